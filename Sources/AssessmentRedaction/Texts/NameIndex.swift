/// Finds names in texts: whole words, in any case, the longest first.
struct NameIndex {
  private var names: [Character: [Pattern]] = [:]

  /// A name as it is compared: each blank in it stands for any white space.
  private struct Pattern {
    var characters: [Character]
    var isExact: Bool
    var replacement: String
  }

  init(_ names: [SoughtName]) {
    for name in names {
      let text = FoldedText(name.text)
      let characters = Self.withSingleBlanks(name.isExact ? text.exact : text.folded)
      guard !characters.isEmpty, let first = text.folded.first(where: { !$0.isWhitespace }) else {
        continue
      }
      self.names[first, default: []].append(
        Pattern(characters: characters, isExact: name.isExact, replacement: name.replacement))
    }
    for first in self.names.keys {
      self.names[first]?.sort { $0.characters.count > $1.characters.count }
    }
  }

  /// The name that begins at a position: where it ends, and what stands for it.
  func match(in text: FoldedText, at start: Int) -> (end: Int, replacement: String)? {
    guard let first = text[start], let patterns = names[first], !text.isWithinWord(start) else {
      return nil
    }
    for pattern in patterns {
      if let end = Self.end(of: pattern, in: text, at: start), !text.isWithinWord(end) {
        return (end, pattern.replacement)
      }
    }
    return nil
  }

  private static func end(of pattern: Pattern, in text: FoldedText, at start: Int) -> Int? {
    let characters = pattern.isExact ? text.exact : text.folded
    var position = start
    for character in pattern.characters {
      guard position < characters.count else { return nil }
      if character == " " {
        let end = text.end(from: position, while: \.isWhitespace)
        guard end > position else { return nil }
        position = end
      } else {
        guard characters[position] == character else { return nil }
        position += 1
      }
    }
    return position
  }

  private static func withSingleBlanks(_ characters: [Character]) -> [Character] {
    Array(characters.split(whereSeparator: \.isWhitespace).joined(separator: [" "]))
  }
}
