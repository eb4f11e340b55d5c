import Glibc

/// The operating system's calls with what every use needs: interrupted calls are repeated, short
/// writes continued, descriptors closed.
struct Disk: Sendable {
  /// The largest file that is read, in bytes; a workspace of 1,000 zones has some 20 MB.
  static let readLimit = 1 << 28
  /// The permissions of everything that the store writes: a workspace holds a plant's weaknesses.
  static let privateMode: UInt32 = 0o600

  let calls: FileOperations

  /// The real disk.
  static let system = Disk(calls: .system)

  // MARK: Calls

  /// Repeats a call for as long as signals interrupt it.
  func retrying<Result>(
    _ call: () throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    while true {
      do throws(SystemError) {
        return try call()
      } catch {
        guard error.code == EINTR else { throw error }
      }
    }
  }

  /// Opens a file; it does not survive into child programs, and a pipe does not block.
  func open(
    _ path: String, _ flags: Int32, mode: UInt32 = privateMode
  ) throws(SystemError) -> Int32 {
    try retrying { () throws(SystemError) in
      try calls.open(path, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode)
    }
  }

  /// Writes all bytes at an offset.
  func write(_ bytes: [UInt8], to file: Int32, at offset: Int) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = try bytes.withUnsafeBufferPointer { (buffer) throws(SystemError) in
        let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[written...]))
        return try retrying { () throws(SystemError) in
          try calls.write(file, rest, offset + written)
        }
      }
      guard count > 0 else { throw SystemError(EIO) }
      written += count
    }
  }

  /// Waits until the content and size of a file are on the disk.
  func syncData(_ file: Int32) throws(SystemError) {
    try retrying { () throws(SystemError) in try calls.syncData(file) }
  }

  /// Cuts a file to a length.
  func truncate(_ file: Int32, to length: Int) throws(SystemError) {
    try retrying { () throws(SystemError) in try calls.truncate(file, length) }
  }

  /// Waits until the names in the folder of a path are on the disk.
  func syncFolder(of path: String) throws(SystemError) {
    let folder = try open(FilePaths.folder(of: path), O_RDONLY | O_DIRECTORY)
    defer { calls.close(folder) }
    try retrying { () throws(SystemError) in try calls.sync(folder) }
  }

  /// What stands at a path, or nil for nothing.
  func status(_ path: String, followsLinks: Bool = true) throws(SystemError) -> FileStatus? {
    do throws(SystemError) {
      return try retrying { () throws(SystemError) in try calls.status(path, followsLinks) }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// Removes a name; one that does not exist is fine.
  func remove(_ path: String) throws(SystemError) {
    do throws(SystemError) {
      try retrying { () throws(SystemError) in try calls.remove(path) }
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }

  /// Gives a file another name; what has that name already is replaced, or `EEXIST` is thrown.
  func rename(_ old: String, to new: String, replacing: Bool = true) throws(SystemError) {
    try retrying { () throws(SystemError) in try calls.rename(old, new, replacing) }
  }
}
