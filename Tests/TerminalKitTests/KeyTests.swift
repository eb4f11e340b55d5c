import Testing

import TerminalKit

@Suite("A key")
struct KeyTests {
  static let codes: [Key.Code] =
    [
      .enter, .escape, .tab, .backtab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .character(" "), .character("é"), .character("^"),
      .character("-"), .character("日"),
    ]
    + (1...12).map(Key.Code.function)
    + (0x21...0x7E).compactMap { Unicode.Scalar($0).map { .character(Character($0)) } }

  @Test("is read back from its name, with every modifier", arguments: codes)
  func roundTrip(code: Key.Code) {
    for bits in 0..<8 {
      let key = Key(code, control: bits & 1 != 0, alt: bits & 2 != 0, shift: bits & 4 != 0)
      #expect(Key(name: key.name) == key, "\(key.name)")
    }
  }

  @Test(
    "has the name that is written in help",
    arguments: ["j", "G", "^r", "Alt-x", "Shift-Tab", "PgDn", "Enter", "Esc", "Space", "F1", "Up"])
  func names(name: String) {
    #expect(Key(name: name)?.name == name)
  }

  @Test("has one form for every way of typing it")
  func canonical() {
    #expect(Key(.character("i"), control: true) == Key(.tab))
    #expect(Key(.character("M"), control: true) == Key(.enter))
    #expect(Key(.character("["), control: true) == Key(.escape))
    #expect(Key(.character("R"), control: true) == Key(.character("r"), control: true))
    #expect(Key(.tab, shift: true) == Key(.backtab))
    #expect(Key(name: "↑") == Key(.up))
    #expect(Key(name: "ctrl-left") == Key(.left, control: true))
  }

  @Test(
    "is not made of what is no key",
    arguments: ["", "Nokey", "F0", "F99", "F1x", "Alt-", "\u{1B}", "ab", "\n"])
  func unknown(name: String) {
    #expect(Key(name: name) == nil)
  }
}
