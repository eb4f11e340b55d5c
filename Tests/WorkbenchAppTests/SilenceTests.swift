import AssessmentModel
import TerminalKit
import TestSupport
import Testing

@testable import WorkbenchApp

/// A key that does nothing says why.
@Suite("No command is silent")
struct SilenceTests {
  /// At the end of a list a move stands still, and going where one is already changes nothing.
  private static func mayBeSilent(_ command: Command, on screen: ScreenID) -> Bool {
    switch command {
    case .moveUp, .moveDown, .pageUp, .pageDown, .goFirst, .goLast, .back: true
    case .showOverview: screen == .overview
    case .showQuestionnaire: screen == .questionnaire
    case .showZones: screen == .zones
    case .showFindings: screen == .findings
    case .showSystem: screen == .system
    case .showReview: screen == .review
    case .showReport: screen == .report
    case .showHistory: screen == .history
    default: false
    }
  }

  @Test(
    "each command changes what is shown, or says why it does not",
    arguments: HandSituation.all + [
      HandSituation(name: "report", keys: ["x"], read: { _ in .system })
    ],
    HandLawTests.sizes.prefix(2))
  func everyCommand(situation: HandSituation, size: Size) throws {
    try HandLawTests.rows(2, situation, size, "silence") { bench, _, random in
      let screen = bench.workbench.screen
      for command in Command.allCases where !Self.mayBeSilent(command, on: screen) {
        let after = bench.after(bench.workbench.keyMap.name(for: command))
        let isHeard =
          after.workbench.toast?.text.isEmpty == false || after.workbench.popup != nil
          || after.workbench.screens != bench.workbench.screens
          || after.effects.contains { if case .saveResume = $0 { false } else { true } }
          || after.frame != bench.frame
        #expect(
          isHeard, "\(command) is silent on \(situation), seed \(random.seed):\n\(bench.screen)")
      }
    }
  }
}
