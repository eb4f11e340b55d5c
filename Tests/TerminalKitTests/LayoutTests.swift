import TestSupport
import Testing

import TerminalKit

@Suite("Layout")
struct LayoutTests {
  @Test("splits an area into parts that cover it", arguments: [-3, 0, 4, 10, 99])
  func splits(amount: Int) {
    let rect = Rect(x: 2, y: 3, width: 10, height: 6)
    let (left, right) = rect.splitLeft(amount)
    #expect(left.width + right.width == 10 && right.x == left.maxX && right.maxX == rect.maxX)
    let (rest, last) = rect.splitRight(amount)
    #expect(last.width == min(max(0, amount), 10) && rest.maxX == last.x)
    let (top, below) = rect.splitTop(amount)
    #expect(top.height == min(max(0, amount), 6) && below.maxY == rect.maxY)
    let (above, bottom) = rect.splitBottom(amount)
    #expect(bottom.height == top.height && above.maxY == bottom.y)
  }

  @Test("is empty, not negative, where an inset leaves nothing")
  func inset() {
    #expect(Rect(x: 0, y: 0, width: 3, height: 1).inset(1).isEmpty)
    #expect(Rect(x: 0, y: 0, width: 4, height: 4).inset(1) == Rect(x: 1, y: 1, width: 2, height: 2))
  }

  @Test("keeps the chosen item of a list visible", arguments: GeneratedText.seeds)
  func scrolling(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var window = ScrollWindow()
    for _ in 0..<50 {
      let count = Int.random(in: 1..<60, using: &random)
      let height = Int.random(in: 1..<20, using: &random)
      let index = Int.random(in: 0..<count, using: &random)
      window.reveal(index: index, count: count, height: height)
      let visible = window.visible(count: count, height: height)
      #expect(visible.contains(index) && visible.count == min(count, height), "seed \(seed)")
    }
  }

  @Test("hands prepared events to a program under test, then the end of input")
  func testTerminal() {
    let terminal = TestTerminal()
    terminal.press("j", "^r")
    terminal.feed([.resize(Size(width: 60, height: 16))])
    #expect(terminal.nextEvents() == [.key(Key(.character("j")))])
    #expect(terminal.nextEvents() == [.key(Key(.character("r"), control: true))])
    #expect(terminal.nextEvents() == [.resize(Size(width: 60, height: 16))])
    #expect(terminal.size == Size(width: 60, height: 16))
    #expect(terminal.nextEvents() == [.endOfInput])
  }
}
