import TestSupport

/// Text made of everything that has ever broken a terminal program.
enum GeneratedText {
  static let pieces: [String] = [
    "a", "Z", "0", " ", "  ", "-", "é", "e\u{301}", "ß", "日", "本語", "한", "\u{1100}\u{1161}",
    "👍", "👍🏽", "👩‍👩‍👧", "🇩🇪", "❤️", "1️⃣", "─", "│", "✓", "…", "\n", "\r\n", "\t",
    "\u{1B}[31m", "\u{7}", "\u{0}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200B}",
    "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{301}", "\u{E000}", "\u{FFFD}", "\u{E0041}", "नि", "ﷺ",
    "\u{3000}", "\u{2028}", "\u{FE0F}", "ü\u{323}\u{307}", "word", "longer-word ", "Ｆ",
  ]

  static func make(using random: inout SeededGenerator, upTo count: Int = 20) -> String {
    (0..<Int.random(in: 0...count, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined()
  }

  /// Seeds to run a law with; a failing expectation prints the one it had.
  static let seeds: [UInt64] = Array(1...200)
}
