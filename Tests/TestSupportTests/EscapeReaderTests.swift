import Testing

@testable import TestSupport

@Suite struct EscapeReaderTests {
  private func translated(_ parts: String...) -> String {
    var reader = EscapeReader()
    return String(decoding: parts.flatMap { reader.translate($0.utf8) }, as: UTF8.self)
  }

  @Test("a repetition is spelled out, also when it arrives in pieces")
  func repetition() {
    #expect(translated("─\u{1B}[3b|") == "────|")
    #expect(translated("x\u{1B}", "[", "2", "b") == "xxx")
    #expect(translated("x\u{1B}(B\u{1B}[m\u{1B}[b") == "x\u{1B}(B\u{1B}[mx")
  }

  @Test("everything else passes unchanged")
  func passing() {
    for text in [
      "plain\r\n", "\u{1B}[1;31mred\u{1B}[0m", "\u{1B}]0;t\u{1B}\\x", "\u{1B}P1q\u{1B}\\y",
    ] {
      #expect(translated(text) == text)
    }
  }

  @Test("modes are set and reset one by one and all at once")
  func modes() {
    var reader = EscapeReader()
    _ = reader.translate("\u{1B}[?1;1000;2004h".utf8)
    #expect(reader.modes.hasApplicationCursorKeys && reader.modes.mouse == .clicks)
    _ = reader.translate("\u{1B}[?1000l".utf8)
    #expect(reader.modes.isBracketedPaste && reader.modes.mouse == .off)
    _ = reader.translate("\u{1B}c".utf8)
    #expect(!reader.modes.isBracketedPaste && reader.modes.isCursorVisible)
  }

  @Test("a frame is held back until it is whole, and passes at the end of all")
  func frames() {
    #expect(translated("a\u{1B}[?2026hb") == "a")
    #expect(translated("a\u{1B}[?20", "26hb", "c\u{1B}[?2026l") == "a\u{1B}[?2026hbc\u{1B}[?2026l")
    var reader = EscapeReader()
    _ = reader.translate("\u{1B}[?25l\u{1B}[?2026h\u{1B}[?25hx".utf8)
    #expect(!reader.shownModes.isCursorVisible && reader.modes.isCursorVisible)
    #expect(String(decoding: reader.finish(), as: UTF8.self).hasSuffix("x"))
    #expect(reader.shownModes.isCursorVisible)
    #expect(String(decoding: reader.translate("y".utf8), as: UTF8.self) == "y")
  }
}
