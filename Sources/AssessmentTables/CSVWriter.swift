/// Writes rows as RFC 4180 text: commas, CRLF, quotes only where a cell needs them.
struct CSVWriter {
  private(set) var text = ""

  /// Appends one row; no cell can become a formula in a spreadsheet.
  mutating func write(_ cells: [String]) {
    text += cells.map { Self.quoted(FormulaGuard.guarded($0)) }.joined(separator: ",")
    text += "\r\n"
  }

  /// The text as a table has it. Control characters other than tab and line ends, which could steer
  /// the terminal of whoever prints the table, become U+FFFD.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: Self.steersTerminal) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(steersTerminal(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  /// The cell as it stands in a row.
  private static func quoted(_ cell: String) -> String {
    let cell = visible(cell)
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

  private static func steersTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\r": false
    default: scalar.properties.generalCategory == .control
    }
  }
}
