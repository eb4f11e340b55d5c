/// References to the standard in a text, which are no names and no addresses: `SR 1.1 RE 2`, `FR5`,
/// `SL-T`, `62443-3-3`.
enum StandardReference {
  /// Where the reference that begins at a position ends; nil where none does.
  static func end(in text: FoldedText, at start: Int) -> Int? {
    guard text.isWord(start), !text.isWithinWord(start) else { return nil }
    let end: Int? =
      switch (text[start], text[start + 1]) {
      case ("s", "r"): requirement(in: text, after: start + 2)
      case ("f", "r"): number(in: text, after: start + 2)
      case ("s", "l"): level(in: text, after: start + 2)
      case ("6", "2"): part(in: text, at: start)
      default: nil
      }
    return end.flatMap { text.isWithinWord($0) ? nil : $0 }
  }

  private static func requirement(in text: FoldedText, after start: Int) -> Int? {
    guard let fr = number(in: text, after: start), text[fr] == ".", let end = digits(text, fr + 1)
    else { return nil }
    let word = text.end(from: end, while: \.isWhitespace)
    guard text[word] == "r", text[word + 1] == "e" else { return end }
    return number(in: text, after: word + 2) ?? end
  }

  /// A number of one digit, with blanks before it or not.
  private static func number(in text: FoldedText, after start: Int) -> Int? {
    let first = text.end(from: start, while: \.isWhitespace)
    return text[first]?.isDecimal == true ? first + 1 : nil
  }

  private static func level(in text: FoldedText, after start: Int) -> Int? {
    if text[start] == "-", let kind = text[start + 1], "tac".contains(kind) { return start + 2 }
    return number(in: text, after: start)
  }

  private static func part(in text: FoldedText, at start: Int) -> Int? {
    guard start + 5 <= text.count, text[start..<(start + 5)] == "62443" else { return nil }
    var end = start + 5
    while text[end] == "-", let next = digits(text, end + 1) { end = next }
    return end
  }

  private static func digits(_ text: FoldedText, _ start: Int) -> Int? {
    let end = text.end(from: start, while: \.isDecimal)
    return end > start ? end : nil
  }
}
