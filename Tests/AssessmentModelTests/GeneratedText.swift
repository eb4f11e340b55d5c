import TestSupport

extension SeededGenerator {
  /// A text as assessors and hostile files have it: blanks, quotes, line ends, controls, wide signs.
  mutating func text() -> String {
    let pieces = [
      "HMI 2", "shared password", " ", "\"", "\\", "\n", "\t", "\u{1B}[31m", "\u{0}", "\u{7F}",
      "é", "e\u{301}", "配電盤", "👩🏽‍🔧", "\u{202E}", "=1+2", "</script>", "/", "",
    ]
    return (0..<Int.random(in: 0...4, using: &self)).map { _ in pick(pieces) }.joined()
  }

  /// A few texts.
  mutating func texts() -> [String] {
    (0..<Int.random(in: 0...3, using: &self)).map { _ in text() }
  }
}
