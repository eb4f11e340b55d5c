/// Finds names in texts: whole words, the longest first, however accents, case, apostrophes, hyphens
/// and line ends are written.
struct NameIndex {
  private var names: [Character: [Pattern]] = [:]

  private struct Pattern {
    var characters: [Character]
    var likeness: SoughtName.Likeness
    var replacement: String
  }

  /// A text that is searched.
  struct Text {
    fileprivate let folded: FoldedText
    fileprivate let skeleton: NameSkeleton
    /// The entries of the skeleton that begin at a position of the text.
    fileprivate let entries: [Int?]

    init(_ folded: FoldedText) {
      self.folded = folded
      skeleton = NameSkeleton(folded.exact)
      var entries = [Int?](repeating: nil, count: folded.count)
      for (entry, start) in skeleton.starts.enumerated().reversed() { entries[start] = entry }
      self.entries = entries
    }
  }

  init(_ names: [SoughtName]) {
    for name in names {
      for characters in Self.patterns(of: name) {
        guard let first = characters.first else { continue }
        let pattern = Pattern(
          characters: characters, likeness: name.likeness, replacement: name.replacement)
        self.names[first, default: []].append(pattern)
      }
    }
  }

  /// The forms under which a name is sought; one of Cyrillic or Greek letters in all Latin ones.
  private static func patterns(of name: SoughtName) -> [[Character]] {
    if name.likeness == .exact {
      let exact = FoldedText(name.text).exact
      return [Array(exact.split(whereSeparator: \.isWhitespace).joined(separator: [" "]))]
    }
    let schemes = LetterFolding.Scheme.allCases
    return Array(Set(schemes.map { NameSkeleton.pattern(name.text, scheme: $0) }))
      .filter { pattern in pattern.contains { $0 != " " && $0 != "|" } }
  }

  /// The name that begins at a position: where it ends, and what stands for it.
  func match(in text: Text, at start: Int) -> (end: Int, replacement: String)? {
    guard let first = text.folded[start], !text.folded.isWithinName(start) else { return nil }
    var best: (end: Int, replacement: String)?
    func take(_ end: Int?, _ pattern: Pattern) {
      if let end, end > best?.end ?? start { best = (end, pattern.replacement) }
    }
    let exact = text.folded.exact[start]
    for pattern in names[exact] ?? [] where pattern.likeness == .exact {
      take(Self.endOfExact(pattern, in: text.folded, at: start), pattern)
    }
    guard let entry = text.entries[start] else { return best }
    let isCapital = exact.isUppercase || !exact.isCased && first.isLetter
    for pattern in names[text.skeleton.letters[entry]] ?? [] where pattern.likeness != .exact {
      guard isCapital || pattern.likeness == .any else { continue }
      take(Self.end(of: pattern, in: text, at: entry), pattern)
    }
    return best
  }

  // MARK: Comparing

  private static func endOfExact(
    _ pattern: Pattern, in text: FoldedText, at start: Int
  ) -> Int? {
    var position = start
    for character in pattern.characters {
      guard position < text.count else { return nil }
      if character == " " {
        let end = text.end(from: position, while: \.isWhitespace)
        guard end > position else { return nil }
        position = end
      } else {
        guard text.exact[position] == character else { return nil }
        position += 1
      }
    }
    return text.isWithinName(position) ? nil : position
  }

  /// Blanks of a name may be missing in a text: `van der Berg`, `vanderBerg`.
  private static func end(of pattern: Pattern, in text: Text, at start: Int) -> Int? {
    let letters = text.skeleton.letters
    var entry = start
    for character in pattern.characters {
      if character == " " {
        if entry < letters.count, letters[entry] == " " { entry += 1 }
      } else {
        guard entry < letters.count, letters[entry] == character else { return nil }
        entry += 1
      }
    }
    guard entry > start else { return nil }
    let isWhole = !isWithinWord(entry, letters)
    guard isWhole || endsWithInflection(pattern, letters, at: entry) else { return nil }
    return text.skeleton.ends[entry - 1]
  }

  /// Whether letters stand before and at an entry that make one word.
  private static func isWithinWord(_ entry: Int, _ letters: [Character]) -> Bool {
    guard entry > 0, entry < letters.count else { return false }
    return letters[entry - 1].isLetter && letters[entry].isLetter
      && letters[entry - 1].needsBlanks && letters[entry].needsBlanks
  }

  /// Whether the name goes on with an ending of case and then ends: `Lindqvists`, `Nováka`.
  private static func endsWithInflection(
    _ pattern: Pattern, _ letters: [Character], at entry: Int
  ) -> Bool {
    let word = pattern.characters.suffix { $0 != " " }
    guard word.count >= 4 else { return false }
    var end = entry
    while end < letters.count, letters[end].isLetter, end - entry < 5 { end += 1 }
    return endings.contains(String(letters[entry..<end])) && !isWithinWord(end, letters)
  }

  /// Endings of case of Germanic and Slavic languages, as `NameSkeleton` writes them.
  private static let endings: Set<String> = [
    "s", "es", "ens", "a", "u", "em", "iem", "om", "ovi", "owi", "ego", "emu", "ova", "ovo", "ove",
    "ou", "oj", "y",
  ]
}

extension Array where Element == Character {
  /// The longest end of the array whose elements satisfy the condition.
  fileprivate func suffix(while condition: (Character) -> Bool) -> ArraySlice<Character> {
    guard let last = lastIndex(where: { !condition($0) }) else { return self[...] }
    return self[(last + 1)...]
  }
}
