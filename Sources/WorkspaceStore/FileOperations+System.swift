import Glibc

extension FileOperations {
  /// The real calls of the operating system.
  static let system = FileOperations(
    open: { (path: String, flags: Int32, mode: UInt32) throws(SystemError) -> Int32 in
      try checked(Glibc.open(path, flags, mode))
    },
    close: { _ = Glibc.close($0) },
    read: read, write: write,
    sync: { (file: Int32) throws(SystemError) -> Void in try checked(fsync(file)) },
    syncData: { (file: Int32) throws(SystemError) -> Void in try checked(fdatasync(file)) },
    truncate: { (file: Int32, length: Int) throws(SystemError) -> Void in
      try checked(ftruncate(file, length))
    },
    setMode: { (file: Int32, mode: UInt32) throws(SystemError) -> Void in
      try checked(fchmod(file, mode))
    },
    rename: { (old: String, new: String, replacing: Bool) throws(SystemError) -> Void in
      guard replacing else { return try ExclusiveName.rename(old, new) }
      try checked(Glibc.rename(old, new))
    },
    remove: { (path: String) throws(SystemError) -> Void in try checked(unlink(path)) },
    makeFolder: { (path: String, mode: UInt32) throws(SystemError) -> Void in
      try checked(mkdir(path, mode))
    },
    names: names, status: status, openStatus: openStatus, target: target, lock: lock,
    isWritable: { access($0, W_OK) == 0 }, locksOutliveOwners: MountedFileSystem.asksAnotherMachine,
    nameLimit: { max(0, pathconf($0, Int32(_PC_NAME_MAX))) })

  @discardableResult
  private static func checked<Number: SignedInteger>(
    _ result: Number
  ) throws(SystemError) -> Number {
    if result < 0 { throw .current }
    return result
  }

  @Sendable private static func read(
    _ file: Int32, _ buffer: UnsafeMutableRawBufferPointer, _ offset: Int
  ) throws(SystemError) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    return try checked(pread(file, start, buffer.count, offset))
  }

  @Sendable private static func write(
    _ file: Int32, _ bytes: UnsafeRawBufferPointer, _ offset: Int
  ) throws(SystemError) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    return try checked(pwrite(file, start, bytes.count, offset))
  }

  @Sendable private static func names(_ folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else { throw .current }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .current }
        return names
      }
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  @Sendable private static func status(
    _ path: String, _ followsLinks: Bool
  ) throws(SystemError) -> FileStatus {
    var status = Glibc.stat()
    try checked(followsLinks ? stat(path, &status) : lstat(path, &status))
    return FileStatus(status)
  }

  @Sendable private static func openStatus(_ file: Int32) throws(SystemError) -> FileStatus {
    var status = Glibc.stat()
    try checked(fstat(file, &status))
    return FileStatus(status)
  }

  @Sendable private static func target(_ link: String) throws(SystemError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = try checked(readlink(link, &buffer, buffer.count))
    // Another text would be another file.
    guard
      let target = String(validating: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    else { throw SystemError(EILSEQ) }
    return target
  }

  @Sendable private static func lock(_ file: Int32) throws(SystemError) -> Bool {
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return true }
    let reason = SystemError.current
    guard reason.code == EWOULDBLOCK else { throw reason }
    return false
  }
}
