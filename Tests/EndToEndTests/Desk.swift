import Foundation
import TestSupport
import Testing

/// A user's place of work: a home of their own, which is empty at first, and the program.
final class Desk: Sendable {
  private let folder: TemporaryFolder
  private let program: URL

  /// An empty home in a temporary folder.
  init() throws {
    folder = try TemporaryFolder(named: "zonebook-desk")
    program = try BinaryUnderTest.url()
    for name in ["home", "state", "config", "files"] {
      try FileManager.default.createDirectory(
        at: folder.file(name), withIntermediateDirectories: true)
    }
  }

  /// What the program is told of its surroundings.
  var environment: [String: String] {
    [
      "HOME": folder.file("home").path, "XDG_STATE_HOME": folder.file("state").path,
      "XDG_CONFIG_HOME": folder.file("config").path, "TMPDIR": folder.path,
      "LC_ALL": "C.UTF-8", "TZ": "UTC", "ZONEBOOK_ASSESSOR": "M. Keller",
      // However slow the machine is, what a test does is not interrupted by a snapshot at rest.
      "ZONEBOOK_SNAPSHOT_AFTER": "3600",
    ]
  }

  /// The absolute path of one of the user's files.
  func path(_ name: String) -> String { folder.file("files/\(name)").path }

  /// Writes one of the user's files and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try folder.write(text, to: "files/\(name)").path
  }

  /// Writes one of the user's files, which need not be text.
  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: folder.file("files/\(name)"))
  }

  /// The text of one of the user's files.
  func text(of name: String) throws -> String { try folder.text(of: "files/\(name)") }

  /// The bytes of one of the user's files; empty where it does not exist.
  func bytes(of name: String) -> Data {
    (try? Data(contentsOf: folder.file("files/\(name)"))) ?? Data()
  }

  /// What would differ if one of the user's files had been written: its bytes, when that was, and
  /// which file it is.
  func trace(of name: String) throws -> [String] {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    let moment = attributes[.modificationDate] as? Date
    let number = attributes[.systemFileNumber] as? Int
    return [
      bytes(of: name).base64EncodedString(), "\(moment?.timeIntervalSince1970 ?? 0)",
      "\(number ?? 0)",
    ]
  }

  /// The names of the user's files, sorted.
  func fileNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.file("files").path).sorted()
  }

  /// The texts of all files that the program keeps about its user.
  func stateTexts() -> [String] {
    let state = folder.file("state/zonebook")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: state.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.compactMap {
      try? String(contentsOf: state.appending(path: $0), encoding: .utf8)
    }
  }

  /// Permissions of one of the user's files.
  func mode(of name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return attributes[.posixPermissions] as? Int ?? -1
  }

  /// Runs a command without a terminal, in the folder of the user's files.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) async throws -> ProgramRun {
    try await run(arguments, input: input, environment: environment)
  }

  /// Runs a command without a terminal, in the folder of the user's files.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) async throws -> ProgramRun {
    try await ProgramRun.run(
      program, arguments, input: Array(input.utf8),
      environment: self.environment.merging(environment) { $1 }, directory: folder.file("files"))
  }

  /// Runs a line of shell in which `$ZONEBOOK` is the program.
  func shell(_ line: String) async throws -> ProgramRun {
    let extra = ["ZONEBOOK": program.path]
    return try await ProgramRun.run(
      URL(filePath: "/bin/sh"), ["-c", line],
      environment: environment.merging(extra) { $1 }, directory: folder.file("files"))
  }

  /// Starts the program on a terminal.
  func start(
    _ arguments: [String], size: (columns: Int, rows: Int) = (100, 30),
    environment: [String: String] = [:]
  ) throws -> WorkbenchDriver {
    WorkbenchDriver(
      session: try TerminalSession(
        program: program, arguments: arguments,
        environment: self.environment.merging(environment) { $1 },
        directory: folder.file("files"), size: size))
  }

  /// Starts the program in the place of a shell that has changed the line settings and written a
  /// line; with nil the shell only does that.
  func startAfterStty(
    _ arguments: [String]?, environment: [String: String] = [:]
  ) throws -> WorkbenchDriver {
    let settings = "stty -ixon erase ^H intr ^G && echo a shell was here"
    let line = arguments == nil ? settings : "\(settings) && exec \"$@\""
    return WorkbenchDriver(
      session: try TerminalSession(
        program: URL(filePath: "/bin/sh"),
        arguments: ["-c", line, "sh", program.path] + (arguments ?? []),
        environment: self.environment.merging(environment) { $1 },
        directory: folder.file("files"), size: (100, 30)))
  }

  /// Starts the program in the place of a shell that has done something first, such as `umask 0`.
  ///
  /// `$@` in the line is the program with its arguments.
  func start(
    after line: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> WorkbenchDriver {
    WorkbenchDriver(
      session: try TerminalSession(
        program: URL(filePath: "/bin/sh"),
        arguments: ["-c", line, "sh", program.path] + arguments,
        environment: self.environment.merging(environment) { $1 },
        directory: folder.file("files"), size: (100, 30)))
  }

  /// Makes the demonstration workspace without looking at it, and leaves no trace of a visit.
  func makeDemo(_ name: String = "works.json") async throws {
    let user = try start(["demo", path(name)])
    try await user.session.wait(for: "Overview")
    try await user.quit()
    try forgetVisits()
  }

  /// Removes all that the program keeps about its user.
  func forgetVisits() throws {
    let state = folder.file("state")
    if FileManager.default.fileExists(atPath: state.path) {
      try FileManager.default.removeItem(at: state)
    }
  }
}
