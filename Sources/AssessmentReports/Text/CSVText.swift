/// Writes rows of a table as RFC 4180, with line feeds between rows as command-line tools expect.
///
/// A cell that a spreadsheet would read as a formula (`=`, `+`, `-`, `@`, tab or CR first, also after
/// blanks) gets an apostrophe in front. Control characters other than line feeds are removed.
enum CSVText {
  static func table(_ rows: [[String]]) -> String {
    var text = ""
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column > 0 { text += "," }
        text += self.cell(cell)
      }
      text += "\n"
    }
    return text
  }

  static func cell(_ text: String) -> String {
    let isFormula = startsFormula(text)
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    var clean = String.UnicodeScalarView(lines.unicodeScalars.filter { !isControl($0) })
    if isFormula { clean.insert("'", at: clean.startIndex) }
    let cell = String(clean)
    guard cell.utf8.contains(where: needsQuotes) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether a spreadsheet could take the text for a formula.
  private static func startsFormula(_ text: String) -> Bool {
    if text.unicodeScalars.first == "\t" || text.unicodeScalars.first == "\r" { return true }
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace && !isControl($0) }
    guard let first else { return false }
    return "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: ";")
  }
}
