import AssessmentModel
import AssessmentReports
import GapAnalysis
import RequirementCatalog
import Testing

/// A workspace small enough to read: two zones, a conduit, a finding; `text` stands in every field.
struct SmallPlant {
  static let dosing = ZoneID(unchecked: "z-dosing")
  static let office = ZoneID(unchecked: "z-office")
  static let link = ConduitID(unchecked: "c-link")
  static let photo = EvidenceID(unchecked: "e-photo")

  var workspace = Workspace(id: WorkspaceID(unchecked: "w-small"))

  init(_ text: (String) -> String = { $0 }) throws {
    try describe(text)
    try addPlaces(text)
    try addEvidence(text)
    try answer(text)
    try addFinding(text)
  }

  var report: AssessmentReport { Self.report(workspace) }

  static func report(
    _ workspace: Workspace, title: String = "", suggestion: String? = nil,
    asOf day: CalendarDate = Timestamp(seconds: 1_795_000_000).day
  ) -> AssessmentReport {
    AssessmentReport(
      workspace: workspace, analysis: WorkspaceAnalysis(workspace, asOf: day),
      context: ReportContext(
        title: title, generatedAt: Timestamp(seconds: 1_795_000_000), programVersion: "1.2.3",
        suggestion: { _, _ in suggestion }))
  }

  /// An answer to a requirement in its short notation, such as `6.1` or `1.1.1`.
  mutating func set(_ place: PlaceID, _ short: String, _ answer: Answer) throws {
    let id = try #require(RequirementID(typed: short))
    try workspace.apply(.setAnswer(place, id, answer))
  }

  private mutating func describe(_ text: (String) -> String) throws {
    var system = SystemUnderConsideration()
    system.name = text("Works A")
    system.owner = text("Works A water company")
    system.site = text("River intake")
    system.scope = text("Dosing and its office.\nNot the laboratory.")
    system.essentialFunctions = [text("Stop dosing at any time")]
    try workspace.apply(.setSystem(system))
    var visit = Visit()
    visit.start = CalendarDate(year: 2026, month: 11, day: 16)
    visit.assessors = [text("A. Lindqvist")]
    try workspace.apply(.setVisit(visit))
    try workspace.apply(.setSamplingNote(text("Two of five pumps")))
    var constraint = Answer(.partly, note: text("Lock-out is off on two of three stations"))
    constraint.needsFollowUp = true
    try workspace.apply(.setConstraint(.essentialFunctions, constraint))
  }

  private mutating func addPlaces(_ text: (String) -> String) throws {
    var dosing = Zone(id: Self.dosing, code: text("Z1"), name: text("Dosing"))
    dosing.target[.rdf] = .one
    dosing.target[.tre] = .three
    dosing.description = text("Pumps and their controller")
    dosing.targetRationale = text("A wrong dose harms people")
    dosing.owner = text("Process engineering")
    dosing.purdue = PurdueLevel(text: "1-2")
    try workspace.apply(.putZone(dosing, at: nil))
    var office = Zone(id: Self.office, code: text("Z2"), name: text("Office"))
    office.target[.tre] = .one
    office.parent = Self.dosing
    try workspace.apply(.putZone(office, at: nil))
    var link = Conduit(
      id: Self.link, code: text("C1"), name: text("Dosing to office"),
      ends: [Self.dosing, Self.office])
    link.protocols = text("OPC UA")
    try workspace.apply(.putConduit(link, at: nil))
  }

  private mutating func addEvidence(_ text: (String) -> String) throws {
    let digest = try #require(ContentDigest(text: String(repeating: "0a1b2c3d", count: 8)))
    var photo = Evidence(
      id: Self.photo, digest: digest, size: 2_345_678, name: "")
    photo.name = text("IMG_0412.jpg")
    photo.method = .observation
    photo.caption = text("the alarm list")
    photo.addedBy = text("A. Lindqvist")
    photo.addedAt = Timestamp(seconds: 1_794_900_000)
    try workspace.apply(.putEvidence(photo, at: nil))
  }

  private mutating func answer(_ text: (String) -> String) throws {
    let dosing = PlaceID.zone(Self.dosing)
    var met = Answer(.met, note: text("Logs are readable\nand kept for a year"))
    met.methods = [.interview, .observation]
    met.evidence = [text("photo 12")]
    met.attachments = [Self.photo]
    met.assessor = text("A. Lindqvist")
    met.assessedAt = Timestamp(seconds: 1_794_900_000)
    try set(dosing, "6.1", met)
    var failed = Answer(.notMet, capability: .capable, note: text("Nobody looks at the alarms"))
    failed.needsFollowUp = true
    try set(dosing, "6.2", failed)
    var compensated = Answer(
      .compensated, note: text("No firewall"), rationale: text("The cable is pulled after use"))
    compensated.approver = text("Plant manager")
    compensated.expiry = CalendarDate(year: 2026, month: 1, day: 31)
    try set(dosing, "5.1", compensated)
    try set(dosing, "5.3", Answer(.notApplicable, rationale: text("No messaging")))
    try set(dosing, "5.4", Answer(nil, note: text("Ask again on Thursday")))
    try set(dosing, "7.1", Answer(.partly, note: text("Beyond the target")))
  }

  private mutating func addFinding(_ text: (String) -> String) throws {
    var finding = Finding(
      id: FindingID(unchecked: "f-one"), code: text("F1"), title: text("Alarms go unread"))
    finding.observed = text("The alarm list had 4,000 entries.")
    finding.places = [.zone(Self.dosing), .conduit(Self.link)]
    finding.requirements = [RequirementID(fr: .tre, number: 2)]
    finding.severity = .high
    finding.attachments = [Self.photo]
    finding.recommendation = text("Name a person who reads them each day.")
    finding.owner = text("Operations")
    finding.dueDate = CalendarDate(year: 2027, month: 3, day: 31)
    try workspace.apply(.putFinding(finding, at: nil))
  }
}
