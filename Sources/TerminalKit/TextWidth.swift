/// How many columns text takes, agreeing with what `Frame.put` draws.
///
/// Controls are the only characters that are wider without Unicode (`^[` for `␛`), so the default is
/// right for laying out ordinary text on every terminal.
public enum TextWidth {
  /// The columns of `text` drawn on one line.
  public static func columns(of text: some StringProtocol, isUnicode: Bool = true) -> Int {
    if text.isPlainASCII { return text.utf8.count }
    var total = 0
    for character in text {
      total += columns(of: character, isUnicode: isUnicode)
    }
    return total
  }

  /// The columns of one character, at least one.
  public static func columns(of character: Character, isUnicode: Bool = true) -> Int {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
    var total = 0
    for glyph in Glyph.glyphs(of: character, isUnicode: isUnicode) {
      total += glyph.columns
    }
    return total
  }

  /// `text` itself if it fits, otherwise its beginning with `ellipsis`, in at most that many columns.
  public static func clipped(
    _ text: String, to columns: Int, ellipsis: String = "…"
  ) -> String {
    guard columns > 0 else { return "" }
    if TextWidth.columns(of: text) <= columns { return text }
    let mark = TextWidth.columns(of: ellipsis)
    guard mark <= columns else { return prefix(of: text, columns: columns) }
    return prefix(of: text, columns: columns - mark) + ellipsis
  }

  /// `text` with blanks after it up to exactly that many columns; longer text is clipped.
  public static func padded(_ text: String, to columns: Int) -> String {
    let fitting = clipped(text, to: columns)
    let missing = columns - TextWidth.columns(of: fitting)
    return missing > 0 ? fitting + String(repeating: " ", count: missing) : fitting
  }

  /// `text` with blanks before it up to exactly that many columns; longer text is clipped.
  public static func padded(_ text: String, leadingTo columns: Int) -> String {
    let fitting = clipped(text, to: columns)
    let missing = columns - TextWidth.columns(of: fitting)
    return missing > 0 ? String(repeating: " ", count: missing) + fitting : fitting
  }

  private static func prefix(of text: String, columns: Int) -> String {
    var used = 0
    var result = ""
    for character in text {
      used += TextWidth.columns(of: character)
      if used > columns { break }
      result.append(character)
    }
    return result
  }
}

extension StringProtocol {
  /// Whether every byte is a printable ASCII character, so that bytes are columns.
  var isPlainASCII: Bool {
    utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}
