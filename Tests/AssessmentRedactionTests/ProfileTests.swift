import AssessmentModel
import AssessmentRedaction
import RequirementCatalog
import Testing

@Suite("Profiles")
struct ProfileTests {
  private static let inner = ZoneID(unchecked: "z-boiler")
  private static let outer = ZoneID(unchecked: "z-hall")
  private static let link = ConduitID(unchecked: "c-bus")

  private func plant() throws -> Workspace {
    var workspace = Workspace(id: WorkspaceID(unchecked: "w-plant"))
    var inner = Zone(
      id: Self.inner, code: "B1", name: "Boiler", target: LevelVector(all: .two))
    inner.owner = "M. Keller"
    try workspace.apply(.putZone(inner, at: nil))
    try workspace.apply(.putZone(Zone(id: Self.outer, code: "H1", name: "Hall"), at: nil))
    inner.parent = Self.outer
    try workspace.apply(.putZone(inner, at: nil))
    let conduit = Conduit(
      id: Self.link, code: "B-H", name: "Bus", ends: [Self.inner, Self.outer])
    try workspace.apply(.putConduit(conduit, at: nil))
    var answer = Answer(
      .compensated, note: "seen", rationale: "M. Keller locks 10.0.0.1 away, SR 5.1")
    answer.approver = "m. keller"
    answer.evidence = ["photo 1", "photo 2"]
    answer.needsFollowUp = true
    answer.assessedAt = Timestamp(seconds: 1_795_000_000)
    answer.expiry = CalendarDate(year: 2027, month: 1, day: 1)
    let requirement = RequirementID(fr: .rdf, number: 1)
    try workspace.apply(.setAnswer(.zone(Self.inner), requirement, answer))
    try workspace.apply(.setAnswer(.conduit(Self.link), requirement, Answer(nil, note: "later")))
    try workspace.apply(.setConstraint(.leastPrivilege, Answer(.partly, note: "asked")))
    var finding = Finding(id: FindingID(unchecked: "f-one"), code: "No1", title: "Keller's key")
    finding.places = [.conduit(Self.link), .zone(Self.inner)]
    finding.requirements = [requirement, RequirementID(fr: .rdf, number: 2)]
    finding.observed = "10.0.0.1 is open"
    try workspace.apply(.putFinding(finding, at: nil))
    return workspace
  }

  @Test("the client's copy keeps all but notes, follow-up marks and persons")
  func client() throws {
    let copy = try plant().redacted(for: .client)
    let answer = copy.answer(.zone(Self.inner), RequirementID(fr: .rdf, number: 1))
    #expect(answer.note == RedactionProfile.mark)
    #expect(answer.rationale == "Person 1 locks 10.0.0.1 away, SR 5.1")
    #expect(answer.approver == "Person 1")
    #expect(answer.evidence == ["photo 1", "photo 2"])
    #expect(!answer.needsFollowUp)
    #expect(copy.zones.map(\.owner) == ["Person 1", ""])
    #expect(copy.findings[0].title == "Person 1's key")
    #expect(copy.places.map(\.heading) == ["B1 Boiler", "H1 Hall", "B-H Bus"])
  }

  @Test("the regulator's copy also lacks evidence and addresses")
  func regulator() throws {
    let copy = try plant().redacted(for: .regulator)
    let answer = copy.answer(.zone(Self.inner), RequirementID(fr: .rdf, number: 1))
    #expect(answer.rationale == "Person 1 locks IP address 1 away, SR 5.1")
    #expect(answer.evidence == [RedactionProfile.mark])
    #expect(answer.assessedAt != nil)
    #expect(copy.findings[0].observed == "IP address 1 is open")
    #expect(copy.id.text == "w-plant")
  }

