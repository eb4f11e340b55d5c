import CPseudoTerminal
import Foundation

/// One finished run of a program without a terminal.
public struct ProgramRun: Equatable, Sendable {
  /// The bytes that it wrote to standard output.
  public let standardOutput: [UInt8]
  /// The bytes that it wrote to standard error.
  public let standardError: [UInt8]
  /// How it ended.
  public let exit: ExitStatus

  /// Standard output as text.
  public var output: String { String(decoding: standardOutput, as: UTF8.self) }
  /// Standard error as text.
  public var errors: String { String(decoding: standardError, as: UTF8.self) }

  /// Runs a program to its end; the environment is exactly the one given, with the test's `PATH`
  /// and `LANG=C.UTF-8` where it does not say otherwise.
  ///
  /// Throws `ProgramRunError` when it cannot be started, or is killed after the timeout.
  public static func run(
    _ program: URL, _ arguments: [String] = [], input: [UInt8] = [],
    environment: [String: String] = [:], directory: URL? = nil, timeout: Duration = .seconds(300)
  ) async throws -> ProgramRun {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let standard = ["LANG": "C.UTF-8", "PATH": path]
    let launch = PipedProcess.Launch(
      program: program.path, arguments: arguments, input: input,
      environment: standard.merging(environment) { $1 }, directory: directory?.path,
      timeout: timeout)
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try PipedProcess.run(launch) })
      }
    }
  }
}
