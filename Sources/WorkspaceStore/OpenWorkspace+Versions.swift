import AssessmentModel
import DocumentFormat

extension OpenWorkspace {
  /// Lets the file that another program wrote count: the document is kept beside it under the first
  /// free name `NAME.1`, `NAME.2` …; gives that name.
  ///
  /// Afterwards the workspace is closed; opening it again gives the other version, and keeps the
  /// journal as it was. Nothing is done where that version cannot be read.
  public func takeOtherVersion(
    insteadOf document: WorkspaceDocument
  ) throws(StoreError) -> String {
    var kept = ""
    try withWriting { (writing) throws(StoreError) in
      let recovery = try Recovery(
        bytes: try disk.read(paths.file).bytes, path: paths.file,
        journal: try WorkspaceStore.journalBytes(paths.journal, disk: disk),
        journalPath: paths.journal, key: key, takesFile: true)
      let clear = JSONWriter.document(writing.file(document))
      let bytes = protection?.seal(clear) ?? clear
      kept = try WorkspaceStore.keep(bytes, beside: paths.file, disk: disk)
      var repair = JournalRepair(paths: paths, recovery: recovery, disk: disk)
      try repair.perform()?.close()
    }
    close()
    return FilePaths.name(of: kept)
  }

  /// Puts the document in the place of a version that its changes do not follow on, which is kept
  /// first together with the journal; gives the name of the file's copy.
  public func supersede(with document: WorkspaceDocument) throws(StoreError) -> String {
    var kept = ""
    try withWriting { (writing) throws(StoreError) in
      kept = try WorkspaceStore.setAside(paths.file, disk: disk)
      writing.accepted = Fingerprint(of: try disk.read(kept).bytes)
      writing.status = nil
      try begin(with: document, .otherProgram, &writing)
    }
    return FilePaths.name(of: kept)
  }

  /// Puts a document into the file that the changes on the disk do not lead to: in a copy made just
  /// now, or where the journal was removed. The audit trail begins anew with it.
  public func adopt(_ document: WorkspaceDocument) throws(StoreError) {
    try withWriting { (writing) throws(StoreError) in
      try checkFile(&writing)
      try begin(with: document, writing.sequence == 0 ? .begun : .lost, &writing)
    }
  }

  // MARK: Pieces

  /// Begins a journal with a document that does not follow on what the disk holds.
  private func begin(
    with document: WorkspaceDocument, _ cause: HistoryOrigin.Cause, _ writing: inout Writing
  ) throws(StoreError) {
    let history = HistoryFile(path: paths.history, disk: disk, coding: writing.coding)
    var origin = HistoryOrigin(
      cause, revision: document.revision, workspace: document.workspace)
    origin.after = writing.link
    let link = try history.append(origin)
    writing.journal?.close()
    writing.journal = nil
    writing.past = writing.past(upTo: writing.sequence)
    writing.namesPast = true
    writing.sequence = document.revision
    writing.links = [document.revision: link]
    try writeSnapshot(document, &writing)
  }
}
