import AssessmentModel
import RequirementCatalog
import TerminalKit
import Testing

@testable import WorkbenchApp

@Suite("Moving and screens")
struct MovingTests {
  @Test("Enter on a cell lists exactly the requirements that its sentence names")
  func drillDown() throws {
    var workspace = try Plant.workspace()
    let answers: [(String, AnswerStatus)] = [("SR 5.1", .met), ("SR 5.2", .met), ("SR 5.4", .met)]
    for (id, status) in answers {
      try workspace.apply(.setAnswer(Plant.control, try Plant.id(id), Answer(status)))
    }
    try workspace.apply(.setAnswer(Plant.control, try Plant.id("SR 5.3"), Answer(.notMet)))
    var bench = Bench(workspace)
    bench.press("Right", "Right", "Right", "Right")
    #expect(bench.screen.contains("FR5: SL-A 0 of 2. To SL 1: SR 5.3 fails."))
    bench.press("Enter")
    #expect(bench.workbench.innerRows.map(\.requirement) == [try Plant.id("SR 5.3")])
  }

  @Test("next unanswered goes on through the zones, each time when asked twice, until none is left")
  func nextUnanswered() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s")
    var stops: [String] = []
    for _ in 0..<400 {
      bench.press("1", "]")
      guard let said = bench.workbench.toast?.text, said.contains("again goes to") else { continue }
      stops.append(said)
      bench.press("]")
    }
    #expect(
      stops == [
        "Z1 is done; ] again goes to Z2 Dosing", "Z2 is done; ] again goes to C1 Control to dosing",
      ])
    #expect(bench.screen.contains("No requirement not assessed is left"))
    #expect(
      bench.workbench.analysis.coverage.answered == bench.workbench.analysis.coverage.required)
  }

  @Test("t turns the table to one requirement in all zones and back")
  func turns() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "t")
    #expect(bench.workbench.innerRows.map(\.place) == [Plant.control, Plant.dosing, Plant.link])
    bench.press("Down", "1", "t")
    #expect(bench.workbench.questionnaire.place == Plant.dosing)
    #expect(bench.workspace.answer(Plant.dosing, try Plant.id("SR 1.1")).status == .met)
  }

  @Test("the filter for everything shows what lies beyond the target")
  func filterBeyond() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s")
    #expect(bench.workbench.innerRows.count == 60)
    bench.press("f", "Down", "Down", "Down", "Down", "Down", "Enter")
    #expect(bench.workbench.innerRows.count == 100)
    bench.press("Esc")
    #expect(bench.workbench.innerRows.count == 60)
  }

  @Test("search finds in small letters whatever the case, and n goes on")
  func searches() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "/")
    bench.type("wireless")
    bench.press("Enter")
    #expect(bench.workbench.questionnaire.requirement.description == "SR 1.6")
    bench.press("n")
    #expect(bench.workbench.questionnaire.requirement == (try Plant.id("SR 2.2")))
  }

  @Test("coming back finds zone, question, pane, filter and table as they were left")
  func resumes() throws {
    var bench = Bench(try Plant.workspace(), width: 120, height: 40)
    bench.press("s", ">", "J", "Down", "t", "f", "Down", "Enter", "Tab")
    let again = Bench(
      try Plant.workspace(), width: 120, height: 40, resume: bench.workbench.resumeState)
    bench.take(.resize(Size(width: 120, height: 40)))
    #expect(again.workbench.questionnaire.place == bench.workbench.questionnaire.place)
    #expect(again.workbench.questionnaire.requirement == bench.workbench.questionnaire.requirement)
    #expect(again.workbench.questionnaire.pane == bench.workbench.questionnaire.pane)
    #expect(again.workbench.questionnaire.filter == bench.workbench.questionnaire.filter)
    #expect(again.workbench.screens == bench.workbench.screens)
  }

  @Test("q leaves the screen, and the program at the top")
  func leaves() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "q")
    #expect(bench.workbench.screen == .overview)
    bench.press("q")
    guard case .quit? = bench.effects.last else {
      Issue.record("q at the top does not quit")
      return
    }
  }

  @Test("Esc never quits")
  func escapeStays() throws {
    var bench = Bench(try Plant.workspace())
    for _ in 0..<10 { bench.press("Esc") }
    let quits = bench.effects.contains { if case .quit = $0 { true } else { false } }
    #expect(!quits)
  }

  @Test("every command has a key and a text, and no key does two things")
  func keysAreComplete() {
    for command in Command.allCases {
      #expect(!KeyMap.standard.keys(for: command).isEmpty, "\(command) has no key")
      #expect(command.title != command.rawValue, "\(command) has no text")
    }
  }
}
