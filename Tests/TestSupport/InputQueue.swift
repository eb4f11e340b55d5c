/// What was typed and not yet sent. After a lone Esc it waits until the program has read it and a
/// little longer, as a hand does: a program tells Esc from the start of a sequence by that pause.
struct InputQueue {
  /// The least time between Esc and the next key. ncurses programs wait up to 25 ms (ESCDELAY) for
  /// the rest of a sequence.
  static let gapAfterEscape = Duration.milliseconds(120)
  /// How long a program may leave Esc unread before the next key is sent nevertheless.
  static let longestUnreadEscape = Duration.seconds(20)

  private enum Pause {
    case none
    case untilRead(atLatest: ContinuousClock.Instant)
    case until(ContinuousClock.Instant)
  }

  private var strokes: [ArraySlice<UInt8>] = []
  private var pause = Pause.none

  var isEmpty: Bool { strokes.isEmpty }

  /// What may be sent now, or nil.
  var next: ArraySlice<UInt8>? {
    guard case .none = pause else { return nil }
    return strokes.first
  }

  mutating func append(_ stroke: [UInt8]) {
    guard !stroke.isEmpty else { return }
    strokes.append(stroke[...])
  }

  mutating func clear() {
    strokes = []
    pause = .none
  }

  /// Notes that the first bytes of `next` were sent.
  mutating func removeFirst(_ count: Int, now: ContinuousClock.Instant) {
    guard let head = strokes.first else { return }
    if count < head.count {
      strokes[0] = head.dropFirst(count)
      return
    }
    strokes.removeFirst()
    if head.elementsEqual([0x1B]) {
      pause = .untilRead(atLatest: now.advanced(by: Self.longestUnreadEscape))
    }
  }

  /// Moves the pause on and returns when to look again, if it still lasts.
  mutating func advance(now: ContinuousClock.Instant, isAllRead: Bool) -> Duration? {
    switch pause {
    case .none: return nil
    case .untilRead(let limit):
      guard isAllRead || now >= limit else { return .milliseconds(5) }
      pause = .until(now.advanced(by: Self.gapAfterEscape))
      return Self.gapAfterEscape
    case .until(let end):
      if now < end { return now.duration(to: end) }
      pause = .none
      return nil
    }
  }
}
