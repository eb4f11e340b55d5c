import RequirementCatalog
import Testing

@Suite("Guidance: plain, short, British")
struct GuidanceLanguageTests {
  private var texts: [GuidanceText] { allGuidance.flatMap(\.texts) }

  /// The words of a text in lower case, without punctuation around them.
  private func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "-" }.map(String.init)
  }

  /// The sentences: up to a full stop, question or exclamation mark before a blank or the end.
  private func sentences(_ text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    for index in text.indices where ".?!".contains(text[index]) {
      let next = text.index(after: index)
      guard next == text.endIndex || text[next] == " " else { continue }
      sentences.append(text[start..<next])
      start = next
    }
    if start < text.endIndex { sentences.append(text[start...]) }
    return sentences
  }

  @Test("no sentence has more than 30 words")
  func sentenceLength() {
    for entry in texts {
      for sentence in sentences(entry.text) {
        let count = sentence.split(separator: " ").count
        #expect(count <= 30, "\(entry.place): \(sentence)")
      }
    }
  }

  static let emptyPhrases = [
    "best practice", "robust", "leverage", "holistic", "ensure that appropriate",
    "state of the art", "state-of-the-art", "as appropriate", "in a timely manner",
    "industry standard", "cutting edge", "cutting-edge", "seamless", "world class", "world-class",
    "it is important", "adequate", "etc.", "and so on", "utilise", "utilize",
    "the control system shall", "shall provide the capability",
  ]

  @Test("no empty phrase and no phrase of the standard", arguments: emptyPhrases)
  func emptyPhrase(_ phrase: String) {
    for entry in texts where entry.text.lowercased().contains(phrase) {
      Issue.record("\(entry.place): \(entry.text)")
    }
  }

  /// Beginnings of words in American spelling, each with what may follow.
  static let americanStems = [
    "authoriz", "unauthoriz", "organiz", "reorganiz", "synchroniz", "recogniz", "minimiz",
    "maximiz", "optimiz", "prioritiz", "initializ", "centraliz", "summariz", "customiz",
    "standardiz", "categoriz", "harmoniz", "finaliz", "analyz", "behavior", "color", "honor",
    "favor", "labeled", "labeling", "modeled", "modeling", "canceled", "canceling", "traveled",
    "catalog", "defense", "offense", "fulfill", "center", "fiber", "meter-", "gray", "plow",
    "virtualiz", "anonymiz", "visualiz", "normaliz", "serializ", "neighbor", "artifact",
  ]

  /// Names that vendors gave, which keep their spelling.
  static let names = ["Trust Center"]

  /// The text without what stands in it word for word: commands, menus, messages and names.
  private func ownWords(_ text: String) -> String {
    var own = text.replacing(/`[^`]*`/, with: " ")
    own = own.replacing(/(^|[ (])'[^']*'/, with: " ")
    for name in Self.names { own = own.replacing(name, with: " ") }
    return own
  }

  @Test("no American spelling outside commands, menus and names")
  func spelling() {
    for entry in texts {
      for word in words(ownWords(entry.text)) where !word.hasPrefix("catalogue") {
        let stem = Self.americanStems.first { word.hasPrefix($0) }
        #expect(stem == nil, "\(entry.place): \(word)")
      }
    }
  }

  @Test("the noun is licence", arguments: ["license", "licenses"])
  func licence(_ word: String) {
    for entry in texts where words(entry.text).contains(word) {
      Issue.record("\(entry.place): \(entry.text)")
    }
  }

  @Test("plain characters: no line ends, no double blanks, no blanks around, no emoji")
  func characters() {
    for entry in texts {
      #expect(!entry.text.contains("  "), "\(entry.place)")
      #expect(entry.text.first?.isWhitespace == false, "\(entry.place)")
      #expect(entry.text.last?.isWhitespace == false, "\(entry.place)")
      let isPlain = entry.text.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && scalar.value != 0x7F && !scalar.properties.isEmojiPresentation
      }
      #expect(isPlain, "\(entry.place)")
    }
  }
}
