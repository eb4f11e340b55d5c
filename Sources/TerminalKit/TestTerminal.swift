/// A terminal for tests: it answers with prepared events and keeps the frames that it was given.
public final class TestTerminal: Terminal {
  /// The columns and rows; a resize event changes them when it is handed out.
  public private(set) var size: Size
  /// What the terminal claims to show.
  public var capabilities: TerminalCapabilities
  /// Everything presented, oldest first.
  public private(set) var frames: [Frame] = []
  /// Every text put on the clipboard, oldest first.
  public private(set) var clipboard: [String] = []
  /// How often a complete redraw was asked for.
  public private(set) var repaints = 0
  /// How often the process would have been stopped.
  public private(set) var suspensions = 0
  /// How often the terminal was lent to another program.
  public private(set) var releases = 0
  /// Whether it was given back for good.
  public private(set) var isClosed = false
  private var pending: [[InputEvent]] = []

  /// A terminal of that size with nothing typed yet.
  public init(
    size: Size = Size(width: 80, height: 24),
    capabilities: TerminalCapabilities = TerminalCapabilities(colors: .full, isUnicode: true)
  ) {
    self.size = size
    self.capabilities = capabilities
  }

  /// The last frame presented.
  public var screen: Frame? { frames.last }

  /// Lets one call of `nextEvents` give these events.
  public func feed(_ events: [InputEvent]) {
    guard !events.isEmpty else { return }
    pending.append(events)
  }

  /// Lets each named key ("j", "^r", "Tab") be one batch of events; a name that is none ends the test.
  public func press(_ names: String...) {
    for name in names {
      guard let key = Key(name: name) else { preconditionFailure("\"\(name)\" is no key") }
      feed([.key(key)])
    }
  }

  /// Lets every character be typed, each as one batch; a newline is Enter.
  public func type(_ text: String) {
    for character in text {
      feed([.key(character.isLineFeed ? Key(.enter) : Key(.character(character)))])
    }
  }

  /// Keeps the frame.
  public func present(_ frame: Frame) {
    frames.append(frame)
  }

  /// The next batch, or the end of input when nothing is left.
  public func nextEvents() -> [InputEvent] {
    guard !pending.isEmpty else { return [.endOfInput] }
    let events = pending.removeFirst()
    for case .resize(let newSize) in events {
      size = newSize
    }
    return events
  }

  /// Counts the request.
  public func repaint() {
    repaints += 1
  }

  /// Counts the request; the process goes on.
  public func suspendAndStop() {
    suspensions += 1
  }

  /// Runs `body` and counts that.
  public func withTerminalReleased<R>(_ body: () throws -> R) rethrows -> R {
    releases += 1
    return try body()
  }

  /// Keeps the text.
  public func write(clipboard text: String) {
    clipboard.append(text)
  }

  /// Remembers that it was closed.
  public func close() {
    isClosed = true
  }
}
