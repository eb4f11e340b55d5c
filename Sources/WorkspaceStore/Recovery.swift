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
    /// The journal is set aside, and another one is put in its place.
    case replace(JournalReplacement)
  }

  let file: WorkspaceFile
  let fingerprint: Fingerprint
  /// The bytes of the file in clear.
  let clear: Fingerprint
  /// What the files are sealed with; nil for a workspace in clear.
  let protection: Protection?
  private(set) var document: WorkspaceDocument
  private(set) var notices: [StoreNotice] = []
  private(set) var repair = Repair.makeJournal
  /// What the next change follows on; nil where there was none.
  private(set) var link: ContentDigest?

  /// The state of the file as journals refer to it.
  var mark: SnapshotMark {
    SnapshotMark(fingerprint: fingerprint, revision: file.revision, workspace: file.workspace.id)
  }

  /// How records stand in the files beside the workspace.
  var coding: RecordCoding { protection?.coding ?? .clear }

  /// Puts a file and the bytes of its journal (nil: there is none) together.
  init(
    bytes: [UInt8], path: String, journal: [UInt8]?, journalPath: String,
    key: KeySource = .passphrase(nil)
  ) throws(StoreError) {
    let opened = try key.open(bytes, path: path)
    protection = opened.protection
    file = try WorkspaceDecoding(bytes: opened.clear, path: path).file()
    fingerprint = Fingerprint(of: bytes)
    clear = protection == nil ? fingerprint : Fingerprint(of: opened.clear)
    document = WorkspaceDocument(workspace: file.workspace, revision: file.revision)
    link = file.link
    guard let journal, !journal.isEmpty else { return }
    if let version = JournalLine.version(of: journal), version > JournalLine.version {
      throw .newerVersion(
        path: journalPath, position: TextPosition(line: 1, column: 1), version: version)
    }
    let reading = JournalReading(JournalContent(journal, coding))
    if reading.marks.contains(where: { $0.fingerprint == fingerprint }) {
      goOn(with: reading, version: JournalLine.version(of: journal))
    } else {
      mergeForeign(reading)
    }
  }

  // MARK: The journal belongs to the file

  private mutating func goOn(with reading: JournalReading, version: Int?) {
    notices += reading.notices
    var replay = JournalReplay(file: file)
    for step in reading.steps { replay.take(step) }
    document = replay.document()
    if replay.applied > 0 { notices.append(.replayed(changes: replay.applied)) }
    notices += replay.failures
    let isWhole =
      reading.content.damages.isEmpty && reading.isSound && replay.failures.isEmpty
    if isWhole, version == JournalLine.version {
      link = reading.lastLink ?? file.link
      repair = .goOn(length: reading.content.length, records: reading.content.lines.count)
    } else if isWhole {
      repair = .replace(linkingAnew(replay.kept.map(\.change)))
    } else {
      let kept = replay.kept.map(\.linked)
      repair = .replace(
        JournalReplacement(
          archived: reading.steps.map(\.linked), origin: origin(.repaired), kept: kept))
    }
  }

  /// The changes of a journal whose version knew no links, from the state before the first of them.
  private func linkingAnew(_ changes: [Change]) -> JournalReplacement {
    var start = document.workspace
    for change in changes.reversed() {
      guard (try? start.apply(change.inverse)) != nil else {
        return JournalReplacement(origin: origin(.migrated))
      }
    }
    let revision = changes.first.map { $0.sequence - 1 } ?? document.revision
    return JournalReplacement(
      origin: HistoryOrigin(.migrated, revision: revision, workspace: start),
      following: changes)
  }

  private func origin(_ cause: HistoryOrigin.Cause) -> HistoryOrigin {
    HistoryOrigin(cause, revision: document.revision, workspace: document.workspace)
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
    var replacement = JournalReplacement(
      setsFileAside: !pending.isEmpty, archived: reading.steps.map(\.linked),
      origin: origin(.otherProgram))
    if pending.isEmpty {
      notices.append(.fileChanged)
    } else {
      var replay = JournalReplay(file: file)
      for step in pending { replay.takeRenumbered(step) }
      document = replay.document()
      notices.append(.mergedIntoChangedFile(applied: replay.applied, of: pending.count))
      notices += replay.failures
      replacement.following = replay.renumbered
    }
    if replacement.archived.isEmpty, replacement.following.isEmpty {
      // A journal of noise says nothing about what was there before.
      replacement.origin?.cause = .lost
    }
    repair = .replace(replacement)
  }
}
