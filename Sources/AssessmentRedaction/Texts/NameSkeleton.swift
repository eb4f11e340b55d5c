/// A text as names are sought in it: plain letters, with one blank for whatever parts words.
///
/// Apostrophes are left out, and so is a hyphen at which a line was broken: `Mül-⏎ler`. A blank stands
/// for blanks, hyphens, dots, commas and underlines, and a bar for all that no name has in it.
struct NameSkeleton {
  private(set) var letters: [Character] = []
  /// Where in the text each letter begins.
  private(set) var starts: [Int] = []
  /// Where in the text each letter, with what was dropped behind it, ends.
  private(set) var ends: [Int] = []

  init(_ characters: [Character], scheme: LetterFolding.Scheme = .passport) {
    letters.reserveCapacity(characters.count)
    starts.reserveCapacity(characters.count)
    ends.reserveCapacity(characters.count)
    var position = 0
    while position < characters.count {
      if let next = Self.endOfLineBreak(in: characters, at: position) {
        position = next
        continue
      }
      let character = characters[position]
      if Self.parts(character) {
        append(" ", at: position, droppingRepeated: true)
      } else if !Self.isApostrophe(character) {
        append(character, at: position, scheme)
      }
      position += 1
    }
  }

  /// The letters and blanks of a name by which it is sought, without blanks around it.
  static func pattern(_ name: String, scheme: LetterFolding.Scheme = .passport) -> [Character] {
    let letters = NameSkeleton(FoldedText(name).exact, scheme: scheme).letters
    return Array(letters.split(separator: " ").joined(separator: [" "]))
  }

  private mutating func append(
    _ character: Character, at position: Int, _ scheme: LetterFolding.Scheme
  ) {
    if let digit = character.wholeNumberValue, (0...9).contains(digit) {
      return append(Character(String(digit)), at: position, droppingRepeated: false)
    }
    let plain = LetterFolding.letters(of: character, scheme: scheme)
    guard !plain.isEmpty else {
      if !character.isLetter { append("|", at: position, droppingRepeated: false) }
      return
    }
    for letter in LetterFolding.isUpsilon(character) && endsInVowel ? ["u"] : plain {
      if let last = letters.last, Self.isSecondOfPair(letter, after: last) {
        ends[ends.count - 1] = position + 1
      } else {
        append(letter, at: position, droppingRepeated: false)
      }
    }
  }

  /// Whether a Greek upsilon would be the second half of `αυ`, `ευ`, `ου`.
  private var endsInVowel: Bool { letters.last.map { "aeo".contains($0) } ?? false }

  private mutating func append(
    _ letter: Character, at position: Int, droppingRepeated: Bool
  ) {
    if droppingRepeated, letters.last == letter { return }
    letters.append(letter)
    starts.append(position)
    ends.append(position + 1)
  }

  /// `ue` for `ü`, `ss` for `ß`, `aa` for `å`: the second letter says nothing.
  private static func isSecondOfPair(_ letter: Character, after last: Character) -> Bool {
    switch letter {
    case "e": last == "a" || last == "o" || last == "u"
    case "s", "a": last == letter
    default: false
    }
  }

  // MARK: Signs

  /// Where a word goes on that was broken at the end of a line; nil where none was.
  private static func endOfLineBreak(in characters: [Character], at start: Int) -> Int? {
    guard isHyphen(characters[start]), start > 0, characters[start - 1].isLetter else { return nil }
    var position = start + 1
    var hasBreak = false
    while position < characters.count, characters[position].isWhitespace {
      hasBreak = hasBreak || characters[position].isNewline
      position += 1
    }
    return hasBreak && position < characters.count ? position : nil
  }

  private static func parts(_ character: Character) -> Bool {
    character.isWhitespace || isHyphen(character) || ".,_·・．，。､、＿".contains(character)
  }

  static func isHyphen(_ character: Character) -> Bool {
    "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}\u{FE63}\u{FF0D}\u{AD}".contains(character)
  }

  static func isApostrophe(_ character: Character) -> Bool {
    "'’‘ʼʹʻʽ`´′＇\u{2BC}\u{2B9}\u{55A}".contains(character)
  }
}
