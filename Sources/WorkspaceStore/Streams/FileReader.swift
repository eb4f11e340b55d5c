import Glibc

/// A regular file that is read piece by piece, for files that are too large to be read at once.
public struct FileReader: ~Copyable {
  /// The path under which it was opened.
  public let path: String
  /// How many bytes have been read.
  public private(set) var offset = 0

  private let file: Int32
  private let opened: FileStatus
  private let disk: Disk

  /// Opens a file; links, folders, pipes and devices are refused without waiting for them.
  public init(_ path: String) throws(StoreError) {
    try self.init(path, disk: .system)
  }

  init(_ path: String, disk: Disk) throws(StoreError) {
    (file, opened) = try Self.open(path, disk)
    self.path = path
    self.disk = disk
  }

  deinit { disk.calls.close(file) }

  /// The size in bytes when the file was opened.
  public var size: Int { opened.size }

  /// Whether nobody has written to the file since it was opened, as far as its times tell.
  public var isUnchanged: Bool {
    let now = try? disk.retrying { () throws(SystemError) in try disk.calls.openStatus(file) }
    return now == opened
  }

  /// The next `count` bytes; fewer at the end only.
  public mutating func read(_ count: Int) throws(StoreError) -> [UInt8] {
    do throws(SystemError) {
      let bytes = try disk.read(file, from: offset, count: count)
      offset += bytes.count
      return bytes
    } catch {
      throw .unreadable(path: path, reason: error)
    }
  }

  // MARK: Pieces

  private static func open(
    _ path: String, _ disk: Disk
  ) throws(StoreError) -> (file: Int32, status: FileStatus) {
    do {
      guard let status = try disk.status(path, followsLinks: false) else {
        throw StoreError.missing(path: path)
      }
      guard status.kind == .regular else {
        throw StoreError.notAFile(path: path, kind: status.kind)
      }
      let file = try disk.open(path, O_RDONLY | O_NOFOLLOW)
      do throws(SystemError) {
        return (
          file, try disk.retrying { () throws(SystemError) in try disk.calls.openStatus(file) }
        )
      } catch {
        disk.calls.close(file)
        throw error
      }
    } catch let error as StoreError {
      throw error
    } catch let error as SystemError {
      throw error.code == ENOENT
        ? .missing(path: path) : .unreadable(path: path, reason: error)
    } catch {
      throw .unreadable(path: path, reason: SystemError(EIO))
    }
  }
}
