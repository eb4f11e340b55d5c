import Foundation
import TestSupport
import Testing

/// A plant of many zones in which one requirement after the other is answered, in the order in which
/// the key for the next unanswered one finds them; it knows what the file may hold after each.
struct AnswerWalk {
  /// One answer: the first two columns of its row in the table, and the answer.
  struct Step: Equatable {
    var row: String
    var answer: WorkbenchDriver.Answer
    /// Whether it lies in the next zone, to which the key for the next unanswered one goes when it is
    /// pressed again.
    var isInNextZone = false

    /// The keys that go to the row and answer it.
    var keys: [String] { (isInNextZone ? ["]", "]"] : ["]"]) + [answer.rawValue] }
  }

  static let zoneCount = 12

  /// The answers on the disk: the status by row.
  private(set) var stored: [String: String] = [:]
  private let rows: [String]

  /// Makes the plant, with SL-T 4 everywhere.
  init(at name: String, on desk: Desk) async throws {
    var table = "code,name,purdue,parent,target,description\n"
    for number in 1...Self.zoneCount { table += "Z\(number),Cell \(number),1,,4,\n" }
    _ = try await desk.run("new", name)
    let made = try await desk.run("zones", "import", name, "-", input: table)
    #expect(made.exit == .exited(0), "\(made.errors)")
    let open = try await desk.run("answers", "export", name, "--unanswered")
    rows = open.output.split(whereSeparator: \.isNewline).dropFirst().compactMap(Self.row)
    #expect(rows.count == 100 * Self.zoneCount)
  }

  /// The next answers from the first row on. No two in a row are the same: a program that is killed
  /// while it paints leaves the title of one requirement above the answer to the one before.
  func steps(_ count: Int, using generator: inout SeededGenerator) -> [Step] {
    let answers: [WorkbenchDriver.Answer] = [.met, .partly, .notMet, .compensated]
    var steps: [Step] = []
    for row in rows.dropFirst().filter({ stored[$0] == nil }).prefix(count) {
      let others = answers.filter { $0 != steps.last?.answer }
      // Each visit begins at the first row.
      let before = steps.last?.row ?? rows[0]
      steps.append(
        Step(
          row: row, answer: generator.pick(others),
          isInNextZone: Self.zone(of: row) != Self.zone(of: before)))
    }
    return steps
  }

  /// How many of the steps a screen shows as given and saved; nil where it says nothing about them.
  static func saved(_ steps: [Step], on screen: Screen) -> Int? {
    guard screen.rows[0].contains("saved"), screen.isPainted, let row = screen.currentCSVKey,
      let index = steps.firstIndex(where: { $0.row == row })
    else { return nil }
    return screen.shows(steps[index].answer) ? index + 1 : index
  }

  /// Takes over what the disk holds; gives how many of the steps that is, in order and with nothing
  /// else, or nil where it is not so.
  mutating func take(_ table: String, after steps: [Step]) -> Int? {
    var found: [String: String] = [:]
    for line in table.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      if let row = Self.row(of: line) { found[row] = String(cells[2]) }
    }
    var expected = stored
    stored = found
    if expected == found { return 0 }
    for (number, step) in steps.enumerated() {
      expected[step.row] = step.answer.csv
      if expected == found { return number + 1 }
    }
    return nil
  }

  private static func zone(of row: String) -> Substring { row.prefix { $0 != "," } }

  private static func row(of line: Substring) -> String? {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    return cells.count == 7 ? "\(cells[0]),\(cells[1])" : nil
  }
}
