import AssessmentModel
import DocumentFormat

/// A snapshot and its journal put together: the document, what the user should know, and what a
/// writer has to do to the files before it goes on.
struct Recovery {
  /// What a writer has to do before the first change.
  enum Repair: Equatable {
    /// There is no journal; the first change makes one.
    case makeJournal
    /// The journal is sound up to a length and holds so many records.
    case goOn(length: Int, records: Int)
    /// The journal says nothing about this file: it is set aside.
    case setJournalAside
    /// The journal is set aside (with the file, where another program wrote it), and these
    /// records are put in its place.
    case rebuild(bytes: [UInt8], records: Int, setsFileAside: Bool)
  }

  let file: WorkspaceFile
  let fingerprint: Fingerprint
  private(set) var document: WorkspaceDocument
  private(set) var notices: [StoreNotice] = []
  private(set) var repair = Repair.makeJournal

  /// The state of the file as journals refer to it.
  var mark: SnapshotMark {
    SnapshotMark(fingerprint: fingerprint, revision: file.revision, workspace: file.workspace.id)
  }

  /// Puts a file and the bytes of its journal (nil: there is none) together.
  init(
    bytes: [UInt8], path: String, journal: [UInt8]?, journalPath: String
  ) throws(StoreError) {
    file = try WorkspaceDecoding(bytes: bytes, path: path).file()
    fingerprint = Fingerprint(of: bytes)
    document = WorkspaceDocument(workspace: file.workspace, revision: file.revision)
    guard let journal, !journal.isEmpty else { return }
    if let version = JournalLine.version(of: journal), version > JournalLine.version {
      throw .newerVersion(
        path: journalPath, position: TextPosition(line: 1, column: 1), version: version)
    }
    let reading = JournalReading(JournalContent(journal))
    if reading.marks.contains(where: { $0.fingerprint == fingerprint }) {
      goOn(with: reading)
    } else {
      mergeForeign(reading)
    }
  }

  // MARK: The journal belongs to the file

  private mutating func goOn(with reading: JournalReading) {
    notices += reading.notices
    var replay = JournalReplay(file: file)
    for step in reading.steps { replay.take(step) }
    document = replay.document()
    if replay.applied > 0 { notices.append(.replayed(changes: replay.applied)) }
    notices += replay.failures
    if reading.content.damages.isEmpty, reading.isSound, replay.failures.isEmpty {
      repair = .goOn(length: reading.content.length, records: reading.content.lines.count)
    } else {
      rebuild(with: replay.kept.map { Array(reading.content.bytes[$0.line.range]) })
    }
  }

  private mutating func rebuild(with records: [[UInt8]], setsFileAside: Bool = false) {
    let head = JournalLine.bytes(.journal, JournalLine.version, mark)
    repair = .rebuild(
      bytes: head + records.flatMap { $0 }, records: records.count + 1,
      setsFileAside: setsFileAside)
  }

  // MARK: Another program wrote the file

  private mutating func mergeForeign(_ reading: JournalReading) {
    let base = reading.marks.first
    let known = reading.hasConfirmedMark ? base?.revision : nil
    let pending = reading.steps.filter { $0.change.sequence > known ?? file.revision }
    repair = .setJournalAside
    if let base, base.workspace != file.workspace.id {
      notices.append(.journalOfAnotherWorkspace(changes: reading.steps.count))
      return
    }
    notices += reading.notices
    guard !pending.isEmpty else {
      notices.append(.fileChanged)
      return
    }
    var replay = JournalReplay(file: file)
    for step in pending { replay.takeRenumbered(step) }
    document = replay.document()
    notices.append(.mergedIntoChangedFile(applied: replay.applied, of: pending.count))
    notices += replay.failures
    rebuild(
      with: replay.kept.map { JournalLine.bytes(.change, $0.change.sequence, $0.change) },
      setsFileAside: true)
  }
}
