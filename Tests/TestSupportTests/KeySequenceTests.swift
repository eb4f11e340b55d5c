import Testing

@testable import TestSupport

@Suite struct KeySequenceTests {
  @Test(
    "keys give the bytes of xterm",
    arguments: [
      ("a", "a"), ("^r", "\u{12}"), ("^[", "\u{1B}"), ("Esc", "\u{1B}"), ("Down", "\u{1B}[B"),
      ("Shift-Tab", "\u{1B}[Z"), ("F1", "\u{1B}OP"), ("F5", "\u{1B}[15~"), ("PgUp", "\u{1B}[5~"),
      ("Ctrl-Left", "\u{1B}[1;5D"), ("Alt-x", "\u{1B}x"), ("Ctrl-Delete", "\u{1B}[3;5~"),
      ("Backspace", "\u{7F}"), ("-", "-"), ("é", "é"), ("Enter", "\r"), ("Ctrl-Space", "\0"),
    ])
  func bytes(name: String, expected: String) {
    let bytes = KeySequence.bytes(for: name, hasApplicationCursorKeys: false)
    #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test("arrows follow the application mode, modified ones do not")
  func applicationMode() {
    let plain = KeySequence.bytes(for: "Up", hasApplicationCursorKeys: true)
    #expect(plain == Array("\u{1B}OA".utf8))
    let shifted = KeySequence.bytes(for: "Shift-Up", hasApplicationCursorKeys: true)
    #expect(shifted == Array("\u{1B}[1;2A".utf8))
  }

  @Test("what is no key has no bytes", arguments: ["", "Dwon", "^é", "Shift-", "Hyper-x"])
  func unknown(name: String) {
    #expect(KeySequence.bytes(for: name, hasApplicationCursorKeys: false) == nil)
  }
}
