import CPseudoTerminal
import Foundation

/// The life of a session's thread: it sleeps until there is output, news of the program, input to
/// send or a waiter's deadline.
struct SessionLoop {
  let terminal: PseudoTerminal
  /// The terminal's own end; -1 once it was hung up.
  private(set) var master: Int32
  private let slave: Int32
  private let wake: Int32
  private var status: Int32
  private var buffer = [UInt8](repeating: 0, count: 65536)

  init(terminal: PseudoTerminal, session: cpt_session, wake: Int32) {
    self.terminal = terminal
    self.master = session.master
    self.slave = session.slave
    self.status = session.status
    self.wake = wake
  }

  mutating func run() {
    while prepare() {
      let patience = timeout()
      let wantsToWrite = terminal.state.withLock { $0.input.next != nil }
      let writing = wantsToWrite ? Int16(POLLOUT) : 0
      var sources = [
        pollfd(fd: master, events: Int16(POLLIN) | writing, revents: 0),
        pollfd(fd: status, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
      ]
      _ = poll(&sources, nfds_t(sources.count), patience)
      if sources[2].revents != 0 { clearWake() }
      receive()
      if sources[1].revents != 0 { readStatus() }
      if sources[0].revents & Int16(POLLOUT) != 0 { send() }
      let now = ContinuousClock.now
      terminal.state.withLock { state in
        let generation = state.generation
        state.resumeWaiters { $0.deadline <= now || $0.generation != generation }
      }
    }
  }

  // MARK: One turn

  /// Returns whether the session goes on; hangs up when that was asked for.
  private mutating func prepare() -> Bool {
    let (isClosing, isHangUpWanted) = terminal.state.withLock {
      ($0.isClosing, $0.isHangUpWanted)
    }
    if isHangUpWanted, master >= 0 {
      close(master)
      master = -1
      terminal.state.withLock { $0.input.clear() }
    }
    return !isClosing
  }

  /// Milliseconds until a waiter's deadline or the end of a pause between keys; -1 for ever.
  private func timeout() -> Int32 {
    let isAllRead = cpt_unread_input(slave) <= 0
    return terminal.state.withLock { state in
      let now = ContinuousClock.now
      var waits = state.waiters.map { now.duration(to: $0.deadline) }
      if let pause = state.input.advance(now: now, isAllRead: isAllRead) { waits.append(pause) }
      return waits.isEmpty ? -1 : Self.milliseconds(waits)
    }
  }

  private static func milliseconds(_ waits: [Duration]) -> Int32 {
    let shortest = max(waits.min() ?? .zero, .zero)
    return Int32(min(shortest / .milliseconds(1) + 1, 60_000))
  }

  private func clearWake() {
    var count: UInt64 = 0
    _ = read(wake, &count, 8)
  }

  private mutating func receive() {
    while master >= 0 {
      let count = read(master, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      terminal.state.withLock { $0.receive(buffer[..<count]) }
    }
  }

  /// The program's state changes only after all that it wrote before has been drawn.
  private mutating func readStatus() {
    var record = cpt_record()
    let count = read(status, &record, MemoryLayout<cpt_record>.size)
    if count < 0 && errno == EINTR { return }
    receive()
    terminal.state.withLock { state in
      if count == MemoryLayout<cpt_record>.size {
        state.apply(record)
      } else if !state.hasEnded {
        state.process = .ended(.signalled(SIGKILL))
        state.generation += 1
      }
    }
    if count <= 0 { status = -1 }
  }

  private func send() {
    terminal.state.withLock { state in
      while let bytes = state.input.next {
        let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        state.input.removeFirst(count, now: .now)
      }
    }
  }
}
