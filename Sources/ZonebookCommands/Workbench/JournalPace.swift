import Dispatch

/// How long the journal's writer waits for what.
struct JournalPace: Sendable {
  /// Idle time after which the snapshot is brought up to date.
  var idle = DispatchTimeInterval.seconds(20)
  /// How long other programs get before files that they removed or changed are written anew.
  var patience = DispatchTimeInterval.milliseconds(500)
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

extension JournalPace {
  /// The usual pace; `ZONEBOOK_SNAPSHOT_AFTER` states the idle time in seconds, 1 to 3600.
  init(environment: [String: String]) {
    let stated = environment["ZONEBOOK_SNAPSHOT_AFTER"].flatMap { Int($0) }
    if let stated, (1...3600).contains(stated) { idle = .seconds(stated) }
  }
}
