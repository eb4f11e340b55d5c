import AssessmentModel
import RequirementCatalog
import TerminalKit
import TestSupport

@testable import WorkbenchApp

/// A screen with a pane, and how a person reads the row under its cursor.
struct HandSituation: Sendable, CustomStringConvertible {
  var name: String
  var keys: [String]
  var read: @Sendable (DrawnRow) -> DrawnRow.Thing?
  var description: String { name }

  /// Whether it is one of the many panes of the questionnaire.
  var isQuestionnaire: Bool { Self.questionnaires.contains { $0.name == name } }

  static let all: [HandSituation] =
    [
      HandSituation(name: "overview", keys: ["d"], read: \.cell),
      HandSituation(name: "zones", keys: ["z"], read: \.place),
      HandSituation(name: "findings", keys: ["F"], read: \.finding),
      HandSituation(name: "review", keys: ["R"], read: { $0.named(after: 0) }),
      HandSituation(name: "history", keys: ["H"], read: { $0.named(after: labelColumn) }),
      HandSituation(name: "SuC", keys: ["S"], read: \.constraint),
    ] + questionnaires

  /// The column of the history in which it says what was done.
  private static let labelColumn = 36

  /// Every pane, both ways round, the list whole, filtered and drilled into.
  private static var questionnaires: [HandSituation] {
    let lists: [(String, [String])] = [
      ("whole", ["s"]), ("drilled", ["Enter"]), ("open ones", ["s", "f", "Down", "Enter"]),
      ("everything", ["s", "f", "End", "Enter"]),
    ]
    return lists.flatMap { name, keys -> [HandSituation] in
      [
        .init(name: "\(name), list", keys: keys, read: \.questionOfZone),
        .init(name: "\(name), zones", keys: keys + ["Shift-Tab"], read: \.place),
        .init(name: "\(name), question", keys: keys + ["Tab"], read: \.question),
        .init(name: "\(name), turned list", keys: keys + ["t"], read: \.zoneOfQuestion),
        .init(
          name: "\(name), requirements", keys: keys + ["t", "Shift-Tab"], read: \.requirementLine),
        .init(name: "\(name), turned question", keys: keys + ["t", "Tab"], read: \.question),
      ]
    }
  }

  /// A bench in the situation, with the cursor somewhere.
  func bench(
    _ document: WorkspaceDocument, _ size: Size, _ random: inout SeededGenerator
  ) -> Bench {
    var bench = Bench(nil, width: size.width, height: size.height)
    bench.take(.opened(OpenedFile(document: document, path: "works.json")))
    // Somewhere else first, so that a command that remembers the wrong place shows.
    let wanderings = [["s", ">", "J", "d"], ["z", "Down", "d"], ["s", "t", "Down", "t", "d"]]
    for key in random.pick(wanderings) { bench.press(key) }
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      bench.press(random.pick(["Down", "Right"]))
    }
    for key in keys { bench.press(key) }
    // Half of the time anywhere in the list, else near its ends.
    if random.once(in: 2) {
      let (page, count) = (bench.workbench.listHeight, bench.workbench.listCount)
      bench.press("g")
      for _ in 0..<Int.random(in: 0...(count / page), using: &random) { bench.press("PgDn") }
      for _ in 0..<Int.random(in: 0..<page, using: &random) { bench.press("Up") }
    } else {
      let moves = ["Down", "Down", "Down", "PgDn", "Up", "G"]
      for _ in 0..<Int.random(in: 0...12, using: &random) { bench.press(random.pick(moves)) }
    }
    bench.effects = []
    return bench
  }

  /// What the row of the history says was done, as far as there is room.
  func label(_ bench: Bench) -> String {
    DrawnRow(bench.frame, bench.workspace)?.text(after: Self.labelColumn) ?? "?"
  }
}
