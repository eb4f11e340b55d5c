import Glibc

/// Files that are there as a whole or not at all.
public enum AtomicFile {
  /// Replaces or makes a file: written beside it, synced, read back, renamed, folder synced.
  ///
  /// A symbolic link stays and its target is replaced. `mode` holds whatever the umask.
  public static func write(
    _ bytes: [UInt8], to path: String, mode: UInt32 = 0o600, replacing: Bool = true
  ) throws(StoreError) {
    try write(bytes, to: path, mode: mode, replacing: replacing, disk: .system)
  }

  /// The bytes of a regular file of at most `limit` bytes; anything else is refused at once.
  public static func read(
    _ path: String, limit: Int = 1 << 28
  ) throws(StoreError) -> [UInt8] {
    try Disk.system.read(path, limit: limit).bytes
  }

  static func write(
    _ bytes: [UInt8], to path: String, mode: UInt32, replacing: Bool, disk: Disk
  ) throws(StoreError) {
    let file = try disk.resolve(path)
    let status: FileStatus?
    do throws(SystemError) {
      status = try disk.status(file)
    } catch {
      throw .unwritable(path: path, reason: error)
    }
    if let status, status.kind != .regular { throw .notAFile(path: path, kind: status.kind) }
    if status != nil, !replacing { throw .alreadyExists(path: path) }
    try disk.replace(
      file, through: "\(file).new-\(getpid())", with: bytes, mode: mode, replacing: replacing)
  }
}
