import DocumentFormat

/// Reading without files, from bytes alone, for tests that make their own.
extension WorkspaceStore {
  /// Puts a workspace file and its journal together as ``read(_:passphrase:)`` does.
  package static func read(
    file: [UInt8], journal: [UInt8]?
  ) throws(StoreError) -> LoadedWorkspace {
    let recovery = try recovery(file, journal)
    return LoadedWorkspace(document: recovery.document, notices: recovery.notices)
  }

  /// Puts the audit trail of a file, its journal and its history together.
  package static func trail(
    file: [UInt8], journal: [UInt8], history: [UInt8]
  ) throws(StoreError) -> AuditTrail {
    if let version = JournalLine.version(of: history), version > JournalLine.version {
      throw .newerVersion(
        path: "history", position: TextPosition(line: 1, column: 1), version: version)
    }
    return AuditTrail(
      recovery: try recovery(file, journal), history: JournalContent(history),
      journal: JournalContent(journal),
      evidence: EvidenceFolder(path: "evidence", disk: .system, coding: .clear))
  }

  /// Where the whole and sound records of a journal or a history stand, in order.
  package static func records(of journal: [UInt8]) -> [Range<Int>] {
    JournalContent(journal).lines.map(\.range)
  }

  private static func recovery(
    _ file: [UInt8], _ journal: [UInt8]?
  ) throws(StoreError) -> Recovery {
    try Recovery(bytes: file, path: "file", journal: journal, journalPath: "journal")
  }
}
