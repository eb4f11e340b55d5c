import AssessmentModel
import GapAnalysis
import RequirementCatalog
import Testing

@Suite("Worked examples of FR 6: SR 6.1 at SL 1, SR 6.2 at SL 2, SR 6.1 RE 1 at SL 3")
struct WorkedExampleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var answers: [String: AnswerStatus]
    var target: SecurityLevel
    /// Proven and possible; nil where there is no level.
    var achieved: ClosedRange<Int>?
    var state: CellState
    var gapSize: ClosedRange<Int>?
    var blocking: [String] = []
    var hasCompensation = false
  }

  static let examples: [Example] = [
    Example(
      testDescription: "no answers", answers: [:], target: .two, achieved: 0...4,
      state: .undetermined, blocking: ["SR 6.1"]),
    Example(
      testDescription: "6.1 met, target 1", answers: ["6.1": .met], target: .one, achieved: 1...4,
      state: .met),
    Example(
      testDescription: "6.1 met, target 2", answers: ["6.1": .met], target: .two, achieved: 1...4,
      state: .undetermined, blocking: ["SR 6.2"]),
    Example(
      testDescription: "6.1 met, 6.2 not met", answers: ["6.1": .met, "6.2": .notMet],
      target: .two, achieved: 1...1, state: .gap, gapSize: 1...1, blocking: ["SR 6.2"]),
    Example(
      testDescription: "6.1 met, 6.2 compensated", answers: ["6.1": .met, "6.2": .compensated],
      target: .two, achieved: 2...4, state: .met, hasCompensation: true),
    Example(
      testDescription: "RE 1 does not help while 6.2 fails",
      answers: ["6.1": .met, "6.2": .notMet, "6.1.1": .met], target: .three, achieved: 1...1,
      state: .gap, gapSize: 2...2, blocking: ["SR 6.2"]),
    Example(
      testDescription: "all three met", answers: ["6.1": .met, "6.2": .met, "6.1.1": .met],
      target: .four, achieved: 4...4, state: .met),
    Example(
      testDescription: "all three not applicable",
      answers: ["6.1": .notApplicable, "6.2": .notApplicable, "6.1.1": .notApplicable],
      target: .two, achieved: nil, state: .notApplicable),
    Example(
      testDescription: "6.1 not met, target 0", answers: ["6.1": .notMet], target: .zero,
      achieved: 0...0, state: .notTargeted),
  ]

  @Test("a worked example comes out as the table says", arguments: examples)
  func example(_ example: Example) {
    let cell = CellAnalysis(fr: .tre, target: example.target, answers: sheet(example.answers))
    let levels = cell.achieved.map { $0.proven.rawValue...$0.possible.rawValue }
    #expect(levels == example.achieved)
    #expect(cell.state == example.state)
    #expect(cell.gapSize == example.gapSize)
    #expect(cell.blocking.map(\.description) == example.blocking)
    #expect(cell.hasCompensation == example.hasCompensation)
  }

  @Test("a missing enhancement leaves the size of a gap open")
  func openGapSize() {
    let cell = CellAnalysis(
      fr: .tre, target: .four, answers: sheet(["6.1": .met, "6.1.1": .notMet]))
    #expect(cell.achieved == LevelRange(proven: .one, possible: .two))
    #expect(cell.gapSize == 2...3)
  }
}
