import TerminalKit

/// Tells a second press on the same cell shortly after the first as a double click.
///
/// Only time in which the program waited for the user counts: when a press was made while the
/// program was at work, or the terminal slow, cannot be told, and it is taken as made at once.
struct ClickCounter {
  private static let longestPause = Duration.milliseconds(400)
  private var last: (point: Point, timeWaited: Duration)?

  mutating func kind(ofPressAt point: Point, timeWaited: Duration) -> MouseEvent.Kind {
    if let last, last.point == point,
      timeWaited - last.timeWaited <= ClickCounter.longestPause
    {
      self.last = nil
      return .doubleClick
    }
    last = (point, timeWaited)
    return .press
  }
}
