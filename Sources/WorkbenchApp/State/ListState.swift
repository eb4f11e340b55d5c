import TerminalKit

/// A list with a cursor.
public struct ListState: Equatable, Sendable {
  /// Index of the line with the cursor.
  var cursor = 0
  /// What part of the list is shown.
  var scroll = ScrollWindow()

  /// Moves the cursor, stopping at the ends.
  mutating func move(by steps: Int, count: Int) {
    cursor = min(max(0, cursor + steps), max(0, count - 1))
  }

  /// Keeps the cursor in a list that has changed, and in view.
  mutating func settle(count: Int, height: Int) {
    move(by: 0, count: count)
    scroll.reveal(index: cursor, count: count, height: height)
  }
}
