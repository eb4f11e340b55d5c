import AssessmentModel
import DocumentSecurity
import Foundation
import RequirementCatalog
import TestSupport
import Testing

@testable import WorkspaceStore

@Suite("The published schema")
struct SchemaTests {
  private func violations(_ document: [UInt8]) throws -> [JSONSchemaViolation] {
    try JSONSchemaCheck(schema: Data(WorkspaceStore.schema())).violations(in: Data(document))
  }

  /// A workspace that uses every field of the format.
  private func fullWorkspace() throws -> Workspace {
    var workspace = Samples.workspace(zones: 2)
    var zone = Samples.zone(3)
    zone.parent = Samples.zoneID(1)
    zone.purdue = PurdueLevel(text: "3.5")
    zone.target = LevelVector(all: .three)
    zone.profile = Dictionary(uniqueKeysWithValues: ConditionKey.allCases.map { ($0, true) })
    try workspace.apply(.putZone(zone, at: nil))
    var conduit = Conduit(
      id: ConduitID(unchecked: "c-1"), code: "C1", name: "Link",
      ends: [Samples.zoneID(1), Samples.zoneID(2)])
    conduit.protocols = "Modbus"
    try workspace.apply(.putConduit(conduit, at: nil))
    var answer = Answer(.compensated, capability: .notCapable, note: "n", rationale: "r")
    answer.methods = AssessmentMethod.allCases
    answer.evidence = ["photo"]
    answer.expiry = CalendarDate(year: 2027, month: 2, day: 28)
    answer.assessedAt = Samples.moment
    answer.needsFollowUp = true
    var evidence = Evidence(
      id: EvidenceID(unchecked: "e-1"), digest: ContentDigest(of: [1]), size: 1, name: "photo.jpg")
    evidence.method = .observation
    evidence.caption = "door"
    evidence.addedBy = "anna"
    evidence.addedAt = Samples.moment
    try workspace.apply(.putEvidence(evidence, at: nil))
    answer.attachments = [evidence.id]
    try workspace.apply(.setAnswer(.conduit(conduit.id), Samples.first, answer))
    try workspace.apply(.setConstraint(.leastPrivilege, answer))
    var finding = Finding(id: FindingID(unchecked: "f-1"), code: "F1", title: "t")
    finding.places = [.zone(zone.id), .conduit(conduit.id)]
    finding.requirements = Catalog.requirements.map(\.id)
    finding.dueDate = answer.expiry
    finding.attachments = [evidence.id]
    try workspace.apply(.putFinding(finding, at: nil))
    var visit = Visit()
    visit.start = answer.expiry
    visit.assessors = ["anna"]
    try workspace.apply(.setVisit(visit))
    return workspace
  }

  @Test("accepts every file that is written")
  func written() throws {
    for workspace in [
      Workspace(), try fullWorkspace(), Samples.workspace(), Samples.large(zones: 3),
    ] {
      let document = WorkspaceDocument(workspace: workspace, revision: 7)
      #expect(try violations(WorkspaceStore.encode(document)).isEmpty)
    }
  }

  @Test("refuses what the program refuses too")
  func refused() throws {
    let good = String(
      decoding: WorkspaceStore.encode(WorkspaceDocument(workspace: try fullWorkspace())),
      as: UTF8.self)
    for (old, new) in [
      ("\"formatVersion\": 2", "\"formatVersion\": 3"),
      ("\"zonebook workspace\"", "\"other\""),
      ("\"revision\": 0", "\"revision\": -1"),
      ("\"revision\": 0", "\"revision\": \"0\""),
      ("\"samplingNote\"", "\"samplingNot\""),
      ("\"zones\"", "\"zoness\""),
      ("\"SR 1.1\": {", "\"SR 9.1\": {"),
      ("\"target\": [3, 3,", "\"target\": [3, 5,"),
      ("\"compensated\"", "\"fine\""),
    ] where good.contains(old) {
      let bytes = Array(good.replacing(old, with: new).utf8)
      #expect(try !violations(bytes).isEmpty, "\(new)")
      #expect(throws: StoreError.self) { try WorkspaceStore.decode(bytes, named: "x") }
    }
  }
}
