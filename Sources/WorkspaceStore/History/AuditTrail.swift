import AssessmentModel
import DocumentFormat
import DocumentSecurity

/// Everything that was ever done to a workspace, in order: who, when, which field, from what to what.
public struct AuditTrail: Sendable {
  /// The changes, and the states from which they go out.
  public private(set) var records: [TrailRecord] = []
  /// The workspace as the file and its journal have it now.
  public let document: WorkspaceDocument
  /// The attached files that the workspace names.
  public let evidence: EvidenceFolder
  /// What cannot be read of the files.
  public private(set) var problems: [Diagnostic] = []

  let file: WorkspaceFile
  private let last: Int

  /// What the user should know about how file and journal were put together.
  public internal(set) var notices: [StoreNotice] = []

  /// Whether the document is made of two branches that nobody has looked at together yet.
  public var isMerged: Bool { LoadedWorkspace(document: document, notices: notices).isMerged }

  /// The changes alone.
  public var changes: [Change] {
    records.compactMap { record in
      if case .change(let linked) = record { linked.change } else { nil }
    }
  }

  /// What the next change would follow on; nil where there was none.
  public var lastLink: ContentDigest? { records.last?.link }

  init(
    recovery: Recovery, history: JournalContent?, journal: JournalContent?,
    evidence: EvidenceFolder
  ) {
    self.evidence = evidence
    document = recovery.document
    file = recovery.file
    last = recovery.document.revision
    var known: Set<ContentDigest> = []
    if let history {
      if HistoryFile.workspace(of: history) == file.workspace.id {
        take(history, named: "history", &known)
      } else {
        report("history", "foreign-history", "it belongs to another workspace or has lost its head")
      }
    }
    if let journal, recovery.usesJournal { take(journal, named: "journal", &known) }
  }

  /// Reads the records of one file; changes that stand in both files count once.
  private mutating func take(
    _ content: JournalContent, named name: String, _ known: inout Set<ContentDigest>
  ) {
    for damage in content.damages {
      report(
        "\(name) line \(damage.line)", "damaged-record", "\(damage.range.count) bytes are damaged")
    }
    for line in content.lines {
      do throws(DocumentProblem) {
        guard let record = try Self.record(of: line, in: content) else { continue }
        guard let link = record.link else { continue }
        if known.insert(link).inserted { records.append(record) }
      } catch {
        report("\(name) line \(line.lineNumber)", "damaged-record", error.summary)
      }
    }
  }

  private static func record(
    of line: JournalLine, in content: JournalContent
  ) throws(DocumentProblem) -> TrailRecord? {
    switch line.kind {
    case .change:
      let linked = try content.value(LinkedChange.self, of: line)
      try check(linked.change.sequence, isNumberOf: line)
      return .change(linked)
    case .origin:
      let origin = try content.value(HistoryOrigin.self, of: line)
      try check(origin.revision, isNumberOf: line)
      return .origin(origin)
    case .journal, .history, .prepared, .stored: return nil
    }
  }

  private static func check(
    _ number: Int, isNumberOf line: JournalLine
  ) throws(DocumentProblem) {
    guard number != line.number else { return }
    throw DocumentProblem(
      .valueNotAllowed(String(number), allowed: "it must be the record's number \(line.number)"),
      at: 0)
  }

  private mutating func report(_ place: String, _ id: String, _ summary: String) {
    problems.append(
      Diagnostic(
        id: id, severity: .error, place: place, summary: summary,
        fix: "compare with a backup; what the record said is not known"))
  }
}

extension OpenWorkspace {
  /// Reads the audit trail as it is on the disk.
  public func trail() throws(StoreError) -> AuditTrail {
    try WorkspaceStore.trail(of: paths.file, key: key, disk: disk)
  }
}

extension WorkspaceStore {
  /// Reads the audit trail of a workspace without a lock; changes nothing on the disk.
  public static func trail(
    of path: String, passphrase: Passphrase? = nil
  ) throws(StoreError) -> AuditTrail {
    try trail(of: path, key: .passphrase(passphrase), disk: .system)
  }

  static func trail(
    of path: String, key: KeySource, disk: Disk
  ) throws(StoreError) -> AuditTrail {
    let paths = FilePaths(file: try disk.resolve(path))
    let (recovery, _) = try recover(paths, key: key, disk: disk)
    let journal = try journalBytes(paths.journal, disk: disk)
    // The history last: what moves to it from the journal meanwhile then stands in both.
    let history = HistoryFile(path: paths.history, disk: disk, coding: recovery.coding)
    var trail = AuditTrail(
      recovery: recovery, history: try history.content(),
      journal: journal.map { JournalContent($0, recovery.coding) },
      evidence: EvidenceFolder(
        path: paths.evidence, disk: disk,
        coding: EvidenceCoding(key: recovery.protection?.key)))
    trail.notices = notices(of: recovery, beside: paths, disk: disk)
    return trail
  }
}
