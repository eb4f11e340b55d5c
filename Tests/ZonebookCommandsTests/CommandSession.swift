import AssessmentModel
import DocumentSecurity
import Foundation
import Synchronization

@testable import ZonebookCommands

/// Runs command lines in a folder of its own and keeps what they say, as a reader would see it.
final class CommandSession: Sendable {
  /// What one command line gave.
  struct Result {
    var status: ExitStatus
    var output: String
    var errors: String
  }

  let folder: String
  private let state = Mutex(State())

  private struct State {
    var output: [UInt8] = []
    var errors: [UInt8] = []
    var transcript = ""
  }

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "zonebook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Everything that was run and said, with the folder left out.
  var transcript: String {
    state.withLock { $0.transcript }.replacing(folder + "/", with: "")
  }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  /// Runs a command line; `@name` is a file in the folder.
  @discardableResult
  func run(
    _ arguments: String..., input: String = "", terminal: Bool = false, unicode: Bool = true,
    environment: [String: String] = ["TERM": "xterm"]
  ) -> Result {
    run(
      arguments, input: input, terminal: terminal, unicode: unicode, environment: environment)
  }

  /// Runs a command line that stands in a list.
  @discardableResult
  func run(
    _ arguments: [String], input: String = "", terminal: Bool = false, unicode: Bool = true,
    columns: Int = 80, environment: [String: String] = ["TERM": "xterm"],
    passphrases: [String] = []
  ) -> Result {
    let typed = Mutex(passphrases)
    let surroundings = Surroundings(
      environment: environment, outputIsTerminal: terminal, isUnicode: unicode,
      columns: columns, user: "ann", host: "box",
      askPassphrase: { _ in
        typed.withLock { $0.isEmpty ? nil : Passphrase($0.removeFirst()) }
      }, now: { Timestamp(seconds: 1_780_000_000) },
      readInput: { () throws(CommandError) in Array(input.utf8) },
      writeOutput: { (bytes) throws(CommandError) in
        self.state.withLock { $0.output += bytes }
      },
      writeError: { bytes in self.state.withLock { $0.errors += bytes } })
    let resolved = arguments.map { $0.hasPrefix("@") ? "\(folder)/\($0.dropFirst())" : $0 }
    let status = ZonebookProgram.run(resolved, in: surroundings)
    return state.withLock { state in
      let result = Result(
        status: status, output: String(decoding: state.output, as: UTF8.self),
        errors: String(decoding: state.errors, as: UTF8.self))
      let line = resolved.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
      state.transcript += "$ zonebook \(line)\n\(result.output)\(result.errors)"
      state.transcript += "[exit \(status.rawValue)]\n\n"
      state.output = []
      state.errors = []
      return result
    }
  }
}
