/// The columns of a kind of table.
struct TableLayout: Sendable {
  /// The columns that tell which thing a row is about; a table needs them all.
  let keys: [String]
  /// The columns that say something about it; a table has at least one.
  let values: [String]

  /// All columns in the order in which they are written.
  var columns: [String] { keys + values }

  /// The column that a cell of a header names, in any case, with blanks, hyphens or underscores.
  func column(_ cell: String) -> String? {
    let name = Self.key(cell)
    return columns.first { Self.key($0) == name }
  }

  private static func key(_ name: String) -> String {
    String(name.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" })
  }
}
