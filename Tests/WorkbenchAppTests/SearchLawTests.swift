import AssessmentModel
import RequirementCatalog
import TerminalKit
import TestSupport
import Testing

@testable import WorkbenchApp

@Suite("The law of searching on")
struct SearchLawTests {
  /// Screens with a list, the keys to it, and a text that is found there.
  private static let lists: [(keys: [String], needle: String)] = [
    (["d"], "l"), (["z"], "l"), (["F"], "door"), (["R"], "follow"), (["R"], "assessed"),
    (["H"], "met"), (["s"], "re 1"), (["s"], "lock-out"), (["s", "Shift-Tab"], "l"),
    (["s", "t"], "i"), (["s", "t", "Shift-Tab"], "re 2"), (["z"], "Yard"),
  ]

  @Test(
    "n and N go to the next match and say it where they went on from the other end of the list",
    arguments: lists.indices)
  func around(index: Int) throws {
    let (keys, needle) = Self.lists[index]
    var random = SeededGenerator.fromEnvironment("searching on \(keys) \(needle)")
    var bench = Bench(nil)
    bench.take(
      .opened(OpenedFile(document: try HandPlant.document(using: &random), path: "works.json")))
    for key in keys { bench.press(key) }
    for _ in 0..<Int.random(in: 0...9, using: &random) { bench.press("Down") }
    bench.press("/")
    bench.type(needle)
    let start = bench.line
    bench.press("Enter")
    Self.check(bench, from: start, step: 1, isFirst: true, random.seed)
    for _ in 0..<12 {
      let (start, key) = (bench.line, random.pick(["n", "n", "n", "N"]))
      bench.press(key)
      Self.check(bench, from: start, step: key == "n" ? 1 : -1, isFirst: false, random.seed)
    }
  }

  private static func check(
    _ bench: Bench, from start: Int, step: Int, isFirst: Bool, _ seed: UInt64
  ) {
    let way = (bench.line - start) * step
    let expected =
      way > 0 || way == 0 && isFirst
      ? nil
      : way == 0
        ? "This is the only match"
        : step > 0 ? "Search went on at the top" : "Search went on at the bottom"
    let said = bench.workbench.toast?.text
    let isRight = expected.map { said?.hasPrefix($0) == true } ?? (said == nil)
    #expect(
      isRight, "\(said ?? "nothing") after \(start) to \(bench.line), seed \(seed)\n\(bench.screen)"
    )
  }
}

extension Bench {
  /// The line of the list under the cursor.
  fileprivate var line: Int {
    let questionnaire = workbench.questionnaire
    switch workbench.screen {
    case .overview: return workbench.overview.rows.cursor
    case .zones: return workbench.zones.cursor
    case .findings: return workbench.findings.cursor
    case .review: return workbench.review.cursor
    case .history: return workbench.trail.list.cursor
    case .questionnaire where questionnaire.pane == .outer: return workbench.outerPosition
    default: return questionnaire.rows.firstIndex { $0 == questionnaire.current } ?? -1
    }
  }
}
