import Foundation
import WorkspaceStore

/// Makes folders for temporary files that only the user can enter.
enum PrivateFolder {
  /// A new folder below `$TMPDIR`, else `/tmp`, whose name begins with `name`; nil where none can be
  /// made, with the reason in `errno`.
  static func make(_ name: String, environment: [String: String]) -> String? {
    make(name, in: parent(environment))
  }

  /// Where such folders are made.
  static func parent(_ environment: [String: String]) -> String {
    environment["TMPDIR"] ?? "/tmp"
  }

  /// A new folder in a file system that lies in memory, so that nothing of it reaches a disk (but
  /// perhaps its swap space); nil where there is none.
  static func makeInMemory(_ name: String, environment: [String: String]) -> String? {
    memoryParents(environment).lazy.filter(MountedFileSystem.keepsInMemory)
      .compactMap { make(name, in: $0) }.first
  }

  /// Where folders in memory are looked for.
  static func memoryParents(_ environment: [String: String]) -> [String] {
    [environment["XDG_RUNTIME_DIR"], "/dev/shm", "/run/shm"].compactMap(\.self)
  }

  /// Removes a folder with whatever an editor left in it.
  static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  // MARK: Pieces

  private static func make(_ name: String, in parent: String) -> String? {
    var template = Array("\(parent)/\(name)-XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else { return nil }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
