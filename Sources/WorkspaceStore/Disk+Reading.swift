import Glibc

extension Disk {
  /// The bytes of a regular file and its status; pipes, folders and devices are refused without
  /// waiting for them, larger files than `limit` without reading them.
  func read(
    _ path: String, limit: Int = readLimit
  ) throws(StoreError) -> (bytes: [UInt8], status: FileStatus) {
    do {
      guard let status = try status(path) else { throw StoreError.missing(path: path) }
      try Self.check(status, path, limit)
      let file = try open(path, O_RDONLY)
      defer { calls.close(file) }
      let opened = try retrying { () throws(SystemError) in try calls.openStatus(file) }
      try Self.check(opened, path, limit)
      let bytes = try read(file, size: opened.size, limit: limit)
      guard bytes.count <= limit else {
        throw StoreError.tooLarge(path: path, size: bytes.count, limit: limit)
      }
      return (bytes, opened)
    } catch let error as StoreError {
      throw error
    } catch let error as SystemError {
      throw error.code == ENOENT
        ? .missing(path: path) : .unreadable(path: path, reason: error)
    } catch {
      throw .unreadable(path: path, reason: SystemError(EIO))
    }
  }

  /// The first bytes of a regular file, at most `limit`.
  func readStart(_ path: String, limit: Int) throws(StoreError) -> [UInt8] {
    do throws(SystemError) {
      guard let status = try status(path) else { throw SystemError(ENOENT) }
      guard status.kind == .regular else { return [] }
      let file = try open(path, O_RDONLY)
      defer { calls.close(file) }
      return try read(file, from: 0, count: min(status.size, limit))
    } catch {
      throw error.code == ENOENT ? .missing(path: path) : .unreadable(path: path, reason: error)
    }
  }

  /// The bytes of an open file from its start; one byte more than `limit` where there are more.
  func read(_ file: Int32, size: Int, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = min(size, limit) + 1
    while true {
      let chunk = try read(file, from: bytes.count, count: room)
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if chunk.count < room || bytes.count > limit { return bytes }
      room = min(max(bytes.count, 4096), limit + 1 - bytes.count)
    }
  }

  /// At most `count` bytes of an open file from an offset on; fewer at its end only.
  func read(_ file: Int32, from offset: Int, count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        filled = try fill(UnsafeMutableRawBufferPointer(buffer), from: file, at: offset)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  private func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from file: Int32, at offset: Int
  ) throws(SystemError) -> Int {
    var count = 0
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let got = try retrying { () throws(SystemError) in
        try calls.read(file, rest, offset + count)
      }
      if got == 0 { break }
      count += got
    }
    return count
  }

  private static func check(
    _ status: FileStatus, _ path: String, _ limit: Int
  ) throws(StoreError) {
    guard status.kind == .regular else { throw .notAFile(path: path, kind: status.kind) }
    guard status.size <= limit else {
      throw .tooLarge(path: path, size: status.size, limit: limit)
    }
  }
}
