/// Writes rows as RFC 4180 text: CRLF behind each row, quotes only where a cell needs them.
///
/// No cell can become a formula in a spreadsheet or steer the terminal of whoever prints the table.
public struct TableWriter {
  /// For whom a table is written.
  public enum Style: Sendable {
    /// Commas, as programs expect.
    case plain
    /// A byte order mark and semicolons, as spreadsheets in most of Europe open by a double click.
    case spreadsheet
  }

  /// What has been written.
  public private(set) var text: String
  private let delimiter: Character

  /// An empty table.
  public init(_ style: Style = .plain) {
    switch style {
    case .plain: (text, delimiter) = ("", ",")
    case .spreadsheet: (text, delimiter) = ("\u{FEFF}", ";")
    }
  }

  /// Appends one row.
  public mutating func write(_ cells: [String]) {
    for (column, cell) in cells.enumerated() {
      if column > 0 { text.append(delimiter) }
      text += Self.quoted(FormulaGuard.guarded(CellText.visible(cell)))
    }
    text += "\r\n"
  }

  /// The cell as it stands in a row.
  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains {
      [0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D].contains($0)
    }
    guard needsQuotes else { return cell }
    var scalars = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { scalars.append("\"") }
      scalars.append(scalar)
    }
    return "\"" + String(scalars) + "\""
  }
}
