import AssessmentModel
import RequirementCatalog
import TerminalKit
import Testing

@testable import WorkbenchApp

@Suite("Opening lines of the review")
struct ReviewTests {
  private func bench(_ change: (inout Workspace) throws -> Void) throws -> Bench {
    var workspace = try Plant.workspace()
    var zone = try #require(workspace.zone(ZoneID(unchecked: "z-dosing")))
    (zone.code, zone.targetRationale) = ("Cell 3", "")
    try workspace.apply(.putZone(zone, at: nil))
    try change(&workspace)
    return Bench(workspace)
  }

  /// Puts the cursor on the first line that holds a text.
  private func go(to text: String, in bench: inout Bench) {
    bench.press("R", "g")
    let index = bench.workbench.reviewLines.firstIndex {
      "\($0.problem.place) \($0.problem.summary)".contains(text)
    }
    for _ in 0..<(index ?? 0) { bench.press("Down") }
  }

  @Test("the line of what is not assessed opens the first open question of that zone")
  func opensFirstOpen() throws {
    var bench = try bench { workspace in
      try workspace.apply(.setAnswer(Plant.dosing, try Plant.id("SR 1.1"), Answer(.met)))
    }
    bench.press("s", "d")
    go(to: "Cell 3 89 of 90", in: &bench)
    bench.press("Enter")
    #expect(bench.screen.contains("› Cell 3 Dosing ›"))
    #expect(bench.workbench.questionnaire.requirement == (try Plant.id("SR 1.1 RE 1")))
    bench.press("1")
    #expect(bench.workspace.answers[Plant.dosing]?.count == 2)
  }

  @Test("a line about an answer opens the very question, in a zone with a blank in its code")
  func opensQuestion() throws {
    let id = try Plant.id("SR 3.4")
    var bench = try bench { try $0.apply(.setAnswer(Plant.dosing, id, Answer(.compensated))) }
    go(to: "Cell 3 SR 3.4", in: &bench)
    bench.press("Enter")
    #expect(bench.workbench.selection.answer == .init(place: Plant.dosing, requirement: id))
    #expect(bench.screen.contains("› Cell 3 Dosing ›"))
  }

  @Test("lines about a target and about the ends of a conduit open the very field")
  func opensFields() throws {
    var bench = try bench { workspace in
      var conduit = workspace.conduits[0]
      conduit.ends = []
      try workspace.apply(.putConduit(conduit, at: nil))
    }
    go(to: "Cell 3 the target", in: &bench)
    bench.press("Enter")
    #expect(bench.screen.contains("Target of Cell 3 Dosing"))
    bench.type("HAZOP")
    bench.press("^s")
    #expect(bench.workspace.zone(ZoneID(unchecked: "z-dosing"))?.targetRationale == "HAZOP")
    go(to: "does not connect", in: &bench)
    bench.press("Enter")
    bench.type("cell 3, Z1")
    bench.press("^s")
    #expect(bench.workspace.conduits[0].ends.map(\.text) == ["z-dosing", "z-control"])
  }

  @Test(
    "a text that was begun opens again from the review, whatever it was begun for",
    arguments: [
      ["s", ">", "e"], ["s", ">", "r"], ["z", "Down", "T", "Tab"], ["z", "Down", "C", "Tab"],
      ["z", "o", "Tab"], ["z", "O", "Tab"], ["F", "o"], ["z", "Down", "i"], ["S", "C"],
      ["S", "Down", "e"], ["F", "o", "x", "^s", "C"],
    ])
  func opensDrafts(keys: [String]) throws {
    var bench = try bench { _ in }
    for key in keys { bench.press(key) }
    bench.type("half done")
    let window = bench.workbench.popup
    bench.press("Esc", "R", "G", "Enter")
    #expect(bench.screen.contains("(draft)"), "\(keys)")
    #expect(bench.screen.contains("half done"), "\(keys):\n\(bench.screen)")
    if case .form(let before) = window, case .form(let after) = bench.workbench.popup {
      #expect(before.subject == after.subject && before.title == after.title)
    }
  }

  @Test("a finding begun in one zone is no draft of a finding about another")
  func draftsOfFindings() throws {
    var bench = try bench { _ in }
    bench.press("z", "i")
    bench.type("Door")
    bench.press("Esc", "Down", "i")
    guard case .form(let form) = bench.workbench.popup else {
      Issue.record("no form is open")
      return
    }
    #expect(form.fields.first { $0.title == "Places" }?.text == "Cell 3")
    #expect(!form.isDraft)
  }
}
