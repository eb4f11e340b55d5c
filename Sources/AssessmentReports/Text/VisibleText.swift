/// Makes invisible and misleading characters visible, so that text from a file cannot hide anything.
///
/// Control characters become their pictures (`␛`); bidirectional controls and line separators become
/// `[U+202E]`. Line feeds stay, CR LF and CR become line feeds, and tabs stay.
enum VisibleText {
  static func make(_ text: String) -> String {
    guard text.utf8.contains(where: isSuspect) else { return text }
    var result = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      switch scalar.value {
      case 0x09: result.append(scalar)
      case 0x0A: if !wasReturn { result.append(scalar) }
      case 0x0D: result.append("\n")
      case 0x00...0x1F: append(0x2400 + scalar.value, to: &result)
      case 0x7F: append(0x2421, to: &result)
      case _ where isMisleading(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.count))
        result.append(contentsOf: "[U+\(padding)\(digits)]".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Bytes that can begin something to replace: controls, and the leads of U+0080… and U+2000….
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
      || byte == 0xEF || byte == 0xF3
  }

  private static func isMisleading(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func append(_ value: UInt32, to text: inout String.UnicodeScalarView) {
    if let picture = Unicode.Scalar(value) { text.append(picture) }
  }
}
