/// Takes a written requirement apart, without asking whether the standard has it.
struct RequirementScanner {
  /// What is written.
  struct Parts {
    var fr: Int
    var number: Int
    var enhancement = 0
    var title: String?
    /// Whether nothing but `1.1` is written, which a spreadsheet takes for a number.
    var isBareNumber = false
  }

  /// Identifiers of IEC 62443-4-2 begin with these.
  private static let componentPrefixes: Set<String> = ["cr", "edr", "hdr", "ndr", "sar"]

  /// Words with which a list or an exception goes on, never a title.
  private static let joiningWords: Set<String> = [
    "re", "res", "sr", "srs", "and", "or", "to", "through", "und", "oder", "bis", "ff", "all",
    "except", "without",
  ]

  private(set) var namesComponent = false
  private let characters: [Character]
  private var index = 0

  init(_ text: String) {
    characters = text.map { $0.isWhitespace ? " " : $0.isDash ? "-" : $0 }
  }

  /// The parts, or nil where the text is no identifier.
  mutating func scan() -> Parts? {
    let prefix = word()
    let hasPrefix = !prefix.isEmpty
    guard prefix.isEmpty || prefix == "sr" else {
      skip(" -_")
      namesComponent = Self.componentPrefixes.contains(prefix) && number() != nil
      return nil
    }
    if hasPrefix { skip(" -_") }
    guard let fr = number(), dot() else { return nil }
    let start = index
    guard let second = number() else { return nil }
    var parts = Parts(fr: fr, number: second)
    parts.isBareNumber = !hasPrefix && index == characters.count && index == start + 1
    guard let enhancement = enhancement() else { return nil }
    parts.enhancement = enhancement
    if index == characters.count { return parts }
    guard let title = title() else { return nil }
    parts.title = title
    return parts
  }

  // MARK: Pieces

  private var current: Character? { index < characters.count ? characters[index] : nil }

  private mutating func skip(_ kept: String) {
    while let character = current, kept.contains(character) { index += 1 }
  }

  private mutating func passes(_ character: Character) -> Bool {
    guard current == character else { return false }
    index += 1
    return true
  }

  /// The ASCII letters that follow, in lower case.
  private mutating func word() -> String {
    let start = index
    while let character = current, character.isASCII, character.isLetter { index += 1 }
    return String(characters[start..<index]).lowercased()
  }

  /// A number of one or two ASCII digits.
  private mutating func number() -> Int? {
    let start = index
    while let character = current, character.isASCII, character.isNumber { index += 1 }
    return (1...2).contains(index - start) ? Int(String(characters[start..<index])) : nil
  }

  /// Passes a dot with blanks around it.
  private mutating func dot() -> Bool {
    skip(" ")
    guard passes(".") else { return false }
    skip(" ")
    return true
  }

  /// The number of the enhancement, 0 where none is written, nil where it is written wrongly.
  private mutating func enhancement() -> Int? {
    let start = index
    if dot() { return enhancementNumber() }
    skip(" -_:,")
    if passes("(") {
      skip(" ")
      if current == "r" || current == "R" {
        guard word() == "re" else { return nil }
        skip(" -_")
      }
      return closed()
    }
    guard word() == "re" else {
      index = start
      return 0
    }
    skip(" -_")
    return passes("(") ? closed() : enhancementNumber()
  }

  private mutating func enhancementNumber() -> Int? { number().flatMap { $0 > 0 ? $0 : nil } }

  private mutating func closed() -> Int? {
    skip(" ")
    guard let number = enhancementNumber() else { return nil }
    skip(" ")
    return passes(")") ? number : nil
  }

  /// What follows as a title: words without digits, apart from the identifier.
  private mutating func title() -> String? {
    let start = index
    skip(" -_:,")
    guard index > start, let first = current, first.isLetter else { return nil }
    let title = String(characters[index...])
    let firstWord = title.prefix { $0.isLetter }.lowercased()
    guard !Self.joiningWords.contains(firstWord), !title.contains(where: \.isNumber) else {
      return nil
    }
    return title
  }
}
