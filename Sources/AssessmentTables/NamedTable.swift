import DelimitedText
import RequirementCatalog

/// A table whose header has been found and whose columns are known by name; their order is free.
struct NamedTable {
  /// One row of cells that are asked for by column.
  struct Row {
    /// Line where the row begins, from 1.
    let line: Int
    private let positions: [String: Int]
    private let cells: [String]

    fileprivate init(line: Int, positions: [String: Int], cells: [String]) {
      self.line = line
      self.positions = positions
      self.cells = cells
    }

    /// The text of a column, exactly; nil where the table or the row has no such cell.
    func cell(_ column: String) -> String? {
      positions[column].flatMap { cells.indices.contains($0) ? FormulaGuard.bare(cells[$0]) : nil }
    }

    /// The text of a column without white space around it; empty where there is none.
    func word(_ column: String) -> String { cell(column)?.trimmed ?? "" }

    /// Whether all columns but these are empty.
    func says(only columns: [String]) -> Bool {
      let own = Set(columns.compactMap { positions[$0] })
      return cells.enumerated().allSatisfy { position, cell in
        own.contains(position) || cell.allSatisfy(\.isWhitespace)
      }
    }
  }

  /// The rows that say something about a thing.
  private(set) var rows: [Row] = []
  /// What is wrong with the form of other rows.
  private(set) var rowProblems: [TableProblem] = []
  /// What was not read.
  private(set) var passedOver = PassedOver()
  private let layout: TableLayout
  private let header: TableHeader
  private var filledColumns: Set<Int> = []

  /// Reads a table with the key columns and at least one other of a layout; throws where no row can be
  /// told apart.
  init(
    _ bytes: [UInt8], layout: TableLayout, encoding: TableEncoding?
  ) throws(TableProblems) {
    self.layout = layout
    let text: [UInt8]
    let found: TableHeader?
    do throws(TableTextProblem) {
      text = try TableEncoding.text(of: bytes, as: encoding)
      found = try TableHeaderSearch(text, layout: layout).find()
    } catch {
      throw TableProblems(error)
    }
    guard let found else {
      throw TableProblems([TableProblem(line: 1, .noHeader(layout.keys, values: layout.values))])
    }
    header = found
    try checkHeader()
    do throws(TableTextProblem) { try read(text) } catch { throw TableProblems(error) }
    nameOtherColumns()
  }

  // MARK: The header

  private func checkHeader() throws(TableProblems) {
    let line = header.row.line
    guard header.repeated.isEmpty else {
      throw TableProblems(
        header.repeated.map { TableProblem(line: line, column: $0, .duplicateColumn) })
    }
    guard layout.values.contains(where: { header.positions[$0] != nil }) else {
      throw TableProblems([TableProblem(line: line, .keysOnly(values: layout.values))])
    }
  }

  /// Columns without a name are named by their number, where they hold anything.
  private mutating func nameOtherColumns() {
    passedOver.columns = header.others.compactMap { position, name in
      if !name.isEmpty { return name }
      return filledColumns.contains(position) ? "column \(position + 1)" : nil
    }
  }

  // MARK: Rows

  private mutating func read(_ text: [UInt8]) throws(TableTextProblem) {
    var reader = TableReader(text, delimiter: header.delimiter)
    while let row = try reader.nextRow() {
      if row.line <= header.row.line {
        if row.line < header.row.line, !row.isBlank { passedOver.titleLines.append(row.line) }
      } else {
        take(row)
      }
    }
  }

  private mutating func take(_ row: TableRow) {
    if row.cells.count == 1, row.cells[0].isEmpty { return }
    if row.isBlank { return passedOver.blankLines.append(row.line) }
    let extra = row.cells.dropFirst(header.row.cells.count)
    guard extra.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else {
      rowProblems.append(
        TableProblem(
          line: row.line,
          .cellCount(expected: header.row.cells.count, found: row.cells.count)))
      return
    }
    for (position, name) in header.others where name.isEmpty && row.cells.indices.contains(position)
    {
      if !row.cells[position].allSatisfy(\.isWhitespace) { filledColumns.insert(position) }
    }
    let named = Row(line: row.line, positions: header.positions, cells: row.cells)
    if let column = layout.keys.first(where: { named.word($0).isEmpty }) {
      let texts = row.cells.filter { !$0.allSatisfy(\.isWhitespace) }
      if texts.count == 1 {
        passedOver.sectionLines.append(row.line)
      } else {
        passedOver.keylessLines[column, default: []].append(row.line)
      }
    } else if row.cells.map(\.trimmed) == header.row.cells.map(\.trimmed) {
      passedOver.sectionLines.append(row.line)
    } else {
      rows.append(named)
    }
  }
}
