import TestSupport
import Testing

@testable import TerminalKit

@Suite("The width of text")
struct TextWidthTests {
  @Test(
    "counts columns as terminals do",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("👍", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2),
      ("❤️", 1), ("─✓◐", 3), ("\u{202E}", 6), ("\u{1B}", 1), ("\t", 1), ("ｶ", 1), ("Ｆ", 2),
    ])
  func columns(text: String, expected: Int) {
    #expect(TextWidth.columns(of: text) == expected)
  }

  @Test("is that of the parts together", arguments: GeneratedText.seeds)
  func additive(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let first = GeneratedText.make(using: &random) + "."
    let second = "." + GeneratedText.make(using: &random)
    #expect(
      TextWidth.columns(of: first + second)
        == TextWidth.columns(of: first) + TextWidth.columns(of: second), "seed \(seed)")
  }

  @Test("never exceeds the columns it was clipped or padded to", arguments: GeneratedText.seeds)
  func clipping(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = GeneratedText.make(using: &random)
    for columns in 0..<12 {
      #expect(
        TextWidth.columns(of: TextWidth.clipped(text, to: columns)) <= columns, "seed \(seed)")
      #expect(
        TextWidth.columns(of: TextWidth.padded(text, to: columns)) == columns, "seed \(seed)")
    }
  }

  @Test("is marked where text was cut")
  func ellipsis() {
    #expect(TextWidth.clipped("Dosing", to: 6) == "Dosing")
    #expect(TextWidth.clipped("Dosing", to: 5) == "Dosi…")
    #expect(TextWidth.clipped("日本語", to: 4) == "日…")
    #expect(TextWidth.clipped("Dosing", to: 0) == "")
    #expect(TextWidth.padded("日", to: 4) == "日  ")
  }
}
