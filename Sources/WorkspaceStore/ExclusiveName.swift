import Glibc

/// Giving a file a name that nothing has yet.
enum ExclusiveName {
  /// What `link(2)` says on file systems that know no second names for a file, on some FUSE and
  /// network file systems, and across mounts of one.
  private static let refusals: Set<Int32> = [
    EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EXDEV, EMLINK, EINVAL,
  ]

  /// Whether a failure of `link(2)` says nothing about the new name, so that a check before a rename has
  /// to do.
  static func isUnsupported(_ code: Int32) -> Bool { refusals.contains(code) }

  /// Renames a file unless the new name is taken, which is `EEXIST`. A second name fails where there is
  /// one already; file systems without second names get a check before the rename.
  static func rename(
    _ old: String, _ new: String,
    link: (_ old: String, _ new: String) -> Int32 = { Glibc.link($0, $1) }
  ) throws(SystemError) {
    if link(old, new) == 0 {
      guard unlink(old) == 0 else { throw .current }
      return
    }
    let reason = SystemError.current
    guard isUnsupported(reason.code) else { throw reason }
    guard access(new, F_OK) != 0 else { throw SystemError(EEXIST) }
    guard Glibc.rename(old, new) == 0 else { throw .current }
  }
}
