import CPseudoTerminal
import Foundation
import Testing

extension TerminalSession {
  /// Waits until the text stands in one row of the screen.
  @discardableResult
  public nonisolated(nonsending) func wait(
    for text: String, timeout: Duration = .seconds(120),
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Screen {
    try await wait(until: "“\(text)”", timeout: timeout, sourceLocation: sourceLocation) {
      $0.contains(text)
    }
  }

  /// Waits until no row of the screen has the text.
  @discardableResult
  public nonisolated(nonsending) func wait(
    forAbsenceOf text: String, timeout: Duration = .seconds(120),
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Screen {
    try await wait(until: "no “\(text)”", timeout: timeout, sourceLocation: sourceLocation) {
      !$0.contains(text)
    }
  }

  /// Waits until the screen satisfies the condition and returns that screen.
  ///
  /// The error of a failed wait shows the whole screen. It comes at once when the program has
  /// ended, because nothing can change any more.
  @discardableResult
  public nonisolated(nonsending) func wait(
    until description: String, timeout: Duration = .seconds(120),
    sourceLocation: SourceLocation = #_sourceLocation, _ isSatisfied: (Screen) -> Bool
  ) async throws -> Screen {
    try await wait(description, timeout, sourceLocation) { isSatisfied($0.screen) }.screen
  }

  /// Waits until the program has read every key, no output is pending and the condition holds.
  @discardableResult
  public nonisolated(nonsending) func waitForIdle(
    until description: String = "all keys are read", timeout: Duration = .seconds(120),
    sourceLocation: SourceLocation = #_sourceLocation,
    _ isSatisfied: (Screen) -> Bool = { _ in true }
  ) async throws -> Screen {
    try await wait(description, timeout, sourceLocation, patience: .milliseconds(5)) {
      !$0.hasUnreadInput && isSatisfied($0.screen)
    }.screen
  }

  /// Waits until the program's whole output so far contains the text, escape sequences included.
  public nonisolated(nonsending) func wait(
    forOutput text: String, timeout: Duration = .seconds(120),
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let name = "the output \(text.debugDescription)"
    let wanted = Array(text.utf8)
    try await wait(name, timeout, sourceLocation) { _ in rawOutput.contains(wanted) }
  }

  /// Waits until the program has suspended itself and returns the signal.
  @discardableResult
  public nonisolated(nonsending) func waitForStop(
    timeout: Duration = .seconds(120), sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Int32 {
    let seen = try await wait("the program's suspension", timeout, sourceLocation) {
      if case .stopped = $0.process { true } else { false }
    }
    if case .stopped(let signal) = seen.process { return signal }
    return 0
  }

  /// Waits until the program has ended and all that it wrote has been read.
  @discardableResult
  public nonisolated(nonsending) func waitForExit(
    timeout: Duration = .seconds(120), sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> ExitStatus {
    let seen = try await wait("the program's end", timeout, sourceLocation) {
      if case .ended = $0.process { true } else { false }
    }
    if case .ended(let status) = seen.process { return status }
    return .exited(0)
  }

  // MARK: Mechanism

  /// Looks after every change; with `patience`, also that often without one.
  @discardableResult
  private nonisolated(nonsending) func wait(
    _ awaited: String, _ timeout: Duration, _ place: SourceLocation, patience: Duration? = nil,
    _ isSatisfied: (Observation) -> Bool
  ) async throws -> Observation {
    let deadline = ContinuousClock.now.advanced(by: timeout)
    while true {
      let seen = observe()
      if isSatisfied(seen) { return seen }
      try Task.checkCancellation()
      let (file, screen) = ("\(place.fileID):\(place.line)", seen.screen.framed)
      if case .ended = seen.process {
        throw TerminalSessionError.ended(
          awaited: awaited, place: file, screen: screen, process: seen.process)
      }
      if ContinuousClock.now >= deadline {
        throw TerminalSessionError.timedOut(
          awaited: awaited, place: file, screen: screen, process: seen.process)
      }
      let nextLook = patience.map { min(deadline, ContinuousClock.now.advanced(by: $0)) }
      await change(after: seen.generation, deadline: nextLook ?? deadline)
    }
  }

  private func observe() -> Observation {
    terminal.state.withLock { state in
      Observation(
        generation: state.generation, screen: state.screen(), process: state.process,
        hasUnreadInput: !state.input.isEmpty || state.reader.modes.isUpdating
          || cpt_unread_input(terminal.slave) > 0)
    }
  }

  private nonisolated(nonsending) func change(
    after generation: Int, deadline: ContinuousClock.Instant
  ) async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        terminal.state.withLock { state in
          guard state.generation == generation, !state.isClosing, !Task.isCancelled else {
            return continuation.resume()
          }
          state.waiters.append(
            SessionState.Waiter(
              generation: generation, deadline: deadline, continuation: continuation))
        }
        terminal.wake()
      }
    } onCancel: {
      terminal.state.withLock { $0.resumeWaiters { _ in true } }
    }
  }
}
