import AssessmentModel
import Glibc

/// A journal that is open for writing: records go to its end and are on the disk when it says so.
///
/// After a failure nothing of the failed record counts: it is cut off before anything else is
/// written, since a later sync says nothing about the pages of a failed one.
struct Journal {
  let disk: Disk
  let path: String
  private(set) var file: Int32
  /// Length of what is known to be sound, in bytes.
  private(set) var length: Int
  /// How many records it holds.
  private(set) var records: Int
  /// Whether bytes after ``length`` have to be cut off first.
  private var needsTruncation = false
  /// Whether the name of the file is perhaps not on the disk yet.
  private var needsFolderSync = false

  /// Opens a journal that is sound up to `length`; what follows is cut off.
  init(
    opening path: String, length: Int, records: Int, disk: Disk
  ) throws(StoreError) {
    self.disk = disk
    self.path = path
    self.length = length
    self.records = records
    do throws(SystemError) {
      file = try disk.open(path, O_RDWR | O_NOFOLLOW)
    } catch {
      throw .unwritable(path: path, reason: error)
    }
    do throws(SystemError) {
      needsTruncation = try disk.calls.openStatus(file).size != length
      try makeReady()
      try disk.retrying { () throws(SystemError) in
        try disk.calls.setMode(file, Disk.privateMode)
      }
    } catch {
      disk.calls.close(file)
      throw .unwritable(path: path, reason: error)
    }
  }

  /// Makes a journal with some records in place of the one at `path`.
  ///
  /// When it throws, the former one is still there.
  init(
    making path: String, through temporary: String, bytes: [UInt8], records: Int, disk: Disk
  ) throws(StoreError) {
    self.disk = disk
    self.path = path
    self.records = records
    length = bytes.count
    _ = try disk.writeNew(bytes, to: temporary)
    do throws(SystemError) {
      file = try disk.open(temporary, O_RDWR | O_NOFOLLOW)
      do throws(SystemError) {
        try disk.rename(temporary, to: path)
      } catch {
        disk.calls.close(file)
        throw error
      }
    } catch {
      try? disk.remove(temporary)
      throw .unwritable(path: path, reason: error)
    }
    do throws(SystemError) {
      try disk.syncFolder(of: path)
    } catch {
      needsFolderSync = true
    }
  }

  /// Puts records at the end; when it returns, they are on the disk.
  mutating func append(_ bytes: [UInt8], records count: Int) throws(StoreError) {
    do throws(SystemError) {
      try makeReady()
    } catch {
      throw .unwritable(path: path, reason: error)
    }
    guard isInPlace else { throw .journalGone(path: path) }
    do throws(SystemError) {
      try disk.write(bytes, to: file, at: length)
      try disk.syncData(file)
    } catch {
      needsTruncation = true
      try? makeReady()
      throw .unwritable(path: path, reason: error)
    }
    length += bytes.count
    records += count
  }

  /// Puts a record at the end without waiting for the disk; a failure only loses the record.
  mutating func appendLazily(_ bytes: [UInt8]) {
    do throws(SystemError) {
      try makeReady()
      try disk.write(bytes, to: file, at: length)
      length += bytes.count
      records += 1
    } catch {
      needsTruncation = true
    }
  }

  /// What the file holds now.
  func content(_ coding: RecordCoding) throws(StoreError) -> JournalContent {
    do throws(SystemError) {
      return JournalContent(try disk.read(file, size: length, limit: length), coding)
    } catch {
      throw .unreadable(path: path, reason: error)
    }
  }

  /// Gives the descriptor back.
  func close() { disk.calls.close(file) }

  // MARK: Pieces

  /// Whether the open file still has its name; an error counts as yes and shows at the write.
  private var isInPlace: Bool {
    guard let status = try? disk.calls.openStatus(file) else { return true }
    return status.links > 0
  }

  private mutating func makeReady() throws(SystemError) {
    if needsTruncation {
      try disk.truncate(file, to: length)
      needsTruncation = false
    }
    if needsFolderSync {
      try disk.syncFolder(of: path)
      needsFolderSync = false
    }
  }
}
