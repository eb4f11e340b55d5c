/// Makes text from files harmless for the terminal that a command writes to; the workbench's cells do it
/// for its own screen.
///
/// Control characters, which could move the cursor or change colours, and format characters, which
/// could turn the direction of reading, become U+FFFD. Without UTF-8, all beyond ASCII becomes `?`.
enum VisibleText {
  /// The text on one line; line ends and tabs become blanks.
  static func line(_ text: String, isUnicode: Bool) -> String {
    map(text, isUnicode: isUnicode) { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? " " : nil }
  }

  /// The text with its line feeds and tabs; a CR is left out.
  static func lines(_ text: String, isUnicode: Bool) -> String {
    map(text, isUnicode: isUnicode) { value in
      switch value {
      case 0x0A: "\n"
      case 0x09: "\t"
      case 0x0D: ""
      default: nil
      }
    }
  }

  private static func map(
    _ text: String, isUnicode: Bool, kept: (UInt32) -> String?
  ) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let known = kept(scalar.value) {
        result += known
      } else if isHidden(scalar) {
        result += isUnicode ? "\u{FFFD}" : "?"
      } else if !isUnicode, !scalar.isASCII {
        result += "?"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Joiners stay: they belong to the spelling of Persian and Indic words and to emoji.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value >= 0x20, scalar.value < 0x7F { return false }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    case .format: return scalar.value != 0x200C && scalar.value != 0x200D
    default: return false
    }
  }
}
