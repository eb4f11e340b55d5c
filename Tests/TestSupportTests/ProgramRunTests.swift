import Foundation
import TestSupport
import Testing

@Suite struct ProgramRunTests {
  private let shell = URL(filePath: "/bin/sh")

  @Test("output, errors and exit code come back apart")
  func channels() async throws {
    let run = try await ProgramRun.run(shell, ["-c", "echo out; echo err >&2; exit 3"])
    #expect(run.output == "out\n" && run.errors == "err\n" && run.exit == .exited(3))
  }

  @Test("large input and output pass without a deadlock")
  func largeStreams() async throws {
    let input = [UInt8](repeating: 65, count: 2_000_000)
    let run = try await ProgramRun.run(shell, ["-c", "tee /dev/stderr"], input: input)
    #expect(run.standardOutput == input && run.standardError == input)
  }

  @Test("a program that ignores its input, or is killed by a signal, still gives a result")
  func ignoredInput() async throws {
    let input = [UInt8](repeating: 65, count: 2_000_000)
    let run = try await ProgramRun.run(shell, ["-c", "exec <&-; kill -TERM $$"], input: input)
    #expect(run.exit == .signalled(SIGTERM))
  }

  @Test("environment and directory are exactly those given")
  func surroundings() async throws {
    let folder = try TemporaryFolder()
    let run = try await ProgramRun.run(
      shell, ["-c", "pwd -P; echo $ZONE; env | grep -c HOME"], environment: ["ZONE": "Z5"],
      directory: folder.url)
    #expect(run.output == "\(folder.url.resolvingSymlinksInPath().path)\nZ5\n0\n")
  }

  @Test("a program that never ends is killed, and one that is missing is an error")
  func failures() async {
    await #expect(throws: ProgramRunError.self) {
      try await ProgramRun.run(shell, ["-c", "echo on; cat"], timeout: .zero)
    }
    await #expect(throws: ProgramRunError.notStarted(program: "/nowhere/x", errno: ENOENT)) {
      try await ProgramRun.run(URL(filePath: "/nowhere/x"))
    }
  }
}
