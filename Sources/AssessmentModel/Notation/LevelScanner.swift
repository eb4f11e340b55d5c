import RequirementCatalog

/// Takes a written level vector apart.
struct LevelScanner {
  private var characters: ArraySlice<Character>
  private var levels: [SecurityLevel] = []

  init(_ text: String) {
    characters = text.map { $0.isWhitespace ? " " : $0 }[...]
    trim()
  }

  /// The levels that are written: one or seven.
  mutating func scan() throws(NotationError) -> [SecurityLevel] {
    try passLeftSide()
    try passBrackets()
    guard !characters.isEmpty else { throw .noLevel }
    if let digits = compact {
      guard digits.count == 7 || digits.count == 1 else { throw .levelCount(digits.count) }
      for digit in digits { try append(String(digit)) }
    } else {
      try scanList()
    }
    guard levels.count == 7 || levels.count == 1 else { throw .levelCount(levels.count) }
    return levels
  }

  // MARK: Around the levels

  private mutating func trim() {
    while characters.first == " " { characters.removeFirst() }
    while characters.last == " " { characters.removeLast() }
  }

  /// Passes `SL-T(Zone) =`, `SL-T:` or `SL-T`.
  private mutating func passLeftSide() throws(NotationError) {
    let word = characters.prefix { $0 != "(" && $0 != "=" && $0 != ":" && !$0.isNumber }
    let name = String(word.filter { !" -_\u{2010}\u{2011}\u{2013}".contains($0) }).lowercased()
    let side = name.prefix { !"{[".contains($0) }
    if side == "slc" || side == "sla" { throw .otherVector("SL-" + side.suffix(1).uppercased()) }
    guard side == "slt", let letter = word.firstIndex(where: { $0 == "t" || $0 == "T" }) else {
      return
    }
    characters = characters[(letter + 1)...]
    trim()
    if characters.first == "(" {
      let end = try endOfName()
      let rest = characters[end...].drop { $0 == " " }
      if !rest.isEmpty { characters = rest }
    }
    if characters.first == "=" || characters.first == ":" { characters.removeFirst() }
    trim()
  }

  /// Where the bracket that begins here is closed.
  private func endOfName() throws(NotationError) -> Int {
    var depth = 0
    for index in characters.indices {
      if characters[index] == "(" { depth += 1 }
      if characters[index] == ")" { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    throw .unmatchedBracket
  }

  private mutating func passBrackets() throws(NotationError) {
    let closing: [Character: Character] = ["{": "}", "[": "]", "(": ")"]
    if let first = characters.first, let last = closing[first] {
      guard characters.last == last, characters.count > 1 else { throw .unmatchedBracket }
      characters = characters.dropFirst().dropLast()
      trim()
    }
    if characters.contains(where: "{}[]()".contains) { throw .unmatchedBracket }
  }

  // MARK: The levels

  /// The digits, where nothing else is written.
  private var compact: ArraySlice<Character>? {
    characters.allSatisfy { $0.isASCII && $0.isNumber } ? characters : nil
  }

  private mutating func scanList() throws(NotationError) {
    var isOpen = true
    var hasSeparators = false
    while let character = characters.first {
      switch character {
      case " ": characters.removeFirst()
      case ",", ";", "/", "|":
        if isOpen { throw missing }
        (isOpen, hasSeparators) = (true, true)
        characters.removeFirst()
      default:
        try append(word())
        isOpen = false
      }
    }
    if isOpen, hasSeparators { throw missing }
  }

  private var missing: NotationError {
    FoundationalRequirement(rawValue: levels.count + 1).map { .missingLevel($0) }
      ?? .levelCount(levels.count + 1)
  }

  /// The next word; `SL` and its digit may stand apart.
  private mutating func word() -> String {
    let end: (Character) -> Bool = { " ,;/|".contains($0) }
    let word = characters.prefix { !end($0) }
    characters = characters[word.endIndex...]
    guard String(word).lowercased() == "sl" else { return String(word) }
    while characters.first == " " { characters.removeFirst() }
    let digit = characters.prefix { !end($0) }
    characters = characters[digit.endIndex...]
    return String(word) + String(digit)
  }

  private mutating func append(_ word: String) throws(NotationError) {
    var digits = word[...]
    if digits.lowercased().hasPrefix("sl") {
      digits = digits.dropFirst(2)
      if digits.first == "-" || digits.first == "_" { digits = digits.dropFirst() }
    }
    guard digits.utf8.count == 1, let number = Int(digits),
      let level = SecurityLevel(rawValue: number)
    else { throw .notALevel(word) }
    levels.append(level)
  }
}
