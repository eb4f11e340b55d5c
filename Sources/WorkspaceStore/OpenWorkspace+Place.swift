import AssessmentModel

extension OpenWorkspace {
  /// Whether the path leads to other files than those that are open, or to none: the folder was
  /// moved, removed or unmounted, or the lock file deleted.
  ///
  /// What is written then may never be found again. An error says nothing and counts as no.
  public var isDisplaced: Bool {
    writing.withLock { $0?.lock.isDisplaced ?? false }
  }

  /// Throws ``StoreError/changedByAnotherProgram(path:)`` where the file is no longer the one that
  /// was read or written last; costs one look-up where nothing has changed.
  public func checkFile() throws(StoreError) {
    try withWriting { (writing) throws(StoreError) in try checkFile(&writing) }
  }

  /// Opens the workspace at its path anew, after the files were away; the same object stays as it is.
  public func reopen(as holder: HolderName) throws(StoreError) -> OpenWorkspace {
    try WorkspaceStore.open(
      paths.file, as: holder, key: key, disk: disk, limits: limits)
  }

  /// Whether the journal has grown so much that a snapshot should not wait.
  public var isJournalLong: Bool {
    writing.withLock { writing in
      guard let journal = writing?.journal else { return false }
      return journal.records > limits.records || journal.bytes.count > limits.bytes
    }
  }
}