  @Test("the anonymous copy has generic names, new identifiers and no free text")
  func anonymous() throws {
    let copy = try plant().redacted(for: .anonymous)
    #expect(copy.places.map(\.heading) == ["Z1 Zone 1", "Z2 Zone 2", "C1 Conduit 1"])
    #expect(copy.places.map(\.id.text) == ["z-1", "z-2", "c-1"])
    #expect(copy.zones[0].parent == copy.zones[1].id)
    #expect(copy.conduits[0].ends == copy.zones.map(\.id))
    #expect(copy.id.text == "w-redacted")
    #expect(copy.findings[0].code == "F1")
    #expect(copy.findings[0].title == "SR 5.1 Network segmentation and 1 more")
    #expect(copy.findings[0].places.map(\.text) == ["c-1", "z-1"])
    let answer = copy.answer(copy.places[0].id, RequirementID(fr: .rdf, number: 1))
    #expect(answer.rationale == RedactionProfile.mark && answer.assessedAt == nil)
  }

  @Test("under anonymous what is due counts from the last day of the visit, else it stays")
  func due() throws {
    var workspace = try plant()
    let day = try #require(CalendarDate(year: 2026, month: 12, day: 31))
    var finding = try #require(workspace.findings.first)
    finding.dueDate = day
    try workspace.apply(.putFinding(finding, at: nil))
    #expect(try workspace.redacted(for: .regulator).findings[0].dueDate == day)
    #expect(RelativeDay(day, in: .regulator) == nil && RelativeDay(day, in: nil) == nil)
    let without = try #require(try workspace.redacted(for: .anonymous).findings[0].dueDate)
    #expect(RelativeDay(without, in: .anonymous) == .withheld)
    var visit = Visit()
    visit.end = CalendarDate(year: 2026, month: 11, day: 26)
    try workspace.apply(.setVisit(visit))
    let copy = try workspace.redacted(for: .anonymous)
    let date = try #require(copy.findings[0].dueDate)
    #expect(RelativeDay(date, in: .anonymous) == .afterVisit(35))
    #expect(date.year < 1900)
    let again = try #require(try copy.redacted(for: .anonymous).findings[0].dueDate)
    #expect(RelativeDay(again, in: .anonymous) == .withheld)
  }

  @Test(
    "no profile changes a status, a target, a date of an approval or a count", arguments: profiles)
  func facts(profile: RedactionProfile) throws {
    let original = try plant()
    let copy = try original.redacted(for: profile)
    #expect(copy.places.map(\.target) == original.places.map(\.target))
    for (place, other) in zip(original.places, copy.places) {
      let sheet = original.answers[place.id] ?? [:]
      let others = copy.answers[other.id] ?? [:]
      #expect(sheet.mapValues(\.status) == others.mapValues(\.status))
      #expect(sheet.mapValues(\.expiry) == others.mapValues(\.expiry))
      #expect(sheet.mapValues(\.lacksRationale) == others.mapValues(\.lacksRationale))
    }
    #expect(copy.constraints.mapValues(\.status) == original.constraints.mapValues(\.status))
    #expect(copy.findings.map(\.requirements) == original.findings.map(\.requirements))
    #expect(copy.integrityProblems().isEmpty)
  }

  private static let profiles = RedactionProfile.allCases

  @Test("codes stay different from each other when something in them is replaced")
  func codes() throws {
    var workspace = Workspace()
    for (number, code) in ["Ann", "ANN", "Person 1"].enumerated() {
      var zone = Zone(id: ZoneID(unchecked: "z-\(number)"), code: code, name: "")
      zone.owner = "Ann Lee"
      try workspace.apply(.putZone(zone, at: nil))
    }
    let copy = try workspace.redacted(for: .client)
    #expect(copy.zones.map(\.code) == ["Ann", "ANN", "Person 1"])
    #expect(try workspace.redacted(for: .anonymous).zones.map(\.code) == ["Z1", "Z2", "Z3"])
  }

  @Test(
    "a redacted copy is redacted again without a change of what it withholds", arguments: profiles)
  func twice(profile: RedactionProfile) throws {
    let once = try plant().redacted(for: profile)
    let again = try once.redacted(for: profile)
    #expect(again.places.map(\.heading) == once.places.map(\.heading))
    #expect(again.zones.map(\.owner) == once.zones.map(\.owner))
  }
}
