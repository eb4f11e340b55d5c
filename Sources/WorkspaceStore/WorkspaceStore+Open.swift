import AssessmentModel
import Glibc

extension WorkspaceStore {
  static func open(
    _ path: String, as holder: HolderName, disk: Disk, limits: JournalLimits = JournalLimits()
  ) throws(StoreError) -> OpenWorkspace {
    let paths = FilePaths(file: try disk.resolve(path))
    try checkExists(paths.file, disk: disk)
    guard disk.calls.isWritable(paths.file) else {
      return try openReadOnly(paths, .notWritable(reason: SystemError(EACCES).summary), disk: disk)
    }
    switch WriterLock.attempt(paths.lock, as: holder, disk: disk) {
    case .held(let other):
      let name = other?.summary ?? "another program"
      return try openReadOnly(paths, .readOnly(holder: name), holder: other, disk: disk)
    case .impossible(let reason):
      return try openReadOnly(paths, .notWritable(reason: reason.summary), disk: disk)
    case .taken(let lock, let former):
      do throws(StoreError) {
        return try openForWriting(paths, lock, former: former, disk: disk, limits: limits)
      } catch {
        lock.release()
        throw error
      }
    }
  }

  private static func checkExists(_ path: String, disk: Disk) throws(StoreError) {
    let status: FileStatus?
    do throws(SystemError) {
      status = try disk.status(path)
    } catch {
      throw .unreadable(path: path, reason: error)
    }
    guard let status else { throw .missing(path: path) }
    guard status.kind == .regular else { throw .notAFile(path: path, kind: status.kind) }
  }

  private static func openReadOnly(
    _ paths: FilePaths, _ notice: StoreNotice, holder: HolderName? = nil, disk: Disk
  ) throws(StoreError) -> OpenWorkspace {
    let statuses = try OpenWorkspace.statuses(of: paths, disk: disk)
    let recovery = try recover(paths, disk: disk).recovery
    let loaded = LoadedWorkspace(
      document: recovery.document, notices: [notice] + recovery.notices.beside)
    let open = OpenWorkspace(loaded: loaded, paths: paths, disk: disk, holder: holder)
    open.remember(statuses)
    return open
  }

  private static func openForWriting(
    _ paths: FilePaths, _ lock: WriterLock, former: HolderName?, disk: Disk, limits: JournalLimits
  ) throws(StoreError) -> OpenWorkspace {
    let (recovery, status) = try recover(paths, disk: disk)
    var notices = former.map { [StoreNotice.formerHolderGone(holder: $0.summary)] } ?? []
    notices += recovery.notices
    let (journal, kept) = try repair(paths, recovery, disk: disk)
    if !kept.isEmpty { notices.append(.setAside(files: kept)) }
    let loaded = LoadedWorkspace(document: recovery.document, notices: notices)
    return OpenWorkspace(
      loaded: loaded, paths: paths, disk: disk, limits: limits,
      writing: OpenWorkspace.Writing(
        lock: lock, journal: journal, mark: recovery.mark, status: status,
        sequence: recovery.document.revision))
  }

  /// Makes the journal fit for going on; gives it and the names of the originals that were kept.
  private static func repair(
    _ paths: FilePaths, _ recovery: Recovery, disk: Disk
  ) throws(StoreError) -> (journal: Journal?, kept: [String]) {
    switch recovery.repair {
    case .makeJournal:
      return (nil, [])
    case .goOn(let length, let records):
      let journal = try Journal(
        opening: paths.journal, length: length, records: records, disk: disk)
      return (journal, [])
    case .setJournalAside:
      let kept = try setAside(paths.journal, disk: disk)
      let journal = try Journal(
        making: paths.journal, through: paths.newJournal,
        bytes: JournalLine.bytes(.journal, JournalLine.version, recovery.mark), records: 1,
        disk: disk)
      return (journal, [FilePaths.name(of: kept)])
    case .rebuild(let bytes, let records, let setsFileAside):
      var kept = setsFileAside ? [try setAside(paths.file, disk: disk)] : []
      kept.append(try setAside(paths.journal, disk: disk))
      let journal = try Journal(
        making: paths.journal, through: paths.newJournal, bytes: bytes, records: records,
        disk: disk)
      return (journal, kept.map(FilePaths.name(of:)))
    }
  }
}
