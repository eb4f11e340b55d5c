/// What a field that names persons says about them piece by piece: `A. Lindqvist, M. Keller`.
struct NameParts {
  /// A piece by which texts may call the person.
  struct Alias: Equatable {
    var text: String
    var likeness: SoughtName.Likeness
  }

  private(set) var aliases: [Alias] = []

  init(_ name: String) {
    let pieces = Self.pieces(of: name)
    for piece in pieces {
      let words = piece.split(whereSeparator: \.isWhitespace).map(Self.bare)
        .filter { !$0.isEmpty && !CommonWords.titles.contains($0.lowercased()) }
      if pieces.count > 1 {
        aliases.append(Alias(text: piece, likeness: words.count < 2 ? .exact : .any))
      }
      addIdeographs(of: words)
      if words.count == 1, let word = words.first { addHyphenated(word) }
      guard Self.isPersonal(words) else { continue }
      addOrders(of: words)
      for word in words {
        add(part: word)
        addHyphenated(word, initial: words.first?.first)
      }
    }
  }

  /// The whole name turned round, and with an initial for the first name.
  private mutating func addOrders(of words: [String]) {
    guard let last = words.last, let first = words.first?.first else { return }
    aliases.append(Alias(text: words.joined(separator: " "), likeness: .any))
    aliases.append(
      Alias(text: ([last] + words.dropLast()).joined(separator: " "), likeness: .any))
    let family = Self.familyName(of: words)
    for text in ["\(first). \(family)", "\(family) \(first)."] {
      aliases.append(Alias(text: text, likeness: .capitalised))
    }
    if family != last { aliases.append(Alias(text: family, likeness: .any)) }
  }

  private mutating func addHyphenated(_ word: String, initial: Character? = nil) {
    let parts = word.split(whereSeparator: NameSkeleton.isHyphen).map(String.init)
    guard parts.count > 1, parts.allSatisfy({ Self.isCapitalised($0) }) else { return }
    for part in parts {
      add(part: part)
      if let initial { aliases.append(Alias(text: "\(initial). \(part)", likeness: .capitalised)) }
    }
  }

  private mutating func add(part word: String) {
    guard let first = word.first, Self.isCapitalised(word) else { return }
    guard first.needsBlanks else {
      if word.count > 1 { aliases.append(Alias(text: word, likeness: .any)) }
      return addTitles(behind: first)
    }
    guard word.count >= 3, !CommonWords.isLikely(word) else { return }
    let isTold = word.count >= 5 && !CommonWords.isWordToo(word)
    aliases.append(Alias(text: word, likeness: isTold ? .any : .capitalised))
  }

  // MARK: Names without blanks

  /// A Chinese, Japanese or Korean name is also called by its beginning or its end, and by its first
  /// character before a title.
  private mutating func addIdeographs(of words: [String]) {
    guard let name = words.first, words.count == 1, (2...6).contains(name.count),
      name.allSatisfy({ $0.isLetter && !$0.needsBlanks })
    else { return }
    if name.count > 2 {
      aliases.append(Alias(text: String(name.prefix(2)), likeness: .any))
      aliases.append(Alias(text: String(name.suffix(2)), likeness: .any))
    }
    if let first = name.first { addTitles(behind: first) }
  }

  private mutating func addTitles(behind character: Character) {
    for title in CommonWords.titlesBehindNames {
      aliases.append(Alias(text: String(character) + title, likeness: .any))
    }
  }

  // MARK: Words

  /// The last word with the particles before it: `van der Berg`.
  private static func familyName(of words: [String]) -> String {
    let others = words.dropLast()
    let start = others.lastIndex { !CommonWords.particles.contains($0.lowercased()) }
    return words[((start ?? 0) + 1)...].joined(separator: " ")
  }

  /// The persons that one field names.
  private static func pieces(of name: String) -> [String] {
    let words = name.replacing(#/\s+(and|und|et|y|e)\s+/#.ignoresCase(), with: ";")
    return words.split { ",;/&+()|\n、，；／＆（）".contains($0) }
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
