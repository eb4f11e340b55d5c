import Glibc

/// A new file that is written piece by piece beside its place, and is there as a whole or not at all.
///
/// What was written goes away with the value unless it was put in place.
public struct PendingFile: ~Copyable {
  /// Where the file will be, with symbolic links followed.
  public let path: String
  /// Where it is until then.
  public let temporary: String

  private let file: Int32
  private let disk: Disk
  private var length = 0
  private var isPlaced = false

  /// Begins a file readable by its owner only; a path at which something stands is refused.
  public init(for path: String) throws(StoreError) {
    try self.init(for: path, disk: .system)
  }

  init(for path: String, disk: Disk) throws(StoreError) {
    let resolved = try disk.resolve(path)
    let temporary = "\(resolved).new-\(getpid())"
    do throws(SystemError) {
      guard try disk.status(resolved) == nil else { throw SystemError(EEXIST) }
      file = try Self.make(temporary, disk)
    } catch {
      throw .notPlaced(path, error)
    }
    self.path = resolved
    self.temporary = temporary
    self.disk = disk
  }

  deinit {
    disk.calls.close(file)
    if !isPlaced { try? disk.remove(temporary) }
  }

  /// Writes the next bytes.
  public mutating func append(_ bytes: [UInt8]) throws(StoreError) {
    do throws(SystemError) {
      try disk.write(bytes, to: file, at: length)
    } catch {
      throw .unwritable(path: path, reason: error)
    }
    length += bytes.count
  }

  /// Waits until all that was written is on the disk.
  public func sync() throws(StoreError) {
    do throws(SystemError) {
      try disk.retrying { () throws(SystemError) in try disk.calls.sync(file) }
    } catch {
      throw .unwritable(path: path, reason: error)
    }
  }

  /// Gives the file its name, which nothing may have taken, and waits until the name is on the disk.
  public mutating func putInPlace() throws(StoreError) {
    do throws(SystemError) {
      try disk.rename(temporary, to: path, replacing: false)
      isPlaced = true
      try disk.syncFolder(of: path)
    } catch {
      throw .notPlaced(path, error)
    }
  }

  // MARK: Pieces

  private static func make(_ path: String, _ disk: Disk) throws(SystemError) -> Int32 {
    try disk.remove(path)
    let file = try disk.open(
      path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: Disk.privateMode)
    do throws(SystemError) {
      try disk.retrying { () throws(SystemError) in
        try disk.calls.setMode(file, Disk.privateMode)
      }
      return file
    } catch {
      disk.calls.close(file)
      try? disk.remove(path)
      throw error
    }
  }
}

extension StoreError {
  /// Why a new file did not get its name.
  fileprivate static func notPlaced(_ path: String, _ reason: SystemError) -> StoreError {
    reason.code == EEXIST
      ? .alreadyExists(path: path) : .unwritable(path: path, reason: reason)
  }
}
