import AssessmentModel
import Testing

@testable import WorkbenchApp

@Suite("Others change the file")
struct VersionTests {
  private func renamed(_ name: String) throws -> Workspace {
    var workspace = try Plant.workspace()
    var system = workspace.system
    system.name = name
    try workspace.apply(.setSystem(system))
    return workspace
  }

  @Test("the user is asked once, may look later, and is reminded in the header and by ^s")
  func later() throws {
    var bench = Bench(try Plant.workspace())
    bench.take(.changedElsewhere)
    #expect(bench.screen.contains("Another program changed works.json"))
    bench.press("Down", "Down", "Enter")
    #expect(bench.screen.contains("FILE CHANGED"))
    bench.press("s", "1")
    #expect(bench.changes.count == 1)
    bench.press("^s")
    #expect(bench.screen.contains("Take theirs"))
    bench.press("Enter")
    let keeps = bench.effects.contains {
      if case .settleVersions(.keepBoth) = $0 { true } else { false }
    }
    #expect(keeps)
    bench.take(.otherVersionKept(name: "works.json.1"))
    #expect(!bench.screen.contains("FILE CHANGED"))
    #expect(bench.screen.contains("works.json.1"))
  }

  @Test("until their version is open, nothing can be changed that would be lost")
  func takeTheirs() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s")
    bench.take(.changedElsewhere)
    bench.press("Down", "Enter", "1")
    #expect(bench.changes.isEmpty)
    let theirs = WorkspaceDocument(workspace: try renamed("Theirs"), revision: 4)
    bench.take(
      .otherVersionTaken(OpenedFile(document: theirs, path: "works.json", notices: ["Opened."])))
    #expect(bench.screen.contains("Theirs"))
    bench.press("1")
    #expect(bench.changes.map(\.sequence) == [5])
  }

  @Test("what the writer saves appears in a read-only instance, and the place stays")
  func news() throws {
    var bench = Bench(nil, width: 100)
    let start = WorkspaceDocument(workspace: try Plant.workspace())
    bench.take(
      .opened(OpenedFile(document: start, path: "w.json", readOnlyReason: "Read-only: eve")))
    bench.press("Down", "Right", "Right")
    let cell = bench.workbench.resumeState.cell
    var workspace = try renamed("Renamed")
    try workspace.apply(
      .putZone(Zone(id: ZoneID(unchecked: "z-new"), code: "Z0", name: "First"), at: 0))
    bench.take(.news(WorkspaceDocument(workspace: workspace, revision: 2)))
    #expect(bench.screen.contains("Renamed"))
    #expect(bench.workbench.resumeState.cell == [cell[0] + 1, cell[1]])
    bench.take(
      .tookOver(
        OpenedFile(
          document: WorkspaceDocument(workspace: workspace, revision: 2), path: "w.json",
          notices: ["You can write now."])))
    #expect(bench.screen.contains("You can write now."))
    #expect(!bench.screen.contains("READ-ONLY"))
    bench.press("s", "1")
    #expect(bench.changes.map(\.sequence) == [3])
  }

  @Test("a takeover swallows no key, however much there is to say of it")
  func typingWhileTakingOver() throws {
    var bench = Bench(nil, width: 80)
    let document = WorkspaceDocument(workspace: try Plant.workspace())
    bench.take(
      .opened(OpenedFile(document: document, path: "w.json", readOnlyReason: "Read-only: eve")))
    bench.press("s")
    let notice = String(repeating: "The last session did not end normally. ", count: 4)
    bench.take(.tookOver(OpenedFile(document: document, path: "w.json", notices: [notice])))
    bench.press("2")
    #expect(bench.changes.map(\.sequence) == [1])
  }
}
