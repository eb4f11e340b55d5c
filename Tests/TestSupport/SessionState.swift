import CPseudoTerminal

/// Everything of a session that its thread and its user share.
struct SessionState {
  /// Someone who waits for a change after a generation, no longer than the deadline.
  struct Waiter {
    var generation: Int
    var deadline: ContinuousClock.Instant
    var continuation: CheckedContinuation<Void, Never>
  }

  let emulator: VTermEmulator
  var reader = EscapeReader()
  var rawOutput: [UInt8] = []
  var input = InputQueue()
  var process = ProcessState.running
  var generation = 0
  var waiters: [Waiter] = []
  var isClosing = false
  var isHangUpWanted = false
  private var lastScreen: (generation: Int, screen: Screen)?

  init(emulator: VTermEmulator) {
    self.emulator = emulator
  }

  var hasEnded: Bool {
    if case .ended = process { return true }
    return false
  }

  mutating func screen() -> Screen {
    if let lastScreen, lastScreen.generation == generation { return lastScreen.screen }
    let screen = Screen(
      columns: emulator.columns, height: emulator.rows, cells: emulator.cells,
      cursor: emulator.cursor, modes: reader.shownModes)
    lastScreen = (generation, screen)
    return screen
  }

  mutating func receive(_ bytes: ArraySlice<UInt8>) {
    rawOutput += bytes
    input.append(emulator.write(reader.translate(bytes)))
    generation += 1
  }

  mutating func apply(_ record: cpt_record) {
    switch UInt32(record.event) {
    case CPT_EXITED.rawValue: process = .ended(.exited(record.value))
    case CPT_SIGNALLED.rawValue: process = .ended(.signalled(record.value))
    case CPT_STOPPED.rawValue: process = .stopped(record.value)
    case CPT_CONTINUED.rawValue: process = .running
    default: return
    }
    if hasEnded {
      input.clear()
      _ = emulator.write(reader.finish())
    }
    generation += 1
  }

  mutating func resumeWaiters(where isDue: (Waiter) -> Bool) {
    let due = waiters.filter(isDue)
    waiters.removeAll(where: isDue)
    for waiter in due { waiter.continuation.resume() }
  }
}
