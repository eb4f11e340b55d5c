import AssessmentModel
import RequirementCatalog
import TerminalKit
import TestSupport
import Testing

@testable import WorkbenchApp

/// Going elsewhere takes the row along: `s`, `d`, `z` and Enter.
@Suite("Going from a row goes to what the row is about")
struct HandGoingTests {
  typealias Thing = DrawnRow.Thing

  @Test(
    "s, d and z go to the questions, the cell and the line of the row, and Enter opens the row",
    arguments: HandSituation.all, HandLawTests.sizes)
  func going(situation: HandSituation, size: Size) throws {
    try HandLawTests.rows(3, situation, size, "going") { bench, thing, random in
      let seed = random.seed
      Self.checkQuestions(thing, bench, seed)
      if let place = thing.place {
        Self.checkCell(thing, place, bench, seed)
        let zones = bench.after("z")
        let line = DrawnRow(zones.frame, zones.workspace)?.place
        #expect(line == .place(place), "z, seed \(seed):\n\(zones.screen)")
      }
      let opened = bench.after("Enter")
      #expect(opened.changes.isEmpty, "seed \(seed)")
      #expect(
        Self.isOpen(thing, opened, from: bench.workbench.screen),
        "Enter on \(HandAct.name(thing)), seed \(seed):\n\(bench.screen)\n\(opened.screen)")
    }
  }

  private static func checkQuestions(_ thing: Thing, _ before: Bench, _ seed: UInt64) {
    let after = before.after("s")
    #expect(after.workbench.screen == .questionnaire && after.changes.isEmpty, "seed \(seed)")
    let shown = DrawnRow(after.frame, after.workspace)?.headerPlace
    let context: Comment = "s on \(HandAct.name(thing)), seed \(seed):\n\(after.screen)"
    switch thing {
    case .finding(let id):
      let finding = before.workspace.finding(id)
      #expect(finding?.places.isEmpty == true || shown == finding?.places.first, context)
    case .answer(let place, let requirement):
      #expect(shown == place, context)
      #expect(after.workbench.questionnaire.requirement == requirement, context)
    case .requirement(let requirement):
      #expect(after.workbench.questionnaire.requirement == requirement, context)
    case .cell(let place, let fr):
      #expect(shown == place && after.workbench.questionnaire.requirement.fr == fr, context)
    default: #expect(thing.place == nil || shown == thing.place, context)
    }
  }

  private static func checkCell(
    _ thing: Thing, _ place: PlaceID, _ before: Bench, _ seed: UInt64
  ) {
    let after = before.after("d")
    let cell = DrawnRow(after.frame, after.workspace)?.cell
    #expect(cell?.place == place, "d, seed \(seed):\n\(after.screen)")
    if case .answer(_, let requirement) = thing {
      #expect(cell == .cell(place, requirement.fr), "d, seed \(seed):\n\(after.screen)")
    }
  }

  /// Whether what is shown now is what the row is about.
  private static func isOpen(_ thing: Thing, _ bench: Bench, from screen: ScreenID) -> Bool {
    let row = DrawnRow(bench.frame, bench.workspace)
    let workspace = bench.workspace
    switch (screen, thing) {
    case (.history, _): return bench.screen.contains("┌ Change ")
    case (_, .answer(let place, let requirement)):
      return row?.headerPlace == place && bench.workbench.questionnaire.requirement == requirement
    case (_, .requirement(let requirement)):
      return bench.workbench.questionnaire.requirement == requirement
        && bench.workbench.questionnaire.pane == .inner
    case (.review, .place(let id)), (.review, .cell(let id, _)):
      let code = workspace.place(id)?.code ?? "?"
      return row?.headerPlace == id || bench.screen.contains("┌ Target of \(code) ")
        || bench.screen.contains("┌ Conduit \(code) ")
    case (_, .place(let id)), (_, .cell(let id, _)): return row?.headerPlace == id
    case (.review, .finding(let id)): return row?.finding == .finding(id)
    case (_, .finding(let id)):
      return bench.screen.contains("┌ Finding \(workspace.finding(id)?.code ?? "?")")
    case (.review, _): return true
    case (_, .constraint(let constraint)):
      return bench.screen.contains("┌ Note: \(constraint.title)")
    case (_, .system): return bench.screen.contains("┌ System under consideration and visit")
    case (_, .unnamed): return false
    }
  }
}

extension Bench {
  /// The bench after a key.
  func after(_ key: String) -> Bench {
    var after = self
    after.press(key)
    return after
  }
}
