import AssessmentModel
import GapAnalysis
import RequirementCatalog
import TestSupport
import Testing

@Suite("The analysis after an edit")
struct IncrementalTests {
  @Test("an incremental update equals a full analysis after every edit, undo and redo")
  func updateEqualsFullAnalysis() throws {
    var generator = SeededGenerator.fromEnvironment("incremental update")
    for _ in 0..<60 {
      var document = WorkspaceDocument(workspace: Workspace(id: .random(using: &generator)))
      var analysis = WorkspaceAnalysis(document.workspace, asOf: today)
      for _ in 0..<60 {
        guard let change = try step(&document, &generator) else { continue }
        analysis.update(document.workspace, after: change.edit)
        try #require(
          analysis == WorkspaceAnalysis(document.workspace, asOf: today), "seed \(generator.seed)")
      }
    }
  }

  @Test("an edit of one place leaves the others as they were")
  func touchesOnlyItsPlace() throws {
    let touched = PlaceID.zone(ZoneID(unchecked: "z-1"))
    #expect(Edit.setAnswer(touched, row("SR 1.1"), Answer(.met)).touchedPlaces == [touched])
    #expect(Edit.setSamplingNote("two of nine PLCs").touchedPlaces.isEmpty)
  }

  /// One thing that a user does; nil where it cannot be done just then.
  private func step(
    _ document: inout WorkspaceDocument, _ generator: inout SeededGenerator
  ) throws -> Change? {
    let now = Timestamp(seconds: 0)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: return try document.undo(author: "", at: now)
    case 1: return try document.redo(author: "", at: now)
    default:
      let edit = edit(of: document.workspace, &generator)
      return try? document.perform(edit, author: "", at: now)
    }
  }

  private func edit(of workspace: Workspace, _ generator: inout SeededGenerator) -> Edit {
    guard let place = workspace.places.randomElement(using: &generator) else {
      return newZone(in: workspace, &generator)
    }
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: return newZone(in: workspace, &generator)
    case 1:
      return .putConduit(
        Conduit(
          id: .random(using: &generator), code: workspace.freeCode("C"), name: "Uplink",
          target: generator.target()), at: nil)
    case 2: return workspace.removal(of: place.id) ?? .group(label: "", [])
    case 3:
      guard case .zone(var zone) = place else { return .setSamplingNote("all of them") }
      zone.target = generator.target()
      return .group(label: "", [.putZone(zone, at: nil), .moveZone(zone.id, to: 0)])
    case 4:
      let answers = generator.sheet().sorted { $0.key < $1.key }
      return .group(
        label: "", answers.map { .setAnswer(place.id, $0.key, $0.value) })
    default:
      let requirement = generator.pick(Catalog.requirements).id
      let answer = generator.once(in: 5) ? nil : generator.answer(good: 60)
      return .setAnswer(place.id, requirement, answer)
    }
  }

  private func newZone(in workspace: Workspace, _ generator: inout SeededGenerator) -> Edit {
    let zone = Zone(
      id: .random(using: &generator), code: workspace.freeCode("Z"), name: "Zone",
      target: generator.target())
    return .putZone(zone, at: nil)
  }
}
