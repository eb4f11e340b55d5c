import TestSupport
import Testing

@testable import TerminalKit

@Suite("Wrapping text")
struct TextWrapTests {
  @Test("breaks between words and keeps explicit newlines")
  func words() {
    #expect(TextWrap.lines("one two three", width: 7) == ["one two", "three"])
    #expect(TextWrap.lines("a\n\nb", width: 5) == ["a", "", "b"])
    #expect(TextWrap.lines("", width: 5) == [""])
  }

  @Test("cuts words that are longer than a line")
  func longWords() {
    #expect(TextWrap.lines("abcdefgh ij", width: 3) == ["abc", "def", "gh", "ij"])
    #expect(TextWrap.lines("日本語", width: 4) == ["日本", "語"])
  }

  @Test("keeps the indentation of a line")
  func indentation() {
    #expect(TextWrap.lines("  one two", width: 6) == ["  one", "  two"])
  }

  @Test(
    "never makes a line too long, apart from single wide characters",
    arguments: GeneratedText.seeds)
  func width(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = GeneratedText.make(using: &random, upTo: 40)
    for width in [1, 2, 7, 20] {
      for line in TextWrap.lines(text, width: width) {
        #expect(
          TextWidth.columns(of: line) <= width || line.count == 1,
          "seed \(seed), width \(width), line \(line.debugDescription)")
      }
    }
  }

  @Test("covers every character once and in order", arguments: GeneratedText.seeds)
  func coverage(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let characters = Array(GeneratedText.make(using: &random, upTo: 40))
    var next = 0
    for range in TextWrap.ranges(of: characters, width: Int.random(in: 1..<20, using: &random)) {
      if range.lowerBound > next { #expect(characters[next].isLineFeed, "seed \(seed)") }
      #expect(range.lowerBound - next <= 1, "seed \(seed)")
      next = range.upperBound
    }
    #expect(next == characters.count, "seed \(seed)")
  }
}
