import AssessmentModel
import DocumentFormat
import RequirementCatalog
import TestSupport
import Testing

@Suite("A document and its history")
struct WorkspaceDocumentTests {
  private let noon = Timestamp(seconds: 43_200)

  private func document() -> WorkspaceDocument {
    WorkspaceDocument(workspace: Workspace(id: WorkspaceID(unchecked: "w-1")))
  }

  @Test("steps are numbered from 1 without gaps, undo and redo too")
  func numbering() throws {
    var document = document()
    let first = try document.perform(.setSamplingNote("a"), author: "Ida", at: noon)
    let second = try #require(try document.undo(author: "Ida", at: noon))
    let third = try #require(try document.redo(author: "Ida", at: noon))
    #expect([first, second, third].map(\.sequence) == [1, 2, 3])
    #expect([first, second, third].map(\.kind) == [.edit, .undo, .redo])
    #expect(document.revision == 3)
    #expect(first.author == "Ida" && first.at == noon)
  }

  @Test("nothing to undo or redo gives nil and changes nothing")
  func emptyHistory() throws {
    var document = document()
    let before = document
    #expect(try document.undo(author: "", at: noon) == nil)
    #expect(try document.redo(author: "", at: noon) == nil)
    #expect(document == before)
  }

  @Test("a new edit after an undo clears what could be redone")
  func newEditClearsRedo() throws {
    var document = document()
    _ = try document.perform(.setSamplingNote("a"), author: "", at: noon)
    _ = try document.undo(author: "", at: noon)
    #expect(document.history.undone.count == 1)
    _ = try document.perform(.setSamplingNote("b"), author: "", at: noon)
    #expect(document.history.undone.isEmpty)
    #expect(try document.redo(author: "", at: noon) == nil)
    #expect(document.workspace.samplingNote == "b")
  }

  @Test("an edit that fails takes no number and leaves what can be redone")
  func failureLeavesHistory() throws {
    var document = document()
    _ = try document.perform(.setSamplingNote("a"), author: "", at: noon)
    _ = try document.undo(author: "", at: noon)
    let before = document
    let unknown = ZoneID(unchecked: "z-9")
    #expect(throws: EditError.unknownPlace(.zone(unknown))) {
      try document.perform(.removeZone(unknown), author: "", at: noon)
    }
    #expect(document == before)
  }

  @Test("undoing all the way gives the first state, redoing all the way the last")
  func allTheWay() throws {
    var generator = SeededGenerator.fromEnvironment("all the way")
    let first = generator.workspace()
    var document = WorkspaceDocument(workspace: first)
    for _ in 0..<120 {
      _ = try? document.perform(generator.edit(of: document.workspace), author: "", at: noon)
    }
    let last = document.workspace
    while try document.undo(author: "", at: noon) != nil {}
    try #require(document.workspace == first, "seed \(generator.seed)")
    while try document.redo(author: "", at: noon) != nil {}
    try #require(document.workspace == last, "seed \(generator.seed)")
  }

  @Test("replaying the journal gives the same document, whatever was done, undone and redone")
  func replay() throws {
    var generator = SeededGenerator.fromEnvironment("replay")
    for _ in 0..<20 {
      let first = generator.workspace(edits: 30)
      var document = WorkspaceDocument(workspace: first)
      var journal: [Change] = []
      for _ in 0..<60 {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: try journal += [document.undo(author: "", at: noon)].compactMap(\.self)
        case 1: try journal += [document.redo(author: "", at: noon)].compactMap(\.self)
        default:
          let edit = generator.edit(of: document.workspace)
          let change = try? document.perform(edit, author: "", at: noon)
          journal += [change].compactMap(\.self)
        }
      }
      var replayed = WorkspaceDocument(workspace: first)
      for change in journal { try replayed.replay(change) }
      try #require(replayed == document, "seed \(generator.seed)")
      var noted = WorkspaceDocument(workspace: document.workspace)
      for change in journal { noted.note(change) }
      try #require(noted == document, "seed \(generator.seed)")
    }
  }

  @Test("the label says what a step does, in the codes that people know")
  func labels() throws {
    var document = document()
    let id = ZoneID(unchecked: "z-1")
    let place = PlaceID.zone(id)
    let requirement = RequirementID(fr: .iac, number: 5)
    func label(_ edit: Edit) throws -> String {
      try document.perform(edit, author: "", at: noon).label
    }
    #expect(try label(.putZone(Zone(id: id, code: "Z5", name: "Dosing"), at: nil)) == "Add zone Z5")
    #expect(try label(.setAnswer(place, requirement, Answer(.partly))) == "Z5 SR 1.5: partly met")
    #expect(
      try label(.setAnswer(place, requirement, Answer(.partly, note: "x"))) == "Z5 SR 1.5: note")
    #expect(try label(.setAnswer(place, requirement, nil)) == "Z5 SR 1.5: not assessed")
    #expect(try label(.removeZone(id)) == "Remove zone Z5")
  }
}
