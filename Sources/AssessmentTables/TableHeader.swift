import DelimitedText

/// Where the header of a table stands and what its cells name.
struct TableHeader {
  /// The byte between two cells.
  var delimiter: UInt8
  /// The row.
  var row: TableRow
  /// The position of each known column, from 0.
  var positions: [String: Int] = [:]
  /// Known columns that stand in it more than once.
  var repeated: [String] = []
  /// The names of the other columns; `column 8` for one without a name.
  var others: [(position: Int, name: String)] = []

  /// The header that a row is; nil where it lacks a key.
  init?(_ row: TableRow, delimiter: UInt8, layout: TableLayout) {
    self.delimiter = delimiter
    self.row = row
    for (position, cell) in row.cells.enumerated() {
      guard let column = layout.column(FormulaGuard.bare(cell)) else {
        let name = cell.trimmed
        others.append((position, name.isEmpty ? "" : name))
        continue
      }
      if positions[column] == nil { positions[column] = position } else { repeated.append(column) }
    }
    guard layout.keys.allSatisfy({ positions[$0] != nil }) else { return nil }
  }
}

/// Looks for the header of a table with each delimiter, below titles and `sep=`.
struct TableHeaderSearch {
  /// How many rows may stand above the header.
  private static let depth = 64

  private let text: [UInt8]
  private let layout: TableLayout

  init(_ text: [UInt8], layout: TableLayout) {
    self.text = text
    self.layout = layout
  }

  /// The header with the most known columns; nil where there is none. Throws where the text cannot be
  /// read with the delimiter that it seems to have.
  func find() throws(TableTextProblem) -> TableHeader? {
    let first = declared ?? TableReader.delimiter(of: text)
    var best: TableHeader?
    var problem: TableTextProblem?
    for delimiter in [first] + [0x2C, 0x3B, 0x09].filter({ $0 != first }) {
      do throws(TableTextProblem) {
        guard let found = try header(delimiter) else { continue }
        if found.positions.count > best?.positions.count ?? 0 { best = found }
      } catch {
        if delimiter == first { problem = error }
      }
    }
    if best == nil, let problem { throw problem }
    return best
  }

  /// The delimiter that a first line `sep=;` declares.
  private var declared: UInt8? {
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }.filter { $0 != 0x22 }
    return line.count == 5 && line.starts(with: Array("sep=".utf8)) ? line[4] : nil
  }

  private func header(_ delimiter: UInt8) throws(TableTextProblem) -> TableHeader? {
    var reader = TableReader(text, delimiter: delimiter)
    for _ in 0..<Self.depth {
      guard let row = try reader.nextRow() else { return nil }
      if let header = TableHeader(row, delimiter: delimiter, layout: layout) { return header }
    }
    return nil
  }
}
