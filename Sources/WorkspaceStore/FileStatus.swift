import Glibc

/// What the system knows about a file without reading it.
struct FileStatus: Hashable, Sendable {
  var kind = FileKind.regular
  /// Size in bytes.
  var size = 0
  var device: UInt64 = 0
  var inode: UInt64 = 0
  /// Names that the file has; 0 once it was removed or replaced while open.
  var links = 1
  /// Last change of the content, in nanoseconds after 1970.
  var modified = 0

  init() {}

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
    size = Int(status.st_size)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    links = Int(status.st_nlink)
    modified = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
  }

  /// Whether both are the same file on the disk, whatever it holds.
  func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}
