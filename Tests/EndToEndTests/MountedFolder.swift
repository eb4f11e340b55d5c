import Foundation
import TestSupport

/// A folder of the user's with a file system of its own, as a stick has; it goes with the value.
///
/// Needs the right to mount, which root has in most places: ask `isPossible` first.
final class MountedFolder: Sendable {
  private let path: String

  /// Mounts an empty file system of so many bytes, in memory.
  init(_ path: String, bytes: Int) throws {
    self.path = path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
    guard Self.run("mount", ["-t", "tmpfs", "-o", "size=\(bytes),mode=700", "tmpfs", path]) else {
      throw NotPossible()
    }
  }

  deinit { _ = Self.run("umount", ["-l", path]) }

  /// Mounts it again for reading only, or for writing; nothing may be open for writing.
  func setReadOnly(_ isReadOnly: Bool) throws {
    let options = "remount," + (isReadOnly ? "ro" : "rw")
    guard Self.run("mount", ["-o", options, path]) else { throw NotPossible() }
  }

  /// Writes a file until there is no room left.
  func fill() throws {
    let file = path + "/filler"
    try Data().write(to: URL(filePath: file))
    guard let handle = FileHandle(forWritingAtPath: file) else { throw NotPossible() }
    defer { try? handle.close() }
    for size in [65_536, 4_096, 1] {
      while (try? handle.write(contentsOf: Data(count: size))) != nil {}
    }
  }

  /// Makes room again.
  func empty() throws { try FileManager.default.removeItem(atPath: path + "/filler") }

  struct NotPossible: Error {}

  /// Whether this process may mount file systems.
  static let isPossible: Bool = {
    guard geteuid() == 0, let folder = try? TemporaryFolder(named: "zonebook-mount") else {
      return false
    }
    guard (try? MountedFolder(folder.path, bytes: 1 << 16)) != nil else { return false }
    return true
  }()

  private static func run(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
