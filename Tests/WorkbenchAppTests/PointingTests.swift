import AssessmentModel
import RequirementCatalog
import TerminalKit
import Testing

@testable import WorkbenchApp

@Suite("Keys and mouse reach what they say")
struct PointingTests {
  @Test("n goes to the next of three matches, N to the one before")
  func searchDirection() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "/")
    bench.type("re 1")
    bench.press("Enter")
    let rows = bench.workbench.innerRows.map(\.requirement)
    func position() -> Int {
      rows.firstIndex(of: bench.workbench.questionnaire.requirement) ?? -1
    }
    let first = position()
    bench.press("n")
    let second = position()
    bench.press("n")
    let third = position()
    #expect(first < second && second < third)
    bench.press("N")
    #expect(position() == second)
    bench.press("N")
    #expect(position() == first)
  }

  @Test("y copies what the cursor is on: sentence, note, target or finding")
  func copies() throws {
    var workspace = try Plant.workspace()
    try workspace.apply(
      .setAnswer(Plant.dosing, try Plant.id("SR 1.1"), Answer(.notMet, note: "One login")))
    var finding = Finding(id: FindingID(unchecked: "f-1"), code: "F1", title: "Title")
    (finding.observed, finding.recommendation) = ("Observed", "Advice")
    try workspace.apply(.putFinding(finding, at: nil))
    var bench = Bench(workspace)
    func copied(_ keys: String...) -> String? {
      for key in keys { bench.press(key) }
      return bench.effects.reversed().lazy.compactMap {
        if case .copy(let text) = $0 { text } else { nil }
      }.first
    }
    #expect(copied("d", "Down", "y")?.hasPrefix("FR1") == true)
    #expect(copied("s", "g", "y") == "One login")
    #expect(copied("z", "g", "Down", "y") == "SL-T(Dosing) = {3 3 3 3 3 3 3}")
    #expect(copied("F", "y") == "Title\nObserved\nAdvice")
  }

  @Test("T in the overview edits the target of the zone under the cursor")
  func targetOfCursor() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("Down", "T")
    #expect(bench.screen.contains("Target of Z2 Dosing"))
    bench.type("1")
    bench.press("^s")
    #expect(bench.workspace.zones.map { $0.target.levels[0].rawValue } == [2, 1])
  }

  @Test("applying an answer takes its capability along")
  func appliesCapability() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "3", "c", "c", "a", "Enter")
    for place in [Plant.control, Plant.dosing, Plant.link] {
      let answer = bench.workspace.answer(place, try Plant.id("SR 1.1"))
      #expect(answer.status == .notMet && answer.capability == .notCapable, "\(place)")
    }
  }

  @Test("a click on a command of the footer does that command, and one row above does not")
  func footer() throws {
    let plain = Bench(try Plant.workspace())
    for item in plain.workbench.footerItems {
      for above in [0, 1, 2] {
        var bench = plain
        var keyed = plain
        let point = Point(x: item.columns.lowerBound, y: 23 - above)
        bench.take(.mouse(MouseEvent(point: point, kind: .press)))
        if above == 0 {
          keyed.take(.key(KeyMap.standard.keys(for: item.command)[0]))
          #expect(bench.workbench == keyed.workbench, "\(item.command)")
        } else {
          #expect(bench.workbench.screens == plain.workbench.screens, "\(item.command)")
          #expect(bench.workbench.popup == nil)
        }
      }
    }
  }

  @Test(
    "the wheel moves the pane under the pointer and leaves the others alone")
  func wheel() throws {
    for focus in 0..<3 {
      var bench = Bench(try Plant.workspace(), width: 160, height: 30)
      bench.press("s")
      for _ in 0..<focus { bench.press("Tab") }
      let pane = bench.workbench.questionnaire.pane
      let layout = QuestionnaireLayout(
        bench.workbench.questionnaire, in: bench.workbench.bodyRect)
      func turn(_ rect: Rect) {
        let point = Point(x: rect.x + 1, y: rect.y + 1)
        bench.take(.mouse(MouseEvent(point: point, kind: .wheelDown)))
      }
      let start = bench.workbench.questionnaire.current
      turn(layout.question)
      #expect(bench.workbench.questionnaire.current == start)
      #expect(bench.workbench.questionnaire.questionScroll == 3)
      turn(layout.inner)
      #expect(bench.workbench.questionnaire.current?.place == start?.place)
      #expect(bench.workbench.questionnaire.requirement == bench.workbench.innerRows[3].requirement)
      turn(layout.outer)
      #expect(bench.workbench.questionnaire.place == Plant.link)
      #expect(bench.workbench.questionnaire.pane == pane)
      let before = bench.workbench.questionnaire
      bench.take(.mouse(MouseEvent(point: Point(x: 5, y: 0), kind: .wheelDown)))
      #expect(bench.workbench.questionnaire == before)
    }
  }

  @Test("a click in a form goes to the field under the pointer")
  func formClick() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("z", "o")
    guard case .form(let form) = bench.workbench.popup else { return }
    let rect = bench.workbench.formRect.inset(1)
    for y in rect.y..<rect.maxY {
      let index = bench.workbench.formField(form, at: Point(x: rect.x + 2, y: y))
      var clicked = bench
      clicked.take(.mouse(MouseEvent(point: Point(x: rect.x + 2, y: y), kind: .press)))
      guard let index, case .form(let after) = clicked.workbench.popup else { continue }
      #expect(after.focus == index)
      let line = bench.screen.split(separator: "\n", omittingEmptySubsequences: false)[y]
      let named = form.fields.indices.filter { line.contains(" \(form.fields[$0].title) ") }
      let longest = named.max { form.fields[$0].title.count < form.fields[$1].title.count }
      if let longest { #expect(longest == index) }
    }
  }
}
