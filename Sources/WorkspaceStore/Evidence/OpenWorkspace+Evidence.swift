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
  /// The attached files of a workspace, for reading; takes no lock.
  public static func evidence(
    of path: String, passphrase: Passphrase? = nil
  ) throws(StoreError) -> EvidenceFolder {
    try evidence(of: path, key: .passphrase(passphrase), disk: .system)
  }

  static func evidence(
    of path: String, key: KeySource, disk: Disk
  ) throws(StoreError) -> EvidenceFolder {
    let paths = FilePaths(file: try disk.resolve(path))
    let bytes = try disk.read(paths.file).bytes
    let protection = try key.open(bytes, path: paths.file).protection
    return EvidenceFolder(
      path: paths.evidence, disk: disk, coding: EvidenceCoding(key: protection?.key))
  }
}
