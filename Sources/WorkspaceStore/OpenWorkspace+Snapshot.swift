import AssessmentModel
import DocumentFormat

extension OpenWorkspace {
  /// Puts the whole document into the file; when it returns, the file is on the disk.
  ///
  /// Written beside the file, synced, read back, renamed; until then the former snapshot stays.
  /// Changes after the document's revision stay in the journal. A file that another program changed
  /// since is not overwritten.
  public func writeSnapshot(_ document: WorkspaceDocument) throws(StoreError) {
    try withWriting { (writing) throws(StoreError) in
      try writeSnapshot(document, &writing)
    }
  }

  func writeSnapshot(
    _ document: WorkspaceDocument, _ writing: inout Writing
  ) throws(StoreError) {
    try checkFile(&writing)
    let content = JSONWriter.document(writing.file(document))
    let clear = Fingerprint(of: content)
    let isInPlace = clear == writing.clear && document.revision == writing.mark.revision
    guard !isInPlace || writing.status == nil else { return try settle(&writing) }
    let bytes = protection?.seal(content) ?? content
    let mark = SnapshotMark(
      fingerprint: Fingerprint(of: bytes), revision: document.revision,
      workspace: document.workspace.id)
    let written = try disk.writeNew(bytes, to: paths.newFile)
    try prepare(mark, document, &writing)
    do throws(SystemError) {
      try disk.rename(paths.newFile, to: paths.file)
      writing.status = nil
      try disk.syncFolder(of: paths.file)
    } catch {
      throw .unwritable(path: paths.file, reason: error)
    }
    writing.mark = mark
    writing.clear = clear
    writing.status = written
    writing.sequence = max(writing.sequence, mark.revision)
    writing.past = writing.past(upTo: mark.revision)
    writing.links = writing.links.filter { $0.key >= mark.revision }
    compact(&writing, document)
  }

  /// Keeps the file that another program changed under the first free name `NAME.1`, `NAME.2` …,
  /// then puts the document in its place; gives the name of the kept file.
  ///
  /// The answer to ``StoreError/changedByAnotherProgram(path:)`` of a user who wants both.
  public func keepBoth(_ document: WorkspaceDocument) throws(StoreError) -> String {
    var kept = ""
    try withWriting { (writing) throws(StoreError) in
      kept = try WorkspaceStore.setAside(paths.file, disk: disk)
      writing.accepted = Fingerprint(of: try disk.read(kept).bytes)
      writing.status = nil
    }
    try writeSnapshot(document)
    return FilePaths.name(of: kept)
  }

  /// Throws where the file is no longer the one that we read or wrote last.
  func checkFile(_ writing: inout Writing) throws(StoreError) {
    let current: FileStatus?
    do throws(SystemError) {
      current = try disk.status(paths.file)
    } catch {
      throw .unreadable(path: paths.file, reason: error)
    }
    guard let current else {
      writing.status = nil
      return
    }
    guard current != writing.status else { return }
    let (bytes, status) = try disk.read(paths.file)
    let fingerprint = Fingerprint(of: bytes)
    guard writing.knows(fingerprint) else {
      throw .changedByAnotherProgram(path: paths.file)
    }
    writing.status = fingerprint == writing.mark.fingerprint ? status : nil
  }

  /// Tells the journal of a snapshot before it is put in place, so that after a crash both the
  /// former and the new file belong to the journal.
  private func prepare(
    _ mark: SnapshotMark, _ document: WorkspaceDocument, _ writing: inout Writing
  ) throws(StoreError) {
    let record = JournalLine.bytes(.prepared, mark.revision, mark, writing.coding)
    try makeJournal(&writing, for: document)
    try writing.journal?.append(record, records: 1)
    writing.isSettled = true
    writing.prepared = mark.fingerprint
  }

  /// Notes that the snapshot is in place, and drops old records where there are too many.
  ///
  /// A failure here loses nothing: the journal as it is belongs to the new snapshot too.
  private func compact(_ writing: inout Writing, _ document: WorkspaceDocument) {
    writing.journal?.appendLazily(
      JournalLine.bytes(.stored, writing.mark.revision, writing.mark, writing.coding))
    guard let journal = writing.journal,
      journal.records > limits.records || journal.bytes.count > limits.bytes
    else { return }
    let content = journal.content(writing.coding)
    guard content.damages.isEmpty, content.tornBytes == 0 else { return }
    let kept = Self.recent(content.lines, after: writing.mark.revision, limits)
    let isArchived: Void? = try? archive(content, before: kept.first, document, writing.coding)
    guard isArchived != nil else { return }
    let head = JournalHead(
      writing.mark, link: writing.links[writing.mark.revision], at: writing.mark.revision)
    var bytes = JournalLine.bytes(.journal, JournalLine.version, head, writing.coding)
    for line in kept { bytes += content.bytes[line.range] }
    try? writing.journal?.replace(with: bytes, records: kept.count + 1)
  }

  /// Puts the changes that are about to go into the history.
  private func archive(
    _ content: JournalContent, before first: JournalLine?, _ document: WorkspaceDocument,
    _ coding: RecordCoding
  ) throws(StoreError) {
    let history = HistoryFile(path: paths.history, disk: disk, coding: coding)
    let changes = content.lines.filter { $0.kind == .change }.compactMap { line in
      (try? content.value(LinkedChange.self, of: line)).map {
        (change: $0, line: Array(content.bytes[line.range]))
      }
    }
    let going = changes.filter { $0.change.change.sequence < first?.number ?? .max }
    guard let oldest = going.first?.change.change.sequence else { return }
    if try history.content() == nil {
      // The history was removed meanwhile: it needs a state to begin with.
      var start = document.workspace
      for change in changes.reversed() where change.change.change.sequence <= document.revision {
        guard (try? start.apply(change.change.change.inverse)) != nil else { break }
      }
      _ = try history.append(HistoryOrigin(.lost, revision: oldest - 1, workspace: start))
    }
    try history.append(going, of: document.workspace.id)
  }

  /// The changes that stay: all that are not in the snapshot, the last one, and half of what the
  /// limits allow of those before it.
  private static func recent(
    _ lines: [JournalLine], after revision: Int, _ limits: JournalLimits
  ) -> [JournalLine] {
    var kept: [JournalLine] = []
    var bytes = 0
    for line in lines.reversed() where line.kind == .change {
      bytes += line.range.count
      let hasRoom = kept.count < limits.records / 2 && bytes <= limits.bytes / 2
      guard hasRoom || kept.isEmpty || line.number > revision else { break }
      kept.append(line)
    }
    return kept.reversed()
  }
}
