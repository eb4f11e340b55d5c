import TestSupport
import Testing

@testable import TerminalKit

@Suite("A frame")
struct FrameTests {
  static let unicode = TerminalCapabilities(colors: .full, isUnicode: true)
  static let ascii = TerminalCapabilities(colors: .none, isUnicode: false)

  private func frame(_ width: Int, _ height: Int, _ capabilities: TerminalCapabilities = unicode)
    -> Frame
  {
    Frame(size: Size(width: width, height: height), capabilities: capabilities)
  }

  private func isWhole(_ frame: Frame) -> Bool {
    for y in 0..<frame.size.height {
      for x in 0..<frame.size.width {
        let next = frame[x: x + 1, y: y]
        switch frame[x: x, y: y].role {
        case .wideHead where x + 1 >= frame.size.width || next.role != .wideTail: return false
        case .wideHead where next.style != frame[x: x, y: y].style: return false
        case .wideTail where x == 0 || frame[x: x - 1, y: y].role != .wideHead: return false
        default: break
        }
      }
    }
    return true
  }

  @Test("never holds half a wide glyph", arguments: GeneratedText.seeds)
  func wideGlyphsStayWhole(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var frame = frame(24, 4, Bool.random(using: &random) ? Self.unicode : Self.ascii)
    for _ in 0..<30 {
      let x = Int.random(in: -6..<28, using: &random)
      let y = Int.random(in: -1..<5, using: &random)
      let rect = Rect(
        x: x, y: y, width: Int.random(in: 0..<12, using: &random),
        height: Int.random(in: 0..<4, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: frame.fill(rect, style: Style(background: .indexed(25)))
      case 1: frame.restyle(rect, \.reversed)
      case 2: frame.box(rect, title: GeneratedText.make(using: &random))
      case 3: frame.put(GeneratedText.make(using: &random), x: x, y: y, within: rect)
      default: frame.put(GeneratedText.make(using: &random), x: x, y: y)
      }
      #expect(isWhole(frame), "seed \(seed)")
    }
  }

  @Test("takes only printable scalars and marks into its cells", arguments: GeneratedText.seeds)
  func cellsArePrintable(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var frame = frame(200, 1)
    frame.put(GeneratedText.make(using: &random), x: 0, y: 0)
    for x in 0..<200 {
      let category = frame[x: x, y: 0].scalar.properties.generalCategory
      let refused: [Unicode.GeneralCategory] = [
        .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      ]
      #expect(!refused.contains(category), "seed \(seed), column \(x)")
    }
  }

  @Test("holds nothing but ASCII without Unicode", arguments: GeneratedText.seeds)
  func asciiOnly(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var frame = frame(60, 3, Self.ascii)
    frame.box(frame.bounds, title: GeneratedText.make(using: &random))
    frame.put(GeneratedText.make(using: &random), x: 1, y: 1)
    let isASCII = frame.text.utf8.allSatisfy { $0 < 0x80 }
    #expect(isASCII, "seed \(seed)")
  }

  @Test("draws as many columns as the width says", arguments: GeneratedText.seeds)
  func widthAgrees(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = GeneratedText.make(using: &random)
    for capabilities in [Self.unicode, Self.ascii] {
      var frame = frame(1000, 1, capabilities)
      let columns = TextWidth.columns(of: text, isUnicode: capabilities.isUnicode)
      let used = frame.put(text, x: 0, y: 0)
      #expect(used == columns, "seed \(seed)")
    }
  }

  @Test("shows what must not reach a terminal")
  func hiddenIsShown() {
    var frame = frame(60, 1)
    frame.put("\u{1B}[31m \u{202E}x a\nb\tc \u{200B} pass\u{200D}word", x: 0, y: 0)
    #expect(frame.line(0) == "␛[31m <202E>x a⏎b c <200B> pass<200D>word")
    var plain = Frame(size: frame.size, capabilities: Self.ascii)
    plain.put("\u{1B}[31m a\nb é “q” – … 日", x: 0, y: 0)
    #expect(plain.line(0) == "^[[31m a\\nb e \"q\" - . ?")
  }

  @Test("leaves a blank of a wide character that the edge cuts")
  func cutWideCharacter() {
    var frame = frame(3, 1)
    let used = frame.put("日本", x: 0, y: 0)
    #expect(used == 3)
    #expect(frame.line(0) == "日")
    frame.put("語", x: -1, y: 0)
    #expect(frame.line(0) == "")
  }

  @Test("blanks the other half of a wide character that is overwritten")
  func overwrittenHalf() {
    var left = frame(4, 1)
    left.put("日本", x: 0, y: 0)
    left.put("x", x: 1, y: 0)
    #expect(left.line(0) == " x本")
    left.put("y", x: 2, y: 0)
    #expect(left.line(0) == " xy")
  }

  @Test("draws a box with its title")
  func box() {
    var unicode = frame(10, 3)
    unicode.box(unicode.bounds, title: "Zones")
    #expect(unicode.text == "┌ Zones ─┐\n│        │\n└────────┘")
    var plain = frame(10, 3, Self.ascii)
    plain.box(plain.bounds, title: "A long title")
    #expect(plain.text == "+ A lon. +\n|        |\n+--------+")
  }

  @Test("keeps cells small, so that screens are cheap to compare")
  func cellSize() {
    #expect(MemoryLayout<Cell>.stride <= 16)
  }
}
