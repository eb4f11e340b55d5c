import AssessmentModel
import GapAnalysis
import RequirementCatalog
import Testing

/// The table of worked examples, one test case a row and in its words; FR 6 has SR 6.1 at SL 1,
/// SR 6.2 at SL 2, SR 6.1 RE 1 at SL 3 and nothing at SL 4.
@Suite("Worked examples of levels")
struct WorkedExampleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var target: SecurityLevel
    var answers: Sheet
    /// Proven and possible; nil where there is no level.
    var achieved: ClosedRange<Int>?
    var state: CellState
    var gapSize: ClosedRange<Int>?
    var fails: [String] = []
    var open: [String] = []
    var compensated = 0
  }

  static let examples: [Example] = [
    Example(
      testDescription: "none", target: .two, answers: [:], achieved: 0...4,
      state: .undetermined, open: ["SR 6.1"]),
    Example(
      testDescription: "6.1 met, target 1", target: .one, answers: sheet(["6.1": .met]),
      achieved: 1...4, state: .met),
    Example(
      testDescription: "6.1 met, target 2", target: .two, answers: sheet(["6.1": .met]),
      achieved: 1...4, state: .undetermined, open: ["SR 6.2"]),
    Example(
      testDescription: "6.1 met, 6.2 not met", target: .two,
      answers: sheet(["6.1": .met, "6.2": .notMet]), achieved: 1...1, state: .gap, gapSize: 1...1,
      fails: ["SR 6.2"]),
    Example(
      testDescription: "6.1 met, 6.2 compensated", target: .two,
      answers: sheet(["6.1": .met, "6.2": .compensated]), achieved: 2...4, state: .met,
      compensated: 1),
    Example(
      testDescription: "6.1 met, 6.2 not met, RE 1 met", target: .three,
      answers: sheet(["6.1": .met, "6.2": .notMet, "6.1.1": .met]), achieved: 1...1, state: .gap,
      gapSize: 2...2, fails: ["SR 6.2"]),
    Example(
      testDescription: "all three met", target: .four,
      answers: sheet(["6.1": .met, "6.2": .met, "6.1.1": .met]), achieved: 4...4, state: .met),
    Example(
      testDescription: "all three not applicable", target: .two,
      answers: sheet(["6.1": .notApplicable, "6.2": .notApplicable, "6.1.1": .notApplicable]),
      achieved: nil, state: .notApplicable),
    Example(
      testDescription: "6.1 not met, target 0", target: .zero, answers: sheet(["6.1": .notMet]),
      achieved: 0...0, state: .notTargeted),
    Example(
      testDescription: "6.1 not applicable, others none", target: .one,
      answers: sheet(["6.1": .notApplicable]), achieved: 1...4, state: .notApplicable),
    Example(
      testDescription: "6.1 met, 6.2 compensated, approval ended yesterday", target: .two,
      answers: [row("SR 6.1"): Answer(.met), row("SR 6.2"): compensation(until: "2026-11-24")],
      achieved: 1...4, state: .undetermined, open: ["SR 6.2"]),
  ]

  @Test("a worked example of FR 6 comes out as the table says", arguments: examples)
  func example(_ example: Example) {
    let cell = CellAnalysis(
      fr: .tre, target: example.target, answers: example.answers, asOf: today)
    let levels = cell.achieved.map { $0.proven.rawValue...$0.possible.rawValue }
    #expect(levels == example.achieved)
    #expect(cell.state == example.state)
    #expect(cell.gapSize == example.gapSize)
    #expect(cell.fails.map(\.description) == example.fails)
    #expect(cell.open.map(\.description) == example.open)
    #expect(cell.compensatedCount == example.compensated)
  }

  @Test("2.2 not applicable, 2.2 RE 1 none, all other rows of FR 2 to SL 3 met: 2.2 RE 1 is open")
  func standsAlone() {
    var answers: Sheet = [row("SR 2.2"): Answer(.notApplicable)]
    for requirement in Catalog.requirements(of: .uc, upTo: .three)
    where requirement.id.system != row("SR 2.2") {
      answers[requirement.id] = Answer(.met)
    }
    let cell = CellAnalysis(fr: .uc, target: .three, answers: answers, asOf: today)
    #expect(cell.achieved?.proven == .two)
    #expect(cell.state == .undetermined)
    #expect(cell.open == [row("SR 2.2 RE 1")])
    #expect(cell.fails.isEmpty)
  }

  @Test("a missing enhancement leaves the size of a gap open")
  func openGapSize() {
    let cell = CellAnalysis(
      fr: .tre, target: .four, answers: sheet(["6.1": .met, "6.1.1": .notMet]), asOf: today)
    #expect(cell.achieved == LevelRange(proven: .one, possible: .two))
    #expect(cell.gapSize == 2...3)
  }
}
