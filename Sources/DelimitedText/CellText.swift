/// Text of a cell as it may stand in a table that others open and print.
public enum CellText {
  /// The text without what could steer a terminal or turn the direction of reading: control
  /// characters other than tab and line ends, line separators and format characters become U+FFFD.
  ///
  /// Joiners and soft hyphens stay; they belong to the spelling of words.
  public static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isHidden(scalar) ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0x09, 0x0A, 0x0D, 0xAD, 0x200C, 0x200D: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
