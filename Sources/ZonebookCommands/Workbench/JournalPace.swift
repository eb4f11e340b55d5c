import Dispatch

/// How long the journal's writer waits for what.
struct JournalPace: Sendable {
  /// Idle time after which the snapshot is brought up to date.
  var idle = DispatchTimeInterval.seconds(20)
  /// The pause after the first failure, in milliseconds; each further one is twice as long.
  var firstPause = 500
  /// The longest pause between two tries, in milliseconds: a stick that is back is soon in use.
  var longestPause = 8_000
  /// How long the end may take before the user is told why nothing happens.
  var noticeable = DispatchTimeInterval.milliseconds(300)

  /// The pause after so many failures in a row.
  func pause(after failures: Int) -> DispatchTimeInterval {
    .milliseconds(min(longestPause, firstPause << min(max(0, failures - 1), 16)))
  }
}
