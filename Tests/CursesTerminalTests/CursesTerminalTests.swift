import TerminalKit
import Testing

@testable import CursesTerminal

@Suite("The terminal on standard input and output")
struct CursesTerminalTests {
  @Test("says in its errors what to do")
  func errors() {
    let errors: [TerminalError] = [
      .notATerminal, .unknownTerminal(name: ""), .unknownTerminal(name: "nosuch"),
      .noCursorAddressing(name: "dumb"), .alreadyOpen, .noDescriptors,
    ]
    #expect(Set(errors.map(\.description)).count == errors.count)
    #expect(TerminalError.unknownTerminal(name: "nosuch").description.contains("\"nosuch\""))
    #expect(!TerminalError.unknownTerminal(name: "a\u{1B}[2J").description.contains("\u{1B}"))
  }

  @Test("shows every colour with those that there are")
  func palette() {
    for index in UInt8.min...UInt8.max {
      #expect((0..<8).contains(PaletteReduction.index(index, count: 8)))
      #expect((0..<16).contains(PaletteReduction.index(index, count: 16)))
      #expect(PaletteReduction.index(index, count: 256) == Int16(index))
      #expect(PaletteReduction.index(index, count: 0) == -1)
    }
    #expect(PaletteReduction.index(9, count: 8) == 1)
    #expect(PaletteReduction.index(16, count: 8) == 0)
    #expect(PaletteReduction.index(196, count: 16) == 9)
  }

  @Test(
    "encodes the clipboard in base 64",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func clipboard(text: String, expected: String) {
    #expect(String(decoding: ClipboardSequence.base64(Array(text.utf8)), as: UTF8.self) == expected)
    #expect(ClipboardSequence.bytes(for: String(repeating: "x", count: 80_000)) == nil)
  }

  private func expectKind(_ expected: MouseEvent.Kind, _ kind: MouseEvent.Kind) {
    #expect(kind == expected)
  }

  @Test("tells a double click by place and by the time in which the user was waited for")
  func doubleClick() {
    var clicks = ClickCounter()
    let here = Point(x: 1, y: 1)
    let there = Point(x: 2, y: 1)
    expectKind(.press, clicks.kind(ofPressAt: here, timeWaited: .seconds(7)))
    expectKind(.doubleClick, clicks.kind(ofPressAt: here, timeWaited: .milliseconds(7200)))
    expectKind(.press, clicks.kind(ofPressAt: here, timeWaited: .milliseconds(7300)))
    expectKind(.press, clicks.kind(ofPressAt: there, timeWaited: .milliseconds(7350)))
    expectKind(.press, clicks.kind(ofPressAt: there, timeWaited: .seconds(8)))
  }

  @Test("can be woken at any time, even when nobody listens")
  func wake() throws {
    let wake = try WakeSignal()
    for _ in 0..<100_000 {
      wake.signal()
    }
  }
}
