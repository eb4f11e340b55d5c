/// What goes wrong between a test and its program on a terminal.
public enum TerminalSessionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// libvterm gave no terminal.
  case noEmulator
  /// The system gave no pseudo-terminal.
  case noTerminal(errno: Int32)
  /// The program could not be run, or its directory does not exist.
  case notStarted(program: String, errno: Int32, isDirectoryMissing: Bool)
  /// The name stands for no key.
  case unknownKey(String)
  /// The terminal's modes could not be read.
  case noAttributes(errno: Int32)
  /// The terminal refused the size.
  case notResized(errno: Int32)
  /// The condition did not come true in time.
  case timedOut(awaited: String, place: String, screen: String, process: ProcessState)
  /// The program ended before the condition came true.
  case ended(awaited: String, place: String, screen: String, process: ProcessState)

  /// What was awaited, where in the tests, and the whole screen.
  public var description: String {
    switch self {
    case .noEmulator: "libvterm could not make a terminal of that size"
    case .noTerminal(let errno): "no pseudo-terminal could be opened: \(Self.text(errno))"
    case .notStarted(let program, let errno, let isDirectoryMissing):
      isDirectoryMissing
        ? "\(program) was not started, its directory cannot be entered: \(Self.text(errno))"
        : "\(program) was not started: \(Self.text(errno))"
    case .unknownKey(let name):
      "“\(name)” is no key; write a character, ^r, Down, F1, Shift-Tab, Ctrl-Left or Alt-x"
    case .noAttributes(let errno): "the terminal's modes cannot be read: \(Self.text(errno))"
    case .notResized(let errno): "the terminal cannot take that size: \(Self.text(errno))"
    case .timedOut(let awaited, let place, let screen, let process):
      "\(place): waited in vain for \(awaited); the program is \(Self.text(process))\n\(screen)"
    case .ended(let awaited, let place, let screen, let process):
      "\(place): \(awaited) can no longer come; the program has \(Self.text(process))\n\(screen)"
    }
  }

  private static func text(_ errno: Int32) -> String { POSIXMessage.text(for: errno) }

  private static func text(_ process: ProcessState) -> String {
    switch process {
    case .running: "running"
    case .stopped(let signal): "stopped by signal \(signal)"
    case .ended(let status): "ended (\(status))"
    }
  }
}
