import AssessmentModel
import Glibc

/// A journal that is open for writing: what it says is on the disk can be found there after a power cut.
///
/// It knows every byte that it has to hold. Where the file in place cannot be relied on, all of them are
/// written anew into another file: after a failed sync, since a later one says nothing about the pages
/// of that one; after opening, since a process that was killed may never have synced; and where somebody
/// moved, replaced, cut or overwrote the file.
struct Journal {
  /// So many bytes at the end are read before each record; all of them where the times differ.
  private static let tail = 4096

  let disk: Disk
  let path: String
  /// Everything that it holds.
  private(set) var bytes: [UInt8]
  /// How many records that is.
  private(set) var records: Int
  /// Names under which files were kept that somebody put in its place.
  private(set) var kept: [String] = []

  private let temporary: String
  /// The file that we write to; nil before it was written anew for the first time.
  private var file: Int32?
  /// The file in place as it was after our last write; nil where it cannot be relied on.
  private var status: FileStatus?
  /// The file that was in place when we looked or wrote last, whatever became of it.
  private var known: FileStatus?
  /// What may stand after ``bytes`` in the known file: the rest of a record that never counted.
  private var rest: [UInt8] = []

  /// A journal that lies at a path and was read from there; `rest` is the torn tail after its records.
  ///
  /// Nothing is done until something has to be saved.
  init(
    found bytes: [UInt8], rest: [UInt8], records: Int, paths: FilePaths, disk: Disk
  ) {
    self.disk = disk
    path = paths.journal
    temporary = paths.newJournal
    self.bytes = bytes
    self.rest = rest
    self.records = records
    known = try? disk.status(path, followsLinks: false)
  }

  /// Makes a journal with some records in place of the one at its path, if there is one.
  ///
  /// When it throws, the former one is still there.
  init(making bytes: [UInt8], records: Int, paths: FilePaths, disk: Disk) throws(StoreError) {
    self.disk = disk
    path = paths.journal
    temporary = paths.newJournal
    self.bytes = bytes
    self.records = records
    try put(bytes)
    try? confirm(bytes)
  }

  /// Puts records at the end; when it returns, they are on the disk and can be found under the path.
  ///
  /// When it throws, they do not count, and the next call writes everything anew.
  mutating func append(_ record: [UInt8], records count: Int) throws(StoreError) {
    let isWritten = isIntact() ? try write(record) : false
    // Somebody may also have come in between; then all is written anew.
    if !isWritten { try renew(with: bytes + record) }
    bytes += record
    records += count
  }

  /// Puts a record at the end without waiting for the disk; a failure only loses the record.
  mutating func appendLazily(_ record: [UInt8]) {
    guard isIntact(), let file else { return }
    do throws(SystemError) {
      try disk.write(record, to: file, at: bytes.count)
      status = try disk.calls.openStatus(file)
      bytes += record
      records += 1
    } catch {
      distrust(after: record)
    }
  }

  /// Makes sure that everything is on the disk and can be found under the path.
  mutating func settle() throws(StoreError) {
    if !isIntact() { try renew(with: bytes) }
  }

  /// Puts other records in the place of all; when it throws, the former ones still count.
  mutating func replace(with bytes: [UInt8], records: Int) throws(StoreError) {
    try renew(with: bytes)
    self.bytes = bytes
    self.records = records
  }

  /// What it holds.
  func content(_ coding: RecordCoding) -> JournalContent { JournalContent(bytes, coding) }

  /// Gives the descriptor back.
  func close() {
    if let file { disk.calls.close(file) }
  }

  /// Forgets the names of what was kept, after they were told.
  mutating func takeKept() -> [String] {
    defer { kept = [] }
    return kept
  }

  // MARK: The file in place

