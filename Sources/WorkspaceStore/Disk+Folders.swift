import Glibc

extension Disk {
  /// The permissions of folders that the store makes.
  static let privateFolderMode: UInt32 = 0o700

  /// Makes a folder for its owner only, whatever the umask.
  func makeFolder(_ path: String) throws(SystemError) {
    try retrying { () throws(SystemError) in try calls.makeFolder(path, Self.privateFolderMode) }
    let folder = try open(path, O_RDONLY | O_DIRECTORY)
    defer { calls.close(folder) }
    try retrying { () throws(SystemError) in try calls.setMode(folder, Self.privateFolderMode) }
  }

  /// The names in a folder, sorted; none where there is no such folder.
  func names(in folder: String) throws(SystemError) -> [String] {
    do throws(SystemError) {
      return try retrying { () throws(SystemError) in try calls.names(folder) }.sorted()
    } catch {
      if error.code == ENOENT { return [] }
      throw error
    }
  }
}
