import AssessmentModel

/// What was read is not certainly on the disk: whoever wrote it may have been killed before a sync, and
/// files can be moved or overwritten beneath a program that has them open.
extension OpenWorkspace {
  /// Whether everything up to the last change that was stored is certainly on the disk, and in place.
  public var isSettled: Bool {
    writing.withLock { writing in
      guard let settled = writing?.isSettled else { return true }
      return settled && writing?.journal?.isIntact() != false
    }
  }

  /// The last change of which that is certain.
  public var settledRevision: Int {
    writing.withLock { writing in
      writing.map { $0.isSettled ? $0.sequence : $0.mark.revision } ?? loaded.document.revision
    }
  }

  /// Whether something stands at the file's path; an error says nothing and counts as yes.
  public var hasFile: Bool {
    do throws(SystemError) {
      return try disk.status(paths.file) != nil
    } catch {
      return true
    }
  }

  /// Waits until what was found or written so far is on the disk; what is not in place is written anew.
  public func settle() throws(StoreError) {
    try withWriting { (writing) throws(StoreError) in try settle(&writing) }
  }

  /// The names under which files were kept since the last call that somebody put in the journal's place.
  public func takeKept() -> [String] {
    writing.withLock { $0?.journal?.takeKept() ?? [] }
  }

  func settle(_ writing: inout Writing) throws(StoreError) {
    if writing.isSettled || writing.sequence > writing.mark.revision {
      try writing.journal?.settle()
    }
    guard !writing.isSettled else { return }
    do throws(SystemError) {
      try disk.syncFolder(of: paths.file)
    } catch {
      throw .unwritable(path: paths.file, reason: error)
    }
    writing.isSettled = true
  }
}
