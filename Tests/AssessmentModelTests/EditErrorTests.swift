import AssessmentModel
import RequirementCatalog
import Testing

@Suite("Edits that are refused")
struct EditErrorTests {
  private func expect(_ error: EditError, from edit: Edit) throws {
    var workspace = try Plant().workspace
    let before = workspace
    #expect(throws: error) { try workspace.apply(edit) }
    #expect(workspace == before)
    #expect(throws: error) {
      try workspace.apply(.group(label: "", [.setSamplingNote("two of nine"), edit]))
    }
    #expect(workspace == before)
    #expect(!error.summary.isEmpty)
  }

  private let unknownZone = ZoneID(unchecked: "z-9")
  private let unknownConduit = ConduitID(unchecked: "c-9")
  private let unknownFinding = FindingID(unchecked: "f-9")

  @Test("unknown places and findings")
  func unknown() throws {
    try expect(.unknownPlace(.zone(unknownZone)), from: .removeZone(unknownZone))
    try expect(.unknownPlace(.zone(unknownZone)), from: .moveZone(unknownZone, to: 0))
    try expect(.unknownPlace(.conduit(unknownConduit)), from: .removeConduit(unknownConduit))
    try expect(.unknownPlace(.conduit(unknownConduit)), from: .moveConduit(unknownConduit, to: 0))
    try expect(.unknownFinding(unknownFinding), from: .removeFinding(unknownFinding))
    try expect(
      .unknownPlace(.zone(unknownZone)),
      from: .setAnswer(.zone(unknownZone), row("SR 1.1"), Answer(.met)))
  }

  @Test("references to nothing")
  func dangling() throws {
    let plant = try Plant()
    var zone = Zone(id: plant.dosing, code: "Z1", name: "")
    zone.parent = unknownZone
    try expect(.unknownPlace(.zone(unknownZone)), from: .putZone(zone, at: nil))
    let conduit = Conduit(id: plant.uplink, code: "C1", name: "", ends: [unknownZone])
    try expect(.unknownPlace(.zone(unknownZone)), from: .putConduit(conduit, at: nil))
    var finding = Finding(id: plant.finding, code: "F1", title: "")
    finding.places = [.conduit(unknownConduit)]
    try expect(.unknownPlace(.conduit(unknownConduit)), from: .putFinding(finding, at: nil))
  }

  @Test("requirements that the standard does not have")
  func unknownRequirement() throws {
    let plant = try Plant()
    let unknown = RequirementID(fr: .tre, number: 9)
    try expect(
      .unknownRequirement(unknown), from: .setAnswer(.zone(plant.dosing), unknown, Answer(.met)))
    var finding = Finding(id: plant.finding, code: "F1", title: "")
    finding.requirements = [unknown]
    try expect(.unknownRequirement(unknown), from: .putFinding(finding, at: nil))
  }

  @Test("codes that are empty or taken, by zones and conduits together")
  func codes() throws {
    let new = ZoneID(unchecked: "z-3")
    try expect(.emptyCode, from: .putZone(Zone(id: new, code: " ", name: ""), at: nil))
    try expect(.codeInUse("Z1"), from: .putZone(Zone(id: new, code: "Z1", name: ""), at: nil))
    try expect(.codeInUse("C1"), from: .putZone(Zone(id: new, code: "C1", name: ""), at: nil))
    let conduit = Conduit(id: unknownConduit, code: "Z2", name: "")
    try expect(.codeInUse("Z2"), from: .putConduit(conduit, at: nil))
    let finding = Finding(id: unknownFinding, code: "F1", title: "")
    try expect(.codeInUse("F1"), from: .putFinding(finding, at: nil))
  }

  @Test("a zone within itself, directly or through others")
  func circles() throws {
    let plant = try Plant()
    var zone = Zone(id: plant.dosing, code: "Z1", name: "")
    zone.parent = plant.dosing
    try expect(.parentCycle(code: "Z1"), from: .putZone(zone, at: nil))
    zone.parent = plant.control
    try expect(.parentCycle(code: "Z1"), from: .putZone(zone, at: nil))
  }

  @Test("removing what is still referred to")
  func stillReferred() throws {
    let plant = try Plant()
    try expect(.stillReferred(.zone(plant.dosing)), from: .removeZone(plant.dosing))
    var workspace = plant.workspace
    let conduit = PlaceID.conduit(plant.uplink)
    try workspace.apply(.setAnswer(conduit, row("SR 3.1"), Answer(.met)))
    #expect(throws: EditError.stillReferred(conduit)) {
      try workspace.apply(.removeConduit(plant.uplink))
    }
  }

  @Test("positions outside the list", arguments: [-1, 2, .max, .min])
  func positions(_ index: Int) throws {
    let plant = try Plant()
    try expect(.indexOutOfRange(index), from: .moveZone(plant.dosing, to: index))
    let zone = Zone(id: ZoneID(unchecked: "z-3"), code: "Z3", name: "")
    if index != 2 { try expect(.indexOutOfRange(index), from: .putZone(zone, at: index)) }
  }
}
