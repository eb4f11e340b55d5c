import TerminalKit

/// Tells a second press on the same cell shortly after the first as a double click.
struct ClickCounter {
  private static let longestPause = Duration.milliseconds(400)
  private var last: (point: Point, time: ContinuousClock.Instant)?

  mutating func kind(ofPressAt point: Point, time: ContinuousClock.Instant) -> MouseEvent.Kind {
    if let last, last.point == point, time - last.time <= ClickCounter.longestPause {
      self.last = nil
      return .doubleClick
    }
    last = (point, time)
    return .press
  }
}
