import AssessmentModel
import RequirementCatalog
import TerminalKit
import Testing

@testable import WorkbenchApp

@Suite("Care with what is there already")
struct CareTests {
  @Test("applying an answer to other zones leaves those out that have one")
  func applyLeavesAnswersAlone() throws {
    var workspace = try Plant.workspace()
    let id = try Plant.id("SR 1.1")
    try workspace.apply(.setAnswer(Plant.dosing, id, Answer(.met, note: "Personal logins")))
    var bench = Bench(workspace)
    bench.press("s", "3", "a")
    #expect(bench.screen.contains("[ ] Z2 Dosing"))
    bench.press("Up", "Down", "Space", "Enter")
    #expect(bench.workbench.toast?.text.contains("1 kept its answer") == true)
    #expect(bench.workspace.answer(Plant.dosing, id).status == .met)
    #expect(bench.workspace.answer(Plant.link, id).status == .notMet)
  }

  @Test("the review names what is not assessed, and an empty workspace is not fine")
  func reviewNamesTheMissing() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("R")
    #expect(bench.screen.contains("60 of 60 required are not assessed"))
    var empty = Bench(Workspace(id: WorkspaceID(unchecked: "w-empty")))
    empty.press("R")
    #expect(empty.screen.contains("there are no zones"))
  }

  @Test("y, n and 0 set a fact of the profile at once, in a step that says which")
  func profileKeys() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("z", "p", "Down", "Down", "Down", "Down", "n")
    #expect(bench.workspace.zones[0].profile == [.wireless: false])
    #expect(bench.changes.map(\.label) == ["Z1 profile, wireless: no"])
    bench.press("Up", "y")
    #expect(bench.workspace.zones[0].profile == [.wireless: true])
    bench.press("Up", "0")
    #expect(bench.workspace.zones[0].profile.isEmpty)
  }

  @Test("an answer against the profile is a contradiction in the review")
  func profileContradiction() throws {
    var workspace = try Plant.workspace()
    try workspace.apply(.setAnswer(Plant.control, try Plant.id("SR 1.6"), Answer(.met)))
    var bench = Bench(workspace, width: 160, height: 40)
    bench.press("z", "p", "Down", "Down", "Down", "Down", "n", "Esc", "R")
    #expect(bench.screen.contains("met although the profile says that it cannot apply"))
  }

  @Test("search reaches the guidance, and Enter alone goes on")
  func searchReachesGuidance() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "/")
    bench.type("lock-out")
    bench.press("Enter")
    let first = bench.workbench.questionnaire.requirement
    #expect(first != (try Plant.id("SR 1.1")))
    #expect(!bench.screen.contains("was not found"))
    bench.press("/", "Enter")
    #expect(bench.workbench.search.needle == "lock-out")
  }

  @Test("undone steps stay in the history, marked")
  func undoneStepsAreShown() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "1", "Down", "3", "u", "H")
    #expect(bench.screen.contains("(undone) Z1 SR 1.1 RE 1: not met"))
    #expect(bench.screen.contains("Z1 SR 1.1: met"))
  }

  @Test("for a target of 0 the sentence tells proven and possible apart")
  func noTarget() throws {
    var workspace = try Plant.workspace()
    var zone = workspace.zones[0]
    zone.target = LevelVector(all: .zero)
    try workspace.apply(.putZone(zone, at: nil))
    let bench = Bench(workspace)
    #expect(bench.screen.contains("nothing is required. SL-A 0 proven, 4 possible."))
  }

  @Test("^q leaves from an open note and keeps what stands there as a draft")
  func quitFromNote() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "e")
    bench.type("seen by q")
    bench.press("^q")
    let quits = bench.effects.contains { if case .quit = $0 { true } else { false } }
    #expect(quits)
    #expect(bench.workbench.resumeState.drafts.values.contains(["seen by q"]))
  }

  @Test("- folds the part of the question under the cursor away and back")
  func folds() throws {
    var bench = Bench(try Plant.workspace(), width: 120, height: 40)
    bench.press("s", "Tab", "Down")
    let open = bench.screen
    bench.press("-")
    #expect(bench.screen != open)
    bench.press("-")
    #expect(bench.screen == open)
  }

  @Test("a read-only workspace offers no command that would change it")
  func readOnlyFooter() throws {
    var bench = Bench(nil)
    let document = WorkspaceDocument(workspace: try Plant.workspace())
    bench.take(
      .opened(OpenedFile(document: document, path: "w.json", readOnlyReason: "Read-only: eve")))
    bench.press("s")
    #expect(!bench.screen.contains("1 met"))
    bench.press("1")
    #expect(bench.screen.contains("Read-only: eve"))
  }
}
