/// A text as names and addresses are sought in it: without regard to case, width or characters that
/// nobody sees, and with signs that were written in words or brackets as what they stand for.
struct FoldedText {
  /// The text itself.
  private(set) var source: String
  /// The visible characters as they are.
  private(set) var exact: [Character] = []
  /// The same in lower case, with full-width forms as ASCII.
  private(set) var folded: [Character] = []
  private var starts: [String.Index] = []

  init(_ source: String) {
    self.source = source
    exact.reserveCapacity(source.utf8.count)
    folded.reserveCapacity(source.utf8.count)
    starts.reserveCapacity(source.utf8.count)
    for index in source.indices {
      guard let visible = Self.visible(source[index]) else { continue }
      append(visible, at: index)
    }
    let signs = SpelledAddress.signs(in: exact)
    if !signs.isEmpty { self = FoldedText(self, with: signs) }
  }

  /// A text with some stretches of it read as signs.
  private init(_ text: FoldedText, with signs: [SpelledAddress.Sign]) {
    source = text.source
    var position = 0
    for sign in signs {
      append(position..<sign.range.lowerBound, of: text)
      for character in sign.characters { append(character, at: text.starts[sign.range.lowerBound]) }
      position = sign.range.upperBound
    }
    append(position..<text.count, of: text)
  }

  private mutating func append(_ character: Character, at index: String.Index) {
    exact.append(character)
    folded.append(Self.folded(character))
    starts.append(index)
  }

  private mutating func append(_ range: Range<Int>, of text: FoldedText) {
    exact += text.exact[range]
    folded += text.folded[range]
    starts += text.starts[range]
  }

  var count: Int { folded.count }

  /// The folded character at a position; nil outside of the text.
  subscript(position: Int) -> Character? {
    folded.indices.contains(position) ? folded[position] : nil
  }

  /// The folded text of a range of positions.
  subscript(range: Range<Int>) -> String { String(folded[range]) }

  /// Where a position is in the source; the end of the source for the position after the last.
  func index(of position: Int) -> String.Index {
    position < starts.count ? starts[position] : source.endIndex
  }

  /// The first position from `start` on whose character does not satisfy the condition; at most so
  /// many characters on.
  func end(
    from start: Int, atMost limit: Int = .max, while condition: (Character) -> Bool
  ) -> Int {
    let last = limit < count - start ? start + limit : count
    var position = start
    while position < last, condition(folded[position]) { position += 1 }
    return position
  }

  /// Whether a letter or digit stands there.
  func isWord(_ position: Int) -> Bool { self[position]?.isWordPart == true }

  /// Whether the characters before and at a position belong to one word.
  ///
  /// Scripts that write words without blanks between them have no such characters.
  func isWithinWord(_ position: Int) -> Bool {
    guard let before = self[position - 1], let after = self[position] else { return false }
    return before.isWordPart && after.isWordPart && before.needsBlanks && after.needsBlanks
  }

  /// Whether the letters before and at a position belong to one name: a number may follow one.
  func isWithinName(_ position: Int) -> Bool {
    isWithinWord(position) && exact[position - 1].isLetter == exact[position].isLetter
  }

  // MARK: Folding

  /// The character without invisible scalars; nil where nothing of it is seen.
  private static func visible(_ character: Character) -> Character? {
    if let byte = character.asciiValue {
      return byte >= 0x20 && byte != 0x7F || character.isWhitespace ? character : nil
    }
    guard character.unicodeScalars.contains(where: isInvisible) else { return character }
    let seen = String(
      String.UnicodeScalarView(character.unicodeScalars.filter { !isInvisible($0) }))
    return seen.isEmpty ? nil : seen.count == 1 ? Character(seen) : character
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.properties.isWhitespace else { return false }
    return scalar.properties.isDefaultIgnorableCodePoint
      || [.control, .format].contains(scalar.properties.generalCategory)
  }

  private static func folded(_ character: Character) -> Character {
    if NameSkeleton.isHyphen(character) { return "-" }
    if let digit = character.wholeNumberValue, (0...9).contains(digit), character.isDecimalDigit {
      return Character(String(digit))
    }
    if "。．｡․‧·∙•".contains(character) { return "." }
    if let byte = character.asciiValue {
      let isUpper = (0x41...0x5A).contains(byte)
      return isUpper ? Character(Unicode.Scalar(byte | 0x20)) : character
    }
    let scalars = character.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first, (0xFF01...0xFF5E).contains(scalar.value),
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    {
      return folded(Character(narrow))
    }
    let lower = character.lowercased()
    return lower.count == 1 ? Character(lower) : character
  }
}

extension Character {
  /// Whether it is a part of words and numbers.
  var isWordPart: Bool { isLetter || isNumber }

  /// Whether it is a hexadecimal digit of ASCII.
  var isHexadecimal: Bool { isASCII && isHexDigit }

  /// Whether it is a decimal digit of any script.
  fileprivate var isDecimalDigit: Bool {
    unicodeScalars.first?.properties.generalCategory == .decimalNumber
  }

  /// Whether it is a decimal digit of ASCII.
  var isDecimal: Bool { isASCII && isNumber }

  /// Whether words of its script stand apart: not ideographs, kana, Hangul, Thai, Lao and Khmer.
  var needsBlanks: Bool {
    guard let scalar = unicodeScalars.first, !isASCII else { return true }
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1100...0x11FF, 0x1780...0x17FF, 0x3040...0x30FF, 0xAC00...0xD7FF:
      return false
    default: return !scalar.properties.isIdeographic
    }
  }
}
