/// Signs of addresses that somebody wrote in words or in brackets, so that nothing makes a link of
/// them: `10[.]1[.]2[.]9`, `operator (at) works (dot) example`, `10 dot 1 dot 2 dot 9`.
enum SpelledAddress {
  /// A stretch of a text, and the signs that it stands for.
  struct Sign: Equatable {
    var range: Range<Int>
    var characters: String
  }

  /// The signs of a text in their order.
  static func signs(in characters: [Character]) -> [Sign] {
    var signs: [Sign] = []
    var position = 0
    while position < characters.count {
      let written = bracketed(in: characters, at: position)
      let (said, end) = written.isEmpty ? spoken(in: characters, at: position) : ([], position)
      signs += written + said
      position = max(position + 1, end, written.last?.range.upperBound ?? 0)
    }
    return signs
  }

  // MARK: In brackets

  private static let inBrackets: [String: String] = [
    ".": ".", "dot": ".", "punkt": ".", "point": ".", "punto": ".", ":": ":",
    "colon": ":",
    "at": "@", "@": "@", "ät": "@", "://": "://", "/": "/", "-": "-",
  ]

  private static let brackets: [Character: Character] = ["[": "]", "(": ")", "{": "}", "<": ">"]

  /// `[.]`, with the blanks around it.
  private static func bracketed(in characters: [Character], at start: Int) -> [Sign] {
    let open = endOfBlanks(in: characters, from: start)
    guard open < characters.count, let closing = brackets[characters[open]],
      start == 0 || !characters[start - 1].isWhitespace
    else { return [] }
    let limit = min(characters.count, open + 8)
    guard let close = characters[open..<limit].firstIndex(of: closing) else { return [] }
    let word = String(characters[(open + 1)..<close]).lowercased()
    guard let sign = inBrackets[word.filter { !$0.isWhitespace }] else { return [] }
    let end = endOfBlanks(in: characters, from: close + 1)
    guard start > 0, end < characters.count, isPart(characters[start - 1]),
      isPart(characters[end]) || "[/".contains(characters[end])
    else { return [] }
    return [Sign(range: start..<end, characters: sign)]
  }

  // MARK: In words

  private static let dots: Set<String> = ["dot", "punkt", "point", "punto"]

  /// Words with ` dot ` between them, as far as they make an address together, and where they end; a
  /// mail address also has an ` at `.
  private static func spoken(
    in characters: [Character], at start: Int
  ) -> (signs: [Sign], end: Int) {
    guard characters[start].isWordPart, start == 0 || !isWithinWord(characters[start - 1]) else {
      return ([], start)
    }
    var signs: [Sign] = []
    var parts: [String] = []
    var position = start
    while true {
      let end = endOfWord(in: characters, from: position)
      parts.append(String(characters[position..<end]).lowercased())
      guard let (sign, next) = spokenSign(in: characters, at: end) else { break }
      signs.append(Sign(range: end..<next, characters: sign))
      position = next
    }
    return (isAddress(parts, signs.map(\.characters)) ? signs : [], position)
  }

  private static func spokenSign(
    in characters: [Character], at start: Int
  ) -> (sign: String, next: Int)? {
    let word = endOfBlanks(in: characters, from: start)
    guard word > start else { return nil }
    let end = endOfWord(in: characters, from: word)
    let next = endOfBlanks(in: characters, from: end)
    guard next > end, next < characters.count, characters[next].isWordPart else { return nil }
    switch String(characters[word..<end]).lowercased() {
    case let text where dots.contains(text): return (".", next)
    case "at", "ät": return ("@", next)
    default: return nil
    }
  }

  private static func isAddress(_ parts: [String], _ signs: [String]) -> Bool {
    guard let last = parts.last, let first = parts.first, signs.contains(".") else { return false }
    if parts.count == 4, parts.allSatisfy({ Int($0).map { $0 < 256 } ?? ("x" == $0) }) {
      return signs.allSatisfy { $0 == "." }
    }
    guard first.contains(where: \.isLetter) else { return false }
    if signs.dropFirst().contains("@") { return false }
    if HostEndings.domains.contains(last) { return true }
    return last.count == 2 && parts.count > 2 && !CommonWords.isTiny(last)
  }

  // MARK: Pieces

  private static func isWithinWord(_ character: Character) -> Bool {
    character.isWordPart || "-_.".contains(character)
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isWordPart || "-_*:".contains(character)
  }

  private static func endOfBlanks(in characters: [Character], from start: Int) -> Int {
    var end = start
    while end < characters.count, characters[end].isWhitespace { end += 1 }
    return end
  }

  /// The end of a word that may have hyphens, and dots where more of it follows.
  private static func endOfWord(in characters: [Character], from start: Int) -> Int {
    func isWord(_ position: Int) -> Bool {
      position < characters.count && characters[position].isWordPart
    }
    var end = start
    while isWord(end)
      || end > start && end < characters.count && "-_.".contains(characters[end])
        && isWord(end + 1)
    { end += 1 }
    return end
  }
}
