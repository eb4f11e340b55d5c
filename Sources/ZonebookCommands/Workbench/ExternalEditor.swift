import Foundation

/// Lets the user edit a text in the editor of their choice.
enum ExternalEditor {
  /// The text as the editor left it; nil where there is no editor or it ended with an error.
  ///
  /// The text goes through a file that only the user can read, which is removed afterwards.
  static func edit(
    _ text: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String? {
    let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("zonebook-\(UUID().uuidString)")
    let file = folder.appendingPathComponent("note.txt")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data((text + "\n").utf8).write(to: file)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "exec \(editor) \"$1\"", "sh", file.path]
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { return nil }
      return String(data: try Data(contentsOf: file), encoding: .utf8)
    } catch {
      return nil
    }
  }
}
