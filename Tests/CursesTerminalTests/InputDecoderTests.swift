import TerminalKit
import Testing

@testable import CursesTerminal

@Suite("Bytes from the keyboard")
struct InputDecoderTests {
  private func events(_ text: String) -> [InputEvent] {
    events(Array(text.utf8))
  }

  private func events(_ bytes: [UInt8]) -> [InputEvent] {
    var decoder = InputDecoder()
    for byte in bytes {
      decoder.take(byte: byte)
    }
    decoder.finishDrain()
    decoder.flush()
    return decoder.takeEvents()
  }

  private func keys(_ text: String) -> [String] {
    events(text).compactMap { event in
      if case .key(let key) = event { key.name } else { nil }
    }
  }

  @Test(
    "are the keys that were pressed",
    arguments: [
      ("jG", ["j", "G"]), ("é日", ["é", "日"]), ("\u{12}", ["^r"]), ("\r", ["Enter"]),
      ("\u{3}\u{13}\u{1A}", ["^c", "^s", "^z"]), ("\u{1B}", ["Esc"]), ("\u{1B}x", ["Alt-x"]),
      ("\u{1B}é", ["Alt-é"]), ("\u{1B}\u{1B}", ["Esc", "Esc"]),
      ("\u{7F}\u{8}", ["Backspace", "^h"]),
      ("\u{1B}[A\u{1B}OB", ["Up", "Down"]), ("\u{1B}[1;5C", ["Ctrl-Right"]),
      ("\u{1B}[3~\u{1B}[6;3~", ["Delete", "Alt-PgDn"]), ("\u{1B}[Z", ["Shift-Tab"]),
      ("\u{1B}[15~\u{1B}OP\u{1B}[[B", ["F5", "F1", "F2"]), ("\u{1B}[", ["Alt-["]),
      ("\u{1B}Oq", ["1"]), ("\u{1B}[97;5u", ["^a"]), ("\u{1B}[Iq", ["q"]), ("\u{0}", ["^Space"]),
      ("\u{1F}", ["^_"]),
    ])
  func decoding(text: String, expected: [String]) {
    #expect(keys(text) == expected)
  }

  @Test("are pasted text between the markers, whatever it holds")
  func paste() {
    #expect(
      events("\u{1B}[200~a\rq\u{1B}[A\u{1B}[201~j")
        == [.paste("a\rq\u{1B}[A"), .key(Key(.character("j")))])
    #expect(events("\u{1B}[200~never ended") == [.paste("never ended")])
  }

  @Test("are mouse reports, of the newer and of the older form")
  func mouse() {
    let point = Point(x: 4, y: 2)
    let expected: [InputEvent] = [
      .mouse(MouseEvent(point: point, kind: .press)),
      .mouse(MouseEvent(point: point, kind: .wheelDown)),
      .key(Key(.character("j"))),
    ]
    #expect(events("\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<65;5;3Mj") == expected)
    #expect(events("\u{1B}[M %#\u{1B}[M#%#\u{1B}[Ma%#j") == expected)
  }

  @Test("are a click wherever it is, also beyond the columns that are letters in UTF-8")
  func farClick() {
    let point = Point(x: 180, y: 94)
    let expected: [InputEvent] = [.mouse(MouseEvent(point: point, kind: .press))]
    #expect(events("\u{1B}[<0;181;95M") == expected)
    #expect(events([0x1B, 0x5B, 0x4D, 32, 213, 127]) == expected)
  }

  @Test("are the key that follows a mouse report cut short")
  func cutReport() {
    #expect(events("\u{1B}[M %\u{1B}[A") == [.key(Key(.up))])
  }

  @Test("that are not UTF-8 lose nothing else")
  func invalidBytes() {
    #expect(events([0xFF, 0x61, 0xE9, 0x62, 0xC0, 0xF4, 0xBF, 0xBF, 0xBF, 0x63]).count == 3)
  }

  @Test("never crash and never type a control character", arguments: UInt64(1)...200)
  func anyBytes(seed: UInt64) {
    var state = seed
    var bytes: [UInt8] = []
    for _ in 0..<400 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = UInt8(truncatingIfNeeded: state >> 33)
      bytes.append(value % 3 == 0 ? Array("\u{1B}[;<0159~OM".utf8)[Int(value) % 12] : value)
    }
    for case .key(let key) in events(bytes) {
      guard case .character(let character) = key.code else { continue }
      #expect(character.unicodeScalars.first?.properties.generalCategory != .control, "\(seed)")
    }
  }

  @Test("are waited for only while something is incomplete")
  func patience() {
    var decoder = InputDecoder()
    #expect(decoder.patience == nil)
    decoder.take(byte: 0xE6)
    #expect(decoder.patience == 50)
    decoder.flush()
    #expect(decoder.patience == nil)
    decoder.beginPaste()
    #expect(decoder.patience == 1000)
    decoder.endPaste()
    #expect(decoder.patience == nil)
  }
}
