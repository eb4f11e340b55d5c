import CPseudoTerminal
import Foundation

/// A program between three pipes, all served by one loop so that none can fill up and block.
struct PipedProcess {
  struct Launch: Sendable {
    var program: String
    var arguments: [String]
    var input: [UInt8]
    var environment: [String: String]
    var directory: String?
    var timeout: Duration
  }

  private var process = cpt_piped()
  private var pending: ArraySlice<UInt8>
  private var output: [UInt8] = []
  private var errors: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 65536)

  static func run(_ launch: Launch) throws -> ProgramRun {
    var run = PipedProcess(pending: launch.input[...])
    let failure = CStringArray.with([launch.program] + launch.arguments) { argv in
      CStringArray.with(launch.environment.map { "\($0.key)=\($0.value)" }) { envp in
        cpt_spawn_piped(launch.program, argv, envp, launch.directory, &run.process)
      }
    }
    guard failure == 0 else {
      throw ProgramRunError.notStarted(program: launch.program, errno: failure)
    }
    return try run.serve(launch)
  }

  private init(pending: ArraySlice<UInt8>) {
    self.pending = pending
  }

  // MARK: The loop

  private mutating func serve(_ launch: Launch) throws -> ProgramRun {
    let deadline = ContinuousClock.now.advanced(by: launch.timeout)
    var isInTime = true
    if pending.isEmpty { Self.close(&process.input) }
    while isInTime, process.output >= 0 || process.errors >= 0 || process.ended >= 0 {
      let left = ContinuousClock.now.duration(to: deadline)
      isInTime = left > .zero
      if isInTime { turn(milliseconds: Int32(min(left / .milliseconds(1) + 1, 60_000))) }
    }
    let exit = finish()
    guard isInTime else {
      throw ProgramRunError.timedOut(
        program: launch.program, after: launch.timeout,
        output: String(decoding: output, as: UTF8.self),
        errors: String(decoding: errors, as: UTF8.self))
    }
    return ProgramRun(standardOutput: output, standardError: errors, exit: exit)
  }

  private mutating func turn(milliseconds: Int32) {
    var sources = [
      pollfd(fd: process.input, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: process.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: process.errors, events: Int16(POLLIN), revents: 0),
      pollfd(fd: process.ended, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, nfds_t(sources.count), milliseconds) > 0 else { return }
    if sources[0].revents != 0 { feed() }
    if sources[1].revents != 0, !receive(process.output, into: \.output) {
      Self.close(&process.output)
    }
    if sources[2].revents != 0, !receive(process.errors, into: \.errors) {
      Self.close(&process.errors)
    }
    if sources[3].revents != 0 { Self.close(&process.ended) }
  }

  /// A program that does not read its input is no error.
  private mutating func feed() {
    let count = pending.withUnsafeBytes {
      cpt_write_quietly(process.input, $0.baseAddress, $0.count)
    }
    if count > 0 { pending = pending.dropFirst(count) }
    if pending.isEmpty || (count < 0 && errno != EAGAIN && errno != EINTR) {
      Self.close(&process.input)
    }
  }

  private mutating func receive(
    _ descriptor: Int32, into collected: WritableKeyPath<PipedProcess, [UInt8]>
  ) -> Bool {
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    self[keyPath: collected] += buffer[..<count]
    return count > 0
  }

  /// Kills what still runs in the program's group and reaps the program.
  private mutating func finish() -> ExitStatus {
    if process.ended >= 0 { kill(-process.process, SIGKILL) }
    for path in [\cpt_piped.input, \.output, \.errors, \.ended] {
      Self.close(&process[keyPath: path])
    }
    var status: Int32 = 0
    while waitpid(process.process, &status, 0) < 0 && errno == EINTR {}
    var value: Int32 = 0
    return cpt_has_exited(status, &value) != 0 ? .exited(value) : .signalled(value)
  }

  private static func close(_ descriptor: inout Int32) {
    if descriptor >= 0 { _ = Foundation.close(descriptor) }
    descriptor = -1
  }
}
