import AssessmentModel
import DocumentFormat

/// Makes journal and history fit for going on, as a recovery found them.
///
/// Copies come first, then the history, then the journal, each as a whole: after a crash in between,
/// the next opening finds the same and does it again.
struct JournalRepair {
  let paths: FilePaths
  let recovery: Recovery
  let disk: Disk
  /// Names of the originals that were kept.
  private(set) var kept: [String] = []
  /// Whether the history was one of another workspace.
  private(set) var hasForeignHistory = false
  /// What the next change follows on; nil where there was none.
  private(set) var link: ContentDigest?

  init(paths: FilePaths, recovery: Recovery, disk: Disk) {
    self.paths = paths
    self.recovery = recovery
    self.disk = disk
    link = recovery.link
  }

  /// Does it; gives the journal, or nil where the first change makes one.
  mutating func perform() throws(StoreError) -> Journal? {
    let version = recovery.file.writtenVersion
    let isOld = version < WorkspaceFile.version
    if isOld { try setAside(paths.file, version: version) }
    if recovery.setsFileAside { try setAside(paths.file) }
    try setForeignHistoryAside()
    switch recovery.repair {
    case .makeJournal: return nil
    case .goOn(let content):
      return Journal(
        found: Array(content.bytes[..<content.length]),
        rest: Array(content.bytes[content.length...]), records: content.lines.count, paths: paths,
        disk: disk)
    case .setJournalAside:
      try setAside(paths.journal)
      do throws(SystemError) {
        try disk.remove(paths.journal)
      } catch {
        throw .unwritable(path: paths.journal, reason: error)
      }
      return nil
    case .replace(let replacement):
      if replacement.setsFileAside { try setAside(paths.file) }
      try setAside(paths.journal, version: isOld ? version : nil)
      return try replace(with: replacement)
    }
  }

  /// A history that is about something else would only be found in the way at the next change.
  private mutating func setForeignHistoryAside() throws(StoreError) {
    let history = HistoryFile(path: paths.history, disk: disk, coding: recovery.coding)
    guard try history.isForeign(to: recovery.file.workspace.id) else { return }
    try setAside(paths.history)
    hasForeignHistory = true
    do throws(SystemError) {
      try disk.remove(paths.history)
    } catch {
      throw .unwritable(path: paths.history, reason: error)
    }
  }

  private mutating func setAside(_ path: String, version: Int? = nil) throws(StoreError) {
    kept.append(
      FilePaths.name(of: try WorkspaceStore.setAside(path, version: version, disk: disk)))
  }

  private mutating func replace(
    with replacement: JournalReplacement
  ) throws(StoreError) -> Journal {
    let history = HistoryFile(path: paths.history, disk: disk, coding: recovery.coding)
    try history.append(
      replacement.archived.map { (change: $0, line: line($0)) }, of: recovery.file.workspace.id)
    var revision = recovery.file.revision
    if let origin = replacement.origin {
      link = try history.append(origin)
      revision = origin.revision
    }
    let head = JournalHead(recovery.mark, link: link, at: revision)
    var bytes = JournalLine.bytes(.journal, JournalLine.version, head, recovery.coding)
    bytes += replacement.kept.flatMap(line)
    for change in replacement.following {
      let linked = LinkedChange(change, after: link)
      link = linked.link
      bytes += line(linked)
    }
    return try Journal(
      making: bytes, records: 1 + replacement.kept.count + replacement.following.count,
      paths: paths, disk: disk)
  }

  private func line(_ change: LinkedChange) -> [UInt8] {
    JournalLine.bytes(.change, change.change.sequence, change, recovery.coding)
  }
}
