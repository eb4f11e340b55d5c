import TestSupport
import Testing

@testable import TerminalKit

@Suite("The difference of two frames")
struct FrameDiffTests {
  private func randomFrame(_ random: inout SeededGenerator, from start: Frame? = nil) -> Frame {
    var frame =
      start
      ?? Frame(
        size: Size(width: 30, height: 6),
        capabilities: TerminalCapabilities(colors: .full, isUnicode: true))
    for _ in 0..<Int.random(in: 0..<8, using: &random) {
      let style = Style(foreground: .indexed(UInt8.random(in: 0...3, using: &random)))
      frame.put(
        GeneratedText.make(using: &random), x: Int.random(in: -2..<30, using: &random),
        y: Int.random(in: 0..<6, using: &random), style: style)
    }
    return frame
  }

  @Test("turns the first into the second", arguments: GeneratedText.seeds)
  func applying(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let first = randomFrame(&random)
    let second = randomFrame(&random, from: Bool.random(using: &random) ? first : nil)
    var screen = first
    for run in FrameDiff.changes(from: first, to: second) {
      #expect(run.cells.first?.role != .wideTail, "seed \(seed)")
      #expect(run.cells.last?.role != .wideHead, "seed \(seed)")
      screen.apply(run)
    }
    #expect(screen == second, "seed \(seed)")
  }

  @Test("is nothing between equal frames", arguments: GeneratedText.seeds.prefix(20))
  func equalFrames(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let frame = randomFrame(&random)
    #expect(FrameDiff.changes(from: frame, to: frame).isEmpty)
  }

  @Test("is everything where nothing is known of the screen")
  func unknownScreen() {
    var random = SeededGenerator(seed: 1)
    let frame = randomFrame(&random)
    let runs = FrameDiff.changes(from: nil, to: frame)
    #expect(runs.map(\.cells.count).reduce(0, +) == 30 * 6)
  }
}
