import AssessmentModel
import DelimitedText

/// Reads the cells of rows by the rules that all tables share, and counts what empty cells do.
struct CellReading {
  private(set) var problems: [TableProblem] = []
  private(set) var erasedCounts: [String: Int] = [:]
  private(set) var keptCounts: [String: Int] = [:]
  private let options: TableOptions

  init(_ options: TableOptions) { self.options = options }

  mutating func report(_ row: NamedTable.Row, _ column: String, _ kind: TableProblem.Kind) {
    problems.append(TableProblem(line: row.line, column: column, kind))
  }

  /// Takes over the text of a column, if there is one.
  mutating func take(_ column: String, of row: NamedTable.Row, into text: inout String) {
    guard let cell = row.cell(column), cell != CellText.visible(text) else { return }
    if cell.allSatisfy(\.isWhitespace) {
      if erases(column, isEmpty: text.isEmpty) { text = "" }
    } else {
      checkSpelling(cell, row, column)
      text = cell
    }
  }

  /// Takes over the value that a cell of a column names; `reading` gives nil for one that says nothing.
  mutating func take<Value>(
    _ column: String, of row: NamedTable.Row, into value: inout Value?,
    reading: (String) throws(NotationError) -> Value?
  ) {
    guard let cell = row.cell(column) else { return }
    do throws(NotationError) {
      if !cell.allSatisfy(\.isWhitespace), let new = try reading(cell) {
        value = new
      } else if erases(column, isEmpty: value == nil) {
        value = nil
      }
    } catch {
      report(row, column, .notation(error))
    }
  }

  /// Whether an empty cell empties its field; counts what it does.
  mutating func erases(_ column: String, isEmpty: Bool) -> Bool {
    if isEmpty { return false }
    switch options.emptyCells {
    case .keeps: keptCounts[column, default: 0] += 1
    case .erases: erasedCounts[column, default: 0] += 1
    }
    return options.emptyCells == .erases
  }

  /// Reports a text that was misread on its way, unless the assessor has named the encoding.
  mutating func checkSpelling(_ text: String, _ row: NamedTable.Row, _ column: String) {
    guard options.encoding == nil, let repaired = Mojibake.repaired(text) else { return }
    report(row, column, .mojibake(text.trimmed, repaired: repaired.trimmed))
  }
}
