@_spi(_Unicode) import Swift

/// What remains of a letter when a name is compared: small, without accents, in Latin letters where
/// there is a common way to write it so.
///
/// `ü`, `ue` and `u` come out alike, and so do `ß`, `ss` and `s`, `å` and `aa`: `NameSkeleton` drops
/// the second letter of such a pair.
enum LetterFolding {
  /// How Cyrillic and Greek letters are written in Latin ones.
  enum Scheme: Int, CaseIterable {
    /// As in passports (ICAO 9303).
    case passport
    /// As in English texts (BGN/PCGN).
    case english
    /// As in German texts.
    case german
    /// As in libraries (ISO 9), without its accents.
    case scholarly
  }

  /// The plain letters of a character; none where it is no letter.
  static func letters(of character: Character, scheme: Scheme = .passport) -> [Character] {
    if let byte = character.asciiValue {
      let letter = Character(Unicode.Scalar(byte | 0x20))
      return ("a"..."z").contains(letter) && byte >= 0x41 ? [letter] : []
    }
    guard character.isLetter else { return [] }
    return String(character)._nfd.flatMap { letters(of: $0, scheme) }
  }

  /// Whether it is an upsilon, with or without an accent.
  static func isUpsilon(_ character: Character) -> Bool { "υύΥΎ".contains(character) }

  private static func letters(of scalar: Unicode.Scalar, _ scheme: Scheme) -> [Character] {
    guard scalar.properties.canonicalCombiningClass == .notReordered,
      !scalar.properties.isDefaultIgnorableCodePoint
    else { return [] }
    if (0xFF21...0xFF5A).contains(scalar.value),
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    {
      return letters(of: Character(narrow))
    }
    let lower = Character(scalar).lowercased()
    guard let first = lower.first else { return [] }
    if first.isASCII { return first.isLetter ? [first] : [] }
    if let plain = latin[first] { return Array(plain) }
    if let written = transcribed[first] {
      return Array(written[min(scheme.rawValue, written.count - 1)])
    }
    return [first]
  }

  /// Letters of Latin script that no accent makes.
  private static let latin: [Character: String] = [
    "ß": "s", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "a", "œ": "o", "ı": "i",
    "ħ": "h", "ŋ": "n", "ŧ": "t", "ĸ": "k", "ſ": "s", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "f", "ĳ": "ij",
    "ə": "e",
  ]

  /// Cyrillic and Greek letters after their accents are gone, by the schemes in their order; the last
  /// form stands for those that are left out.
  private static let transcribed: [Character: [String]] = [
    "а": ["a"], "б": ["b"], "в": ["v", "v", "w", "v"], "г": ["g"], "ґ": ["g"], "д": ["d"],
    "е": ["e"], "є": ["ie", "ye", "je", "e"], "ж": ["zh", "zh", "sch", "z"],
    "з": ["z", "z", "s", "z"],
    "и": ["i"], "і": ["i"], "ї": ["i", "yi", "ji", "i"], "к": ["k"], "л": ["l"], "м": ["m"],
    "н": ["n"], "о": ["o"], "п": ["p"], "р": ["r"], "с": ["s"], "т": ["t"], "у": ["u"], "ф": ["f"],
    "х": ["kh", "kh", "ch", "h"], "ц": ["ts", "ts", "z", "c"], "ч": ["ch", "ch", "tsch", "c"],
    "ш": ["sh", "sh", "sch", "s"], "щ": ["shch", "shch", "schtsch", "sc"], "ъ": [""], "ы": ["y"],
    "ь": [""], "э": ["e"], "ю": ["iu", "yu", "ju", "u"], "я": ["ia", "ya", "ja", "a"],
    "ђ": ["dj"], "ј": ["j"], "љ": ["lj"], "њ": ["nj"], "ћ": ["c"], "џ": ["dz"],
    "α": ["a"], "β": ["v"], "γ": ["g"], "δ": ["d"], "ε": ["e"], "ζ": ["z"], "η": ["i"], "θ": ["th"],
    "ι": ["i"], "κ": ["k"], "λ": ["l"], "μ": ["m"], "ν": ["n"], "ξ": ["x"], "ο": ["o"], "π": ["p"],
    "ρ": ["r"], "σ": ["s"], "ς": ["s"], "τ": ["t"], "υ": ["y"], "φ": ["f"], "χ": ["ch"],
    "ψ": ["ps"],
    "ω": ["o"],
  ]
}
