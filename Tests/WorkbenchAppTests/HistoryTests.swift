import AssessmentModel
import Testing

@testable import WorkbenchApp

@Suite("The history screen")
struct HistoryTests {
  /// A workbench whose workspace has a trail of changes by others before this session.
  private func bench() throws -> (bench: Bench, before: [Change]) {
    var document = WorkspaceDocument(workspace: try Plant.workspace())
    let id = try Plant.id("SR 1.1")
    let moment = Timestamp(seconds: Bench.morning.seconds - 86_400)
    let changes = [
      try document.perform(
        .setAnswer(Plant.control, id, Answer(.met)), author: "B. Before", at: moment),
      try document.perform(
        .setAnswer(Plant.dosing, id, Answer(.notMet, note: "seen")), author: "B. Before",
        at: moment),
    ]
    var bench = Bench(nil, width: 120, height: 30)
    bench.take(.opened(OpenedFile(document: document, path: "works.json")))
    return (bench, changes)
  }

  @Test("asks for the whole history once, and shows each field from what to what")
  func details() throws {
    var (bench, before) = try bench()
    bench.press("H")
    #expect(bench.effects.contains { if case .readTrail = $0 { true } else { false } })
    #expect(bench.screen.contains("reading"))
    bench.take(.trail(before, problem: nil))
    #expect(bench.screen.contains("History, newest first"))
    #expect(bench.screen.contains("Z2 SR 1.1 note"))
    #expect(bench.screen.contains("from: –"))
    #expect(bench.screen.contains("to: seen"))
    bench.effects = []
    bench.press("d", "H")
    #expect(!bench.effects.contains { if case .readTrail = $0 { true } else { false } })
  }

  @Test("what is changed while the history is read stands in it, once")
  func newChanges() throws {
    var (bench, before) = try bench()
    bench.press("s", "3", "H")
    bench.take(.trail(before, problem: nil))
    #expect(bench.workbench.historyLines.map(\.sequence) == [3, 2, 1])
    bench.press("s", "u", "H")
    #expect(bench.workbench.historyLines.map(\.kind) == [.undo, .edit, .edit, .edit])
    bench.take(.trail(before, problem: nil))
    #expect(bench.workbench.historyLines.map(\.sequence) == [4, 3, 2, 1])
    #expect(bench.screen.contains("undo: "))
  }

  @Test("can be narrowed to a zone or a requirement")
  func filter() throws {
    var (bench, before) = try bench()
    bench.press("s", "H")
    bench.take(.trail(before, problem: nil))
    bench.press("f", "Down", "Enter")
    #expect(bench.workbench.historyLines.map(\.sequence) == [2])
    #expect(bench.screen.contains("History of Z2"))
    bench.press("f", "Home", "Down", "Down", "Down", "Enter")
    #expect(bench.workbench.historyLines.map(\.sequence) == [2, 1])
    bench.press("f", "End", "Enter")
    #expect(bench.screen.contains("History of Z1 SR 1.1"))
    #expect(bench.workbench.historyLines.map(\.sequence) == [1])
    bench.press("f", "Home", "Enter")
    #expect(bench.screen.contains("newest first"))
  }

  @Test("a change opens in a window that scrolls and closes")
  func window() throws {
    var (bench, before) = try bench()
    bench.press("H")
    bench.take(.trail(before, problem: nil))
    bench.press("Enter")
    #expect(bench.screen.contains("┌ Change 2 ─"))
    bench.press("Down", "PgDn", "Home", "Esc")
    #expect(bench.workbench.popup == nil)
    #expect(bench.workbench.screen == .history)
  }

  @Test("where the history cannot be read, the recent steps are shown and why")
  func unreadable() throws {
    var (bench, _) = try bench()
    bench.press("s", "3", "H")
    bench.take(.trail(nil, problem: "The history cannot be read: no permission"))
    #expect(bench.screen.contains("recent steps only"))
    #expect(bench.screen.contains("no permission"))
    #expect(bench.workbench.historyLines.map(\.sequence) == [3, 2, 1])
  }
}
