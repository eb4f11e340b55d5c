import AssessmentModel
import Glibc

extension WorkspaceStore {
  static func open(
    _ path: String, as holder: HolderName, key: KeySource = .passphrase(nil), disk: Disk,
    limits: JournalLimits = JournalLimits()
  ) throws(StoreError) -> OpenWorkspace {
    let paths = FilePaths(file: try disk.resolve(path))
    try checkExists(paths.file, disk: disk)
    try paths.checkLength(disk: disk)
    guard disk.calls.isWritable(paths.file) else {
      let notice = StoreNotice.notWritable(reason: SystemError(EACCES).summary)
      return try openReadOnly(paths, notice, key: key, disk: disk)
    }
    switch WriterLock.attempt(paths.lock, as: holder, disk: disk) {
    case .held(let other):
      let name = other?.summary ?? "another program"
      return try openReadOnly(paths, .readOnly(holder: name), holder: other, key: key, disk: disk)
    case .impossible(let reason):
      return try openReadOnly(paths, .notWritable(reason: reason.summary), key: key, disk: disk)
    case .taken(var lock, let former):
      guard lock.hold(paths.file) else {
        lock.release()
        let holder = "a session that opened it by another name (hard link)"
        return try openReadOnly(paths, .readOnly(holder: holder), key: key, disk: disk)
      }
      do throws(StoreError) {
        return try openForWriting(
          paths, lock, former: former, key: key, disk: disk, limits: limits)
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
    _ paths: FilePaths, _ notice: StoreNotice, holder: HolderName? = nil, key: KeySource,
    disk: Disk
  ) throws(StoreError) -> OpenWorkspace {
    let statuses = try OpenWorkspace.statuses(of: paths, disk: disk)
    let recovery = try recover(paths, key: key, disk: disk).recovery
    let loaded = LoadedWorkspace(
      document: recovery.document, notices: [notice] + recovery.notices.beside)
    let open = OpenWorkspace(
      loaded: loaded, paths: paths, disk: disk, holder: holder, protection: recovery.protection)
    open.remember(statuses)
    return open
  }

  private static func notice(of former: HolderName) -> StoreNotice {
    former.isElsewhere(seenBy: .current(since: former.since))
      ? .formerHolderElsewhere(holder: former.summary)
      : .formerHolderGone(holder: former.title)
  }

  private static func openForWriting(
    _ paths: FilePaths, _ lock: WriterLock, former: HolderName?, key: KeySource, disk: Disk,
    limits: JournalLimits
  ) throws(StoreError) -> OpenWorkspace {
    let (recovery, status) = try recover(paths, key: key, disk: disk)
    var notices = former.map { [notice(of: $0)] } ?? []
    notices += recovery.notices
    if status.links > 1 { notices.append(.hardLinked(names: status.links)) }
    var repair = JournalRepair(paths: paths, recovery: recovery, disk: disk)
    let journal = try repair.perform()
    if repair.hasForeignHistory { notices.append(.foreignHistory) }
    if !repair.kept.isEmpty { notices.append(.setAside(files: repair.kept)) }
    let version = recovery.file.writtenVersion
    let isCurrent = version == WorkspaceFile.version
    if !isCurrent { notices.append(.migrated(from: version)) }
    let loaded = LoadedWorkspace(document: recovery.document, notices: notices)
    let revision = recovery.document.revision
    let open = OpenWorkspace(
      loaded: loaded, paths: paths, disk: disk, limits: limits, protection: recovery.protection,
      writing: OpenWorkspace.Writing(
        lock: lock, journal: journal, coding: recovery.coding, mark: recovery.mark,
        clear: isCurrent ? recovery.clear : nil, status: status, sequence: revision,
        links: repair.link.map { [revision: $0] } ?? [:], past: recovery.past,
        namesPast: recovery.namesPast))
    // Where this fails, whoever goes on is told that it is not settled.
    try? open.settle()
    open.evidence.removeUnfinished()
    if recovery.protection?.isUnfinished == true { try? open.finishEncrypting(recovery.document) }
    // Where this cannot be written now, the next snapshot brings the file into today's form.
    if !isCurrent { try? open.writeSnapshot(recovery.document) }
    return open
  }
}
