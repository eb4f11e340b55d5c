import AssessmentModel
import RequirementCatalog
import Testing

@Suite("Removing a place with everything that refers to it")
struct RemovalTests {
  @Test("zones within it move up to its own parent, conduits lose an end, findings stay")
  func zone() throws {
    var plant = try Plant()
    let innermost = ZoneID(unchecked: "z-3")
    var zone = Zone(id: innermost, code: "Z3", name: "Safety")
    zone.parent = plant.control
    try plant.workspace.apply(.putZone(zone, at: nil))
    let place = PlaceID.zone(plant.control)
    try plant.workspace.apply(.setAnswer(place, row("SR 1.1"), Answer(.met)))
    let edit = try #require(plant.workspace.removal(of: place))
    #expect(edit.label(in: plant.workspace) == "Remove Z2 Control")
    try plant.workspace.apply(edit)
    #expect(plant.workspace.zone(innermost)?.parent == plant.dosing)
    #expect(plant.workspace.conduit(plant.uplink)?.ends == [plant.dosing])
    #expect(plant.workspace.finding(plant.finding)?.places == [.zone(plant.dosing)])
    #expect(plant.workspace.answers.isEmpty)
  }

  @Test("zones at the top stay at the top")
  func topZone() throws {
    var plant = try Plant()
    try plant.workspace.apply(try #require(plant.workspace.removal(of: .zone(plant.dosing))))
    #expect(plant.workspace.zones.map(\.id) == [plant.control])
    #expect(plant.workspace.zone(plant.control)?.parent == nil)
    #expect(plant.workspace.finding(plant.finding)?.places == [])
  }

  @Test("a place that is not there has no removal")
  func unknown() throws {
    let workspace = try Plant().workspace
    #expect(workspace.removal(of: .zone(ZoneID(unchecked: "z-9"))) == nil)
    #expect(workspace.removal(of: .conduit(ConduitID(unchecked: "c-9"))) == nil)
  }
}
