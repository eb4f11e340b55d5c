/// Writes rows as RFC 4180 text: commas, CRLF, quotes only where a cell needs them.
struct CSVWriter {
  private(set) var text = ""

  /// Appends one row; no cell can become a formula in a spreadsheet.
  mutating func write(_ cells: [String]) {
    text += cells.map { Self.quoted(FormulaGuard.guarded($0)) }.joined(separator: ",")
    text += "\r\n"
  }

  /// The cell as it stands in a row. A NUL, which no table may hold, becomes U+FFFD.
  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains {
      [0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D].contains($0)
    }
    let hasNul = cell.utf8.contains(0)
    guard needsQuotes || hasNul else { return cell }
    var scalars = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { scalars.append("\"") }
      scalars.append(scalar == "\0" ? "\u{FFFD}" : scalar)
    }
    return "\"" + String(scalars) + "\""
  }
}
