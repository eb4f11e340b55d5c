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
    let isPlain = text.utf8.allSatisfy { byte in
      (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    let clean = isPlain ? text : cleaned(text)
    let guarded = startsFormula(text) ? "'" + clean : clean
    guard guarded.utf8.contains(where: needsQuotes) else { return guarded }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }

  /// Without control characters; CR LF and CR become line feeds.
  private static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        result.append("\n")
      } else if !isControl(scalar), !(wasReturn && scalar == "\n") {
        result.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return String(result)
  }

  /// Whether a spreadsheet could take the text for a formula.
  private static func startsFormula(_ text: String) -> Bool {
    if let byte = text.utf8.first, byte < 0x7F, byte > 0x20 {
      return byte == UInt8(ascii: "=") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "@")
    }
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
