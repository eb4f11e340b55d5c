import CPseudoTerminal
import Foundation
import Synchronization

/// A program on a pseudo-terminal with the thread that reads its output and types its input, so that
/// the program never blocks on a test.
final class PseudoTerminal: Sendable {
  let state: Mutex<SessionState>
  let slave: Int32
  let processIdentifier: Int32
  let initialAttributes: TerminalAttributes
  private let session: cpt_session
  private let wakeDescriptor: Int32
  private let released = DispatchSemaphore(value: 0)

  /// Starts the program; throws when it cannot be run.
  init(
    program: String, arguments: [String], environment: [String: String], directory: String?,
    columns: Int, rows: Int
  ) throws {
    guard let emulator = VTermEmulator(columns: columns, rows: rows) else {
      throw TerminalSessionError.noEmulator
    }
    var session = cpt_session()
    let failure = CStringArray.with([program] + arguments) { argv in
      CStringArray.with(environment.map { "\($0.key)=\($0.value)" }) { envp in
        cpt_open_session(program, argv, envp, directory, Int32(rows), Int32(columns), &session)
      }
    }
    guard failure == 0 else { throw TerminalSessionError.noTerminal(errno: failure) }
    let start = Self.readRecord(session.status)
    guard let start, start.event == Int32(CPT_STARTED.rawValue) else {
      Self.release(session)
      throw TerminalSessionError.notStarted(
        program: program, errno: start?.value ?? 0,
        isDirectoryMissing: start?.event == Int32(CPT_CHDIR_FAILED.rawValue))
    }
    self.session = session
    self.slave = session.slave
    self.initialAttributes = TerminalAttributes(session.initial)
    self.processIdentifier = start.value
    self.wakeDescriptor = cpt_wake_descriptor()
    self.state = Mutex(SessionState(emulator: emulator))
    let thread = Thread { self.run() }
    thread.name = "terminal \(start.value)"
    thread.start()
  }

  deinit { _ = Foundation.close(wakeDescriptor) }

  /// Makes the thread look at the state again.
  func wake() {
    var one: UInt64 = 1
    _ = write(wakeDescriptor, &one, 8)
  }

  /// Sends a signal to the program unless it has ended.
  func signal(_ number: Int32) {
    state.withLock { state in
      guard !state.hasEnded, !state.isClosing else { return }
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(session.control, &byte, 1)
    }
  }

  /// Kills what still runs and returns when the thread has reaped and released everything. To be
  /// called once.
  func close() {
    state.withLock { $0.isClosing = true }
    wake()
    released.wait()
  }

  // MARK: The thread

  private func run() {
    var loop = SessionLoop(terminal: self, session: session, wake: wakeDescriptor)
    loop.run()
    state.withLock { state in
      state.isClosing = true
      state.resumeWaiters { _ in true }
    }
    var remaining = session
    remaining.master = loop.master
    Self.release(remaining)
    released.signal()
  }

  private static func readRecord(_ descriptor: Int32) -> cpt_record? {
    var record = cpt_record()
    let size = MemoryLayout<cpt_record>.size
    while true {
      let count = read(descriptor, &record, size)
      if count < 0 && errno == EINTR { continue }
      return count == size ? record : nil
    }
  }

  /// Closing the control pipe makes the leader kill the program and end.
  private static func release(_ session: cpt_session) {
    _ = Foundation.close(session.control)
    var status: Int32 = 0
    while waitpid(session.leader, &status, 0) < 0 && errno == EINTR {}
    for descriptor in [session.master, session.slave, session.status] where descriptor >= 0 {
      _ = Foundation.close(descriptor)
    }
  }
}
