/// What a field that names persons says about them piece by piece: `A. Lindqvist, M. Keller`.
struct NameParts {
  /// A piece by which texts may call the person.
  struct Alias: Equatable {
    var text: String
    var isExact: Bool
  }

  private(set) var aliases: [Alias] = []

  init(_ name: String) {
    let pieces = Self.pieces(of: name)
    for piece in pieces {
      let words = piece.split(whereSeparator: \.isWhitespace).map(Self.bare)
      if pieces.count > 1 { aliases.append(Alias(text: piece, isExact: words.count < 2)) }
      guard Self.isPersonal(words) else { continue }
      for word in words where word.count >= 3 && Self.isCapitalised(word) {
        guard !CommonWords.isLikely(word), !CommonWords.titles.contains(word.lowercased()) else {
          continue
        }
        aliases.append(Alias(text: word, isExact: true))
        aliases.append(Alias(text: word.uppercased(), isExact: true))
      }
    }
  }

  /// The persons that one field names.
  private static func pieces(of name: String) -> [String] {
    let words = name.replacing(#/\s+(and|und|et|y|e)\s+/#.ignoresCase(), with: ";")
    return words.split { ",;/&+()|\n".contains($0) }
      .map { $0.drop(while: \.isWhitespace) }
      .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
      .filter { $0.contains(where: \.isLetter) }
  }

  /// Whether the words are the names of a human being and not a role: `Plant manager`.
  private static func isPersonal(_ words: [String]) -> Bool {
    guard words.count >= 2, let last = words.last, isCapitalised(last) else { return false }
    return words.allSatisfy { word in
      let lower = word.lowercased()
      return !CommonWords.roles.contains(lower)
        && (isCapitalised(word) || CommonWords.particles.contains(lower))
    }
  }

  private static func isCapitalised(_ word: String) -> Bool {
    word.first.map { $0.isUppercase || $0.isLetter && !$0.isCased } ?? false
  }

  private static func bare(_ word: Substring) -> String {
    let signs = ".,:'\"’"
    let start = word.drop { signs.contains($0) }
    return String(start.reversed().drop { signs.contains($0) }.reversed())
  }
}
