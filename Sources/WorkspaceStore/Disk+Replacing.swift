import Glibc

extension Disk {
  /// How many symbolic links in a row are followed, as in the kernel.
  private static let linkLimit = 40

  /// The file that a path leads to through symbolic links; it need not exist.
  func resolve(_ path: String) throws(StoreError) -> String {
    var path = path
    do throws(SystemError) {
      for _ in 0..<Self.linkLimit {
        guard try status(path, followsLinks: false)?.kind == .link else { return path }
        let link = path
        let target = try retrying { () throws(SystemError) in try calls.target(link) }
        path = target.hasPrefix("/") ? target : FilePaths.folder(of: path) + "/" + target
      }
    } catch {
      throw .unreadable(path: path, reason: error)
    }
    throw .unreadable(path: path, reason: SystemError(ELOOP))
  }

  /// Writes a new file, waits until its content is on the disk, and compares what reads back.
  ///
  /// A file that a crash left under this name is replaced.
  func writeNew(
    _ bytes: [UInt8], to path: String, mode: UInt32 = privateMode
  ) throws(StoreError) -> FileStatus {
    do throws(SystemError) {
      try remove(path)
      let file = try open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
      defer { calls.close(file) }
      do throws(SystemError) {
        try retrying { () throws(SystemError) in try calls.setMode(file, mode) }
        try write(bytes, to: file, at: 0)
        try retrying { () throws(SystemError) in try calls.sync(file) }
        if try read(file, size: bytes.count, limit: bytes.count) == bytes {
          return try retrying { () throws(SystemError) in try calls.openStatus(file) }
        }
      } catch {
        try? remove(path)
        throw error
      }
    } catch {
      throw .unwritable(path: path, reason: error)
    }
    try? remove(path)
    throw .differsAfterWriting(path: path)
  }

  /// Writes a file beside another one and puts it in its place; afterwards the folder is synced.
  ///
  /// When it throws before the rename, the former file is as it was.
  func replace(
    _ path: String, through temporary: String, with bytes: [UInt8], mode: UInt32 = privateMode,
    replacing: Bool = true
  ) throws(StoreError) {
    _ = try writeNew(bytes, to: temporary, mode: mode)
    do throws(SystemError) {
      do throws(SystemError) {
        try rename(temporary, to: path, replacing: replacing)
      } catch {
        try? remove(temporary)
        throw error
      }
      try syncFolder(of: path)
    } catch {
      throw error.code == EEXIST
        ? .alreadyExists(path: path) : .unwritable(path: path, reason: error)
    }
  }
}
