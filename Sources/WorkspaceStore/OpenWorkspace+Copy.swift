import AssessmentModel

extension OpenWorkspace {
  /// Writes a document as a workspace of its own at another path, also where this one is read-only
  /// or its disk fails. The copy of an encrypted workspace has the same passphrase.
  ///
  /// It keeps the workspace's identifier and begins a new history.
  public func saveCopy(
    of document: WorkspaceDocument, to path: String, replacing: Bool
  ) throws(StoreError) {
    var protection = protection
    protection?.isUnfinished = false
    try WorkspaceStore.create(
      document.workspace, at: path, replacing: replacing, protection: protection, disk: disk)
  }

  /// Opens a copy that ``saveCopy(of:to:replacing:)`` wrote, to go on there.
  public func openCopy(
    at path: String, as holder: HolderName
  ) throws(StoreError) -> OpenWorkspace {
    try WorkspaceStore.open(
      path, as: holder, key: .held(protection), disk: disk, limits: limits)
  }
}
