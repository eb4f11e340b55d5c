import AssessmentModel
import RequirementCatalog
import TestSupport
import Testing

/// A generated workspace for the law of the hand: codes with blanks that are beginnings of each other,
/// targets, answers, findings, common constraints and a history.
enum HandPlant {
  private static let codes = ["Z", "Z 5", "Z1", "Cell", "Cell 3", "L 2 B"]
  private static let evidence = [("e-1", "IMG_1.jpg"), ("e-2", "plan.pdf")]
  private static let names = ["Kiln", "Mill", "Press", "Yard", "Dock", "Lab"]

  static func document(using random: inout SeededGenerator) throws -> WorkspaceDocument {
    var workspace = try places(using: &random)
    for (id, name) in evidence { try workspace.apply(.putEvidence(photo(id, name), at: nil)) }
    var document = WorkspaceDocument(workspace: workspace)
    func perform(_ edit: Edit) throws {
      _ = try document.perform(edit, author: "B. Before", at: Bench.morning)
    }
    for place in document.workspace.places {
      for id in Catalog.requirements.map(\.id) where random.once(in: 3) {
        try perform(.setAnswer(place.id, id, answer(place, id, using: &random)))
      }
    }
    try perform(.setConstraint(.leastPrivilege, Answer(.partly)))
    for number in 1...4 { try perform(finding(number, document.workspace, using: &random)) }
    for place in document.workspace.places.prefix(3) {
      guard case .zone(var zone) = place else { continue }
      zone.owner = "Plant"
      try perform(.putZone(zone, at: nil))
    }
    return document
  }

  private static func places(using random: inout SeededGenerator) throws -> Workspace {
    var workspace = Workspace(id: WorkspaceID(unchecked: "w-hand"))
    var system = SystemUnderConsideration()
    system.name = "P"
    try workspace.apply(.setSystem(system))
    let order = codes.shuffled(using: &random)
    for (index, code) in order.enumerated() {
      var zone = Zone(
        id: ZoneID(unchecked: "z-\(index)"), code: code, name: names[index], target: target(&random)
      )
      if index > 2, random.once(in: 2) { zone.parent = ZoneID(unchecked: "z-0") }
      try workspace.apply(.putZone(zone, at: nil))
    }
    for (index, code) in ["C 1", "C"].enumerated() {
      let conduit = Conduit(
        id: ConduitID(unchecked: "c-\(index)"), code: code, name: ["Link", "Radio"][index],
        ends: [ZoneID(unchecked: "z-0"), ZoneID(unchecked: "z-\(index + 1)")],
        target: target(&random))
      try workspace.apply(.putConduit(conduit, at: nil))
    }
    return workspace
  }

  private static func target(_ random: inout SeededGenerator) -> LevelVector {
    var vector = LevelVector(all: .one)
    for fr in FoundationalRequirement.allCases {
      vector[fr] = random.pick([.zero, .one, .two, .three])
    }
    vector[.iac] = .two
    return vector
  }

  private static func answer(
    _ place: Place, _ id: RequirementID, using random: inout SeededGenerator
  ) -> Answer {
    var answer = Answer(random.pick([.met, .partly, .notMet, .compensated]))
    answer.note = "note of \(place.code) \(id)"
    answer.needsFollowUp = random.once(in: 6)
    if random.once(in: 8) { answer.attachments = [EvidenceID(unchecked: "e-1")] }
    return answer
  }

  private static func finding(
    _ number: Int, _ workspace: Workspace, using random: inout SeededGenerator
  ) -> Edit {
    var finding = Finding(
      id: FindingID(unchecked: "f-\(number)"), code: "F \(number)", title: "Door \(number)")
    let places = workspace.places.shuffled(using: &random).prefix(number - 1).map(\.id)
    finding.places = places
    if number > 1 { finding.requirements = [random.pick(Catalog.requirements.map(\.id))] }
    if random.once(in: 2) { finding.attachments = [EvidenceID(unchecked: "e-2")] }
    return .putFinding(finding, at: nil)
  }

  private static func photo(_ id: String, _ name: String) throws -> Evidence {
    let digest = try #require(ContentDigest(bytes: [UInt8](repeating: 0xAB, count: 32)))
    return Evidence(id: EvidenceID(unchecked: id), digest: digest, size: 7, name: name)
  }
}
