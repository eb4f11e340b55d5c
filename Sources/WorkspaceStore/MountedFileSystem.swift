import Glibc

/// What the kernel knows about the file system under a path.
public enum MountedFileSystem {
  /// Types whose files, and perhaps locks, are kept by another machine; `fuse` with anything after.
  private static let networks: Set<String> = [
    "9p", "afs", "ceph", "cifs", "gfs2", "glusterfs", "lustre", "nfs", "nfs4", "ocfs2", "smb3",
    "smbfs", "vboxsf", "virtiofs", "vmhgfs",
  ]
  /// The largest table of mounts that is read, in bytes.
  private static let tableLimit = 1 << 22

  /// Whether the files are kept by another machine; what is unknown counts as local.
  @Sendable static func asksAnotherMachine(_ path: String) -> Bool {
    type(under: path).map(isNetwork) ?? false
  }

  /// Whether the files are kept in memory and reach no disk but perhaps the swap space; what is unknown
  /// counts as a disk.
  public static func keepsInMemory(_ path: String) -> Bool {
    type(under: path).map { $0 == "tmpfs" || $0 == "ramfs" } ?? false
  }

  /// The type of the file system with a device `major:minor`, from a table as in proc(5),
  /// `/proc/PID/mountinfo`.
  static func type(ofDevice device: String, in table: String) -> String? {
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2, words[2] == device, let end = words.firstIndex(of: "-"),
        words.indices.contains(end + 1)
      else { continue }
      return String(words[end + 1])
    }
    return nil
  }

  static func isNetwork(_ type: String) -> Bool {
    networks.contains(type) || type == "fuse" || type.hasPrefix("fuse.")
  }

  // MARK: Pieces

  /// The type of the file system under a path; nil where it is not known.
  private static func type(under path: String) -> String? {
    var status = Glibc.stat()
    guard stat(path, &status) == 0, let table = table() else { return nil }
    let device = "\(major(UInt64(status.st_dev))):\(minor(UInt64(status.st_dev)))"
    return type(ofDevice: device, in: table)
  }

  private static func major(_ device: UInt64) -> UInt64 {
    (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
  }

  private static func minor(_ device: UInt64) -> UInt64 {
    device & 0xFF | (device >> 12) & ~0xFF
  }

  /// Files of the kernel have no size, so they are read to their end.
  private static func table() -> String? {
    let file = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while bytes.count < tableLimit {
      let count = read(file, &buffer, buffer.count)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        return nil
      }
    }
    return nil
  }
}
