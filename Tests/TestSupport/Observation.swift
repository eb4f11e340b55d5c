/// One consistent look at a session.
struct Observation: Sendable {
  /// Grows with every change of anything below.
  var generation: Int
  var screen: Screen
  var process: ProcessState
  /// Whether keys wait in the queue or in the terminal's input buffer, or a frame is half written.
  var hasUnreadInput: Bool
}