  /// Whether the file in place is ours, and holds what we wrote.
  ///
  /// Inode and size are compared, then the end of the content, and all of it where the file was written
  /// to at another time than ours. What stays unseen is an earlier piece that was overwritten at the same
  /// length within the same tick of the clock, or with the times set back.
  mutating func isIntact() -> Bool {
    guard let status, let file, let now = statusInPlace(of: file), now.size == bytes.count else {
      return false
    }
    let count = now.modified == status.modified ? min(Self.tail, bytes.count) : bytes.count
    let found = try? disk.read(file, from: bytes.count - count, count: count)
    guard let found, found[...] == bytes.suffix(count) else { return false }
    self.status = now
    return true
  }

  /// What an open file is, where it stands at the path; else nil. In a folder that was closed to us
  /// nobody can look; there a file that still has a name counts as in place.
  private func statusInPlace(of file: Int32) -> FileStatus? {
    guard let now = try? disk.calls.openStatus(file) else { return nil }
    do throws(SystemError) {
      return try disk.status(path, followsLinks: false) == now ? now : nil
    } catch {
      return error.code == EACCES && now.links > 0 ? now : nil
    }
  }

  /// Writes a record to the file in place; false where somebody came in between.
  private mutating func write(_ record: [UInt8]) throws(StoreError) -> Bool {
    guard let file else { return false }
    do throws(SystemError) {
      try disk.write(record, to: file, at: bytes.count)
      try disk.syncData(file)
    } catch {
      distrust(after: record)
      throw .unwritable(path: path, reason: error)
    }
    status = statusInPlace(of: file)
    rest = record
    return status?.size == bytes.count + record.count
  }

  /// Whatever a failed write left does not count; it is cut off as far as that goes.
  private mutating func distrust(after record: [UInt8]) {
    if let file { try? disk.truncate(file, to: bytes.count) }
    status = nil
    rest = record
  }

  // MARK: Writing anew

  private mutating func renew(with content: [UInt8]) throws(StoreError) {
    status = nil
    if let name = try setAsideStranger() { kept.append(name) }
    try put(content)
    try confirm(content)
  }

  /// Writes a new file and puts it in place.
  private mutating func put(_ content: [UInt8]) throws(StoreError) {
    let written = try disk.writeNew(content, to: temporary)
    do throws(SystemError) {
      let new = try disk.open(temporary, O_RDWR | O_NOFOLLOW)
      do throws(SystemError) {
        try disk.rename(temporary, to: path)
      } catch {
        disk.calls.close(new)
        throw error
      }
      close()
      file = new
      rest = content
      known = written
    } catch {
      try? disk.remove(temporary)
      throw .unwritable(path: path, reason: error)
    }
  }

  /// Waits until the name is on the disk; from then on the file can be relied on.
  private mutating func confirm(_ content: [UInt8]) throws(StoreError) {
    do throws(SystemError) {
      try disk.syncFolder(of: path)
      guard let file, try disk.status(path, followsLinks: false)?.size == content.count else {
        throw SystemError(EBUSY)
      }
      status = try disk.calls.openStatus(file)
      known = status
      rest = []
    } catch {
      throw .unwritable(path: path, reason: error)
    }
  }

  /// Keeps what somebody else put at the path, before it is replaced; gives its new name.
  private func setAsideStranger() throws(StoreError) -> String? {
    let there: FileStatus?
    do throws(SystemError) {
      there = try disk.status(path, followsLinks: false)
    } catch {
      throw .unwritable(path: path, reason: error)
    }
    guard let there, there.kind != .regular || there.size > 0 else { return nil }
    let found: [UInt8]
    do throws(StoreError) {
      found = try disk.read(path).bytes
    } catch .unreadable(_, let reason) where reason.code != EACCES {
      // Our own is replaced; of another one we do not know yet what it is.
      if known?.isSameFile(as: there) == true { return nil }
      throw .unwritable(path: path, reason: reason)
    } catch {
      return FilePaths.name(of: try WorkspaceStore.moveAside(path, disk: disk))
    }
    let isOurFile = known?.isSameFile(as: there) == true
    let isOurs = isOurFile && ((bytes + rest).starts(with: found) || rest.starts(with: found))
    if isOurs || found == bytes { return nil }
    return FilePaths.name(of: try WorkspaceStore.setAside(path, disk: disk))
  }
}
