import DocumentSecurity

extension OpenWorkspace {
  /// The attached files of the workspace.
  public var evidence: EvidenceFolder {
    EvidenceFolder(
      path: paths.evidence, disk: disk, coding: EvidenceCoding(key: protection?.key))
  }

  /// Copies a file into the evidence folder; when it returns, the copy is on the disk and was read back.
  ///
  /// The edit that refers to it comes afterwards. Files that are already there are no error. Changes can
  /// be stored meanwhile; only one file is added at a time.
  public func addEvidence(
    from source: String, _ control: TransferControl = TransferControl()
  ) throws(StoreError) -> EvidenceFile {
    guard !isReadOnly else { throw .readOnly(path: paths.file, holder: holder?.summary) }
    return try adding.withLock { (_) throws(StoreError) in
      try evidence.add(from: source, control)
    }
  }
}

extension WorkspaceStore {
  /// Reads a workspace as ``read(_:passphrase:)`` does, with the folder of its attached files.
  public static func readWithEvidence(
    _ path: String, passphrase: Passphrase? = nil
  ) throws(StoreError) -> (workspace: LoadedWorkspace, evidence: EvidenceFolder) {
    try readWithEvidence(path, key: .passphrase(passphrase), disk: .system)
  }

  static func readWithEvidence(
    _ path: String, key: KeySource, disk: Disk
  ) throws(StoreError) -> (workspace: LoadedWorkspace, evidence: EvidenceFolder) {
    let paths = FilePaths(file: try disk.resolve(path))
    let recovery = try recover(paths, key: key, disk: disk).recovery
    let coding = EvidenceCoding(key: recovery.protection?.key)
    return (
      LoadedWorkspace(
        document: recovery.document, notices: notices(of: recovery, beside: paths, disk: disk)),
      EvidenceFolder(path: paths.evidence, disk: disk, coding: coding)
    )
  }
}
