import AssessmentModel
import DocumentSecurity

/// A workspace is encrypted or decrypted file by file. Meanwhile its own file is a sealed one that says
/// so (``Protection/isUnfinished``), and files beside it are read both ways. After a crash the next
/// opening seals what is in clear: encrypted is where an interrupted change of either kind ends.
extension OpenWorkspace {
  /// Seals the workspace and everything beside it with a new key; gives what was found around it.
  @discardableResult
  public func encrypt(
    with protection: Protection, _ document: WorkspaceDocument
  ) throws(StoreError) -> ClearRemains {
    var protection = protection
    protection.isUnfinished = true
    var remains = ClearRemains()
    try withWriting { (writing) throws(StoreError) in
      seal.withLock { $0 = protection }
      do throws(StoreError) {
        writing.clear = nil
        try writeSnapshot(document, &writing)
      } catch {
        seal.withLock { $0 = nil }
        throw error
      }
      remains = try finishEncrypting(document, &writing)
    }
    return remains
  }

  /// Seals what is left in clear of an encryption or decryption that was interrupted.
  func finishEncrypting(_ document: WorkspaceDocument) throws(StoreError) {
    try withWriting { (writing) throws(StoreError) in
      _ = try finishEncrypting(document, &writing)
    }
  }

  /// Puts everything in clear again.
  public func decrypt(_ document: WorkspaceDocument) throws(StoreError) {
    try withWriting { (writing) throws(StoreError) in
      guard let key = protection?.key else { return }
      seal.withLock { $0?.isUnfinished = true }
      writing.clear = nil
      try writeSnapshot(document, &writing)
      try adding.withLock { (_) throws(StoreError) in try evidence.unseal() }
      try recodeFiles(to: .clear, &writing)
      unsealRemains(of: key)
      seal.withLock { $0 = nil }
      writing.clear = nil
      try writeSnapshot(document, &writing)
    }
  }

  /// Locks the key of the workspace with another passphrase; the former one opens it no longer.
  ///
  /// Copies of the file that were made before still open with the former one.
  public func changePassphrase(
    to passphrase: Passphrase, _ document: WorkspaceDocument
  ) throws(StoreError) {
    try withWriting { (writing) throws(StoreError) in
      guard let former = protection else { return }
      seal.withLock { $0?.lock = PassphraseLock(locking: former.key, with: passphrase) }
      do throws(StoreError) {
        writing.clear = nil
        try writeSnapshot(document, &writing)
      } catch {
        seal.withLock { $0 = former }
        throw error
      }
    }
  }

  // MARK: Pieces

  private func finishEncrypting(
    _ document: WorkspaceDocument, _ writing: inout Writing
  ) throws(StoreError) -> ClearRemains {
    guard let protection else { return ClearRemains() }
    try recodeFiles(to: RecordCoding(key: protection.key, takesClear: false), &writing)
    try adding.withLock { (_) throws(StoreError) in try evidence.seal(with: protection.key) }
    let remains = sealRemains(with: protection)
    seal.withLock { $0?.isUnfinished = false }
    writing.clear = nil
    try writeSnapshot(document, &writing)
    return remains
  }

  /// Writes journal and history as another coding does, each as a whole.
  private func recodeFiles(
    to coding: RecordCoding, _ writing: inout Writing
  ) throws(StoreError) {
    let reading = protection?.coding ?? .clear
    let history = HistoryFile(path: paths.history, disk: disk, coding: reading)
    if let content = try history.content() {
      try disk.replace(
        paths.history, through: paths.history + ".new", with: content.recoded(coding))
    }
    if let content = writing.journal?.content(reading) {
      try writing.journal?.replace(with: content.recoded(coding), records: content.lines.count)
    }
    writing.coding = coding
  }
}
