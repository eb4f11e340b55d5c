import CPseudoTerminal
import Foundation

/// A program running on a terminal that a test can type into and look at.
///
/// The program is the foreground job of a terminal session of its own, as if started from a shell,
/// so ^C, ^Z and hang-ups work; it does not inherit the test's files. It is killed and reaped when
/// the session is released.
public final class TerminalSession: Sendable {
  let terminal: PseudoTerminal

  /// Starts a program; the environment is exactly the one given, with `TERM=xterm-256color`,
  /// `LANG=C.UTF-8` and the test's `PATH` where it does not say otherwise.
  ///
  /// Throws `TerminalSessionError.notStarted` when the program cannot be run.
  public init(
    program: URL, arguments: [String] = [], environment: [String: String] = [:],
    directory: URL? = nil, size: (columns: Int, rows: Int) = (80, 24)
  ) throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let standard = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": path]
    terminal = try PseudoTerminal(
      program: program.path, arguments: arguments,
      environment: standard.merging(environment) { $1 }, directory: directory?.path,
      columns: size.columns, rows: size.rows)
  }

  deinit { terminal.close() }

  /// What is on the screen now.
  public var screen: Screen { terminal.state.withLock { $0.screen() } }

  /// Every byte that the program has written so far.
  public var rawOutput: [UInt8] { terminal.state.withLock { $0.rawOutput } }

  /// Whether the program runs, is suspended or has ended.
  public var process: ProcessState { terminal.state.withLock { $0.process } }

  /// Whether the program is suspended.
  public var isStopped: Bool {
    if case .stopped = process { return true }
    return false
  }

  /// The program's process id.
  public var processIdentifier: Int32 { terminal.processIdentifier }

  /// The line settings before the program ran, to compare with those that it leaves.
  public var initialAttributes: TerminalAttributes { terminal.initialAttributes }

  /// The terminal's line settings now; after the program's end, those that it left behind.
  public func attributes() throws -> TerminalAttributes {
    var attributes = termios()
    guard tcgetattr(terminal.slave, &attributes) == 0 else {
      throw TerminalSessionError.noAttributes(errno: errno)
    }
    return TerminalAttributes(attributes)
  }

  /// Gives the terminal another size; the program gets SIGWINCH.
  public func resize(columns: Int, rows: Int) throws {
    let failure = terminal.state.withLock { state in
      state.emulator.resize(columns: columns, rows: rows)
      state.generation += 1
      return cpt_set_size(terminal.slave, Int32(rows), Int32(columns))
    }
    terminal.wake()
    guard failure == 0 else { throw TerminalSessionError.notResized(errno: failure) }
  }

  /// Sends a signal such as `SIGTERM` to the program; nothing happens once it has ended.
  public func signal(_ number: Int32) { terminal.signal(number) }

  /// Asks the program to end (SIGTERM).
  public func terminate() { signal(SIGTERM) }

  /// Ends the program without its doing (SIGKILL).
  public func kill() { signal(SIGKILL) }

  /// Lets a suspended program go on, as `fg` does.
  public func continueProgram() { signal(SIGCONT) }

  /// Takes the terminal away, as a lost connection does; the program gets SIGHUP.
  public func hangUp() {
    terminal.state.withLock { $0.isHangUpWanted = true }
    terminal.wake()
  }
}
