import AssessmentModel

extension OpenWorkspace {
  /// Writes a document as a workspace of its own at another path, also where this one is read-only
  /// or its disk fails. The copy of an encrypted workspace has the same passphrase.
  ///
  /// It keeps the workspace's identifier and begins a new history. Attached files follow after the
  /// workspace itself, which matters more; gives how many of them could not be copied.
  @discardableResult
  public func saveCopy(
    of document: WorkspaceDocument, to path: String, replacing: Bool
  ) throws(StoreError) -> Int {
    var protection = protection
    protection?.isUnfinished = false
    try WorkspaceStore.create(
      document.workspace, at: path, replacing: replacing, protection: protection, disk: disk)
    let source = evidence
    let paths = FilePaths(file: try disk.resolve(path))
    let target = EvidenceFolder(path: paths.evidence, disk: disk, coding: source.coding)
    return document.workspace.evidence.count { record in
      (try? target.take(record, from: source)) == nil
    }
  }

  /// Opens a copy that ``saveCopy(of:to:replacing:)`` wrote, to go on there.
  public func openCopy(
    at path: String, as holder: HolderName
  ) throws(StoreError) -> OpenWorkspace {
    try WorkspaceStore.open(
      path, as: holder, key: key, disk: disk, limits: limits)
  }
}
