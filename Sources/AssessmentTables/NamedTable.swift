/// A table whose columns have been found by name; the order of columns in the file is free.
struct NamedTable {
  /// One row of cells that are asked for by column.
  struct Row {
    /// Line where the row begins, from 1.
    let line: Int
    private let cells: [String: String]

    fileprivate init(line: Int, cells: [String: String]) {
      self.line = line
      self.cells = cells
    }

    /// The text of a column, exactly.
    func text(_ column: String) -> String { cells[column] ?? "" }

    /// The text of a column; where it is what a table shows of `present`, exactly that.
    func text(_ column: String, over present: String) -> String {
      let text = text(column)
      return text == CSVWriter.visible(present) ? present : text
    }

    /// The text of a column without white space around it.
    func word(_ column: String) -> String { text(column).trimmed }
  }

  /// The rows after the header that have as many cells as it.
  let rows: [Row]
  /// What is wrong with the other rows.
  let rowProblems: [TableProblem]

  /// Reads a table that must have exactly these columns; throws where no row can be told apart.
  init(_ bytes: [UInt8], columns: [String]) throws(TableProblems) {
    let table: CSVTable
    do {
      table = try CSVTable(bytes)
    } catch {
      throw TableProblems([error])
    }
    guard let header = table.rows.first else {
      throw TableProblems([TableProblem(line: 1, .noHeader)])
    }
    let names = try Self.names(of: header, columns: columns)
    var problems: [TableProblem] = []
    rows = table.rows.dropFirst().compactMap { row in
      let extra = row.cells.dropFirst(names.count)
      guard row.cells.count >= names.count, extra.allSatisfy(\.isEmpty) else {
        problems.append(
          TableProblem(
            line: row.line, .cellCount(expected: names.count, found: row.cells.count)))
        return nil
      }
      let cells = zip(names, row.cells.map(FormulaGuard.bare))
      return Row(line: row.line, cells: Dictionary(cells) { first, _ in first })
    }
    rowProblems = problems
  }

  /// The names in the header, each one of `columns`; spreadsheets leave empty ones at the end.
  private static func names(
    of header: CSVTable.Row, columns: [String]
  ) throws(TableProblems) -> [String] {
    var typed = header.cells.map(\.trimmed)
    while typed.last == "" { typed.removeLast() }
    var names: [String] = []
    var problems: [TableProblem] = []
    func report(_ column: String, _ kind: TableProblem.Kind) {
      problems.append(TableProblem(line: header.line, column: column, kind))
    }
    for name in typed {
      guard let column = columns.first(where: { $0.lowercased() == name.lowercased() }) else {
        report(name, .unknownColumn(known: columns))
        continue
      }
      if names.contains(column) { report(column, .duplicateColumn) }
      names.append(column)
    }
    for column in columns where !names.contains(column) { report(column, .missingColumn) }
    guard problems.isEmpty else { throw TableProblems(problems) }
    return names
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
