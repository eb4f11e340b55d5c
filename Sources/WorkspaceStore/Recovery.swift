import AssessmentModel
import DocumentFormat

/// A snapshot and its journal put together: the document, what the user should know, and what a
/// writer has to do to the files before it goes on.
struct Recovery {
  /// What a writer has to do before the first change.
  enum Repair {
    /// There is no journal; the first change makes one.
    case makeJournal
    /// The journal is sound but for a torn tail.
    case goOn(JournalContent)
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
  /// The links of all changes that led to the document, as far as they are known.
  private(set) var past: PastLinks
  /// Whether the next snapshot tells ``past`` even if nothing is changed.
  private(set) var namesPast: Bool
  /// Whether the journal's changes are part of the workspace's trail.
  private(set) var usesJournal = true
  /// Whether the file is an older one, which is kept before the next snapshot replaces it.
  private(set) var setsFileAside = false

  /// The state of the file as journals refer to it.
  var mark: SnapshotMark {
    SnapshotMark(fingerprint: fingerprint, revision: file.revision, workspace: file.workspace.id)
  }

  /// How records stand in the files beside the workspace.
  var coding: RecordCoding { protection?.coding ?? .clear }

  /// Puts a file and the bytes of its journal (nil: there is none) together. With `takesFile`, the
  /// user has decided that the file counts, whatever the journal holds.
  init(
    bytes: [UInt8], path: String, journal: [UInt8]?, journalPath: String,
    key: KeySource = .passphrase(nil), takesFile: Bool = false
  ) throws(StoreError) {
    let opened = try key.open(bytes, path: path)
    protection = opened.protection
    file = try WorkspaceDecoding(bytes: opened.clear, path: path).file()
    try key.check(file.workspace.id, path: path)
    fingerprint = Fingerprint(of: bytes)
    clear = protection == nil ? fingerprint : Fingerprint(of: opened.clear)
    document = WorkspaceDocument(workspace: file.workspace, revision: file.revision)
    link = file.link
    past = file.past
    namesPast = file.past != PastLinks()
    if let link { past.add(link) }
    guard let journal, !journal.isEmpty else { return }
    if let version = JournalLine.version(of: journal), version > JournalLine.version {
      throw .newerVersion(
        path: journalPath, position: TextPosition(line: 1, column: 1), version: version)
    }
    var reading = JournalReading(JournalContent(journal, coding))
    let isOurs = reading.marks.contains { $0.fingerprint == fingerprint }
    if JournalLine.version(of: journal) == JournalLine.version {
      reading.rejectStrangers(
        file: isOurs ? file : nil, isEncrypted: protection?.isUnfinished == false)
    }
    let relation = JournalRelation(reading, to: file, fingerprint, takesFile: takesFile)
    usesJournal = relation.concernsTrail
    switch relation {
    case .own: goOn(with: reading, version: JournalLine.version(of: journal))
    case .olderFile:
      setsFileAside = true
      goOn(with: reading, version: JournalLine.version(of: journal))
    case .branches(let revision): merge(reading, since: revision)
    case .fileChanged: takeFile(reading)
    case .contained: setJournalAside(reading, .olderJournal(changes: reading.steps.count))
    case .stale: setJournalAside(reading, .staleJournal(changes: reading.steps.count))
    case .otherWorkspace:
      setJournalAside(reading, .journalOfAnotherWorkspace(changes: reading.steps.count))
    case .unknown: setJournalAside(reading, .unknownJournal)
    }
  }

  // MARK: The journal belongs to the file

  private mutating func goOn(with reading: JournalReading, version: Int?) {
    notices += reading.notices
    var replay = JournalReplay(file: file)
    for step in reading.steps { replay.take(step) }
    document = replay.document()
    let news = reading.steps.filter { !namesPast || $0.change.sequence > file.revision }
    for link in news.compactMap(\.linked.link) { past.add(link) }
    if setsFileAside {
      notices.append(.olderFile(revision: file.revision, latest: document.revision))
    } else if replay.applied > 0 {
      notices.append(.replayed(changes: replay.applied))
    }
    notices += replay.failures
    let isWhole =
      reading.content.damages.isEmpty && reading.isSound && replay.failures.isEmpty
    if isWhole, version == JournalLine.version {
      link = reading.lastLink ?? file.link
      repair = .goOn(reading.content)
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

  // MARK: Another state of the file

  private mutating func setJournalAside(_ reading: JournalReading, _ notice: StoreNotice) {
    repair = .setJournalAside
    notices += reading.notices
    notices.append(notice)
  }

  /// The file counts; the journal's changes, which are all in a former state of it, go into the history.
  private mutating func takeFile(_ reading: JournalReading) {
    var replacement = JournalReplacement(
      archived: reading.steps.map(\.linked), origin: origin(.otherProgram))
    if replacement.archived.isEmpty {
      // A journal of noise says nothing about what was there before.
      replacement.origin?.cause = .lost
    }
    notices += reading.notices
    notices.append(.fileChanged)
    repair = .replace(replacement)
  }

  /// Puts what the journal holds after a common state into the file's state, as one change.
  private mutating func merge(_ reading: JournalReading, since revision: Int) {
    let pending = reading.steps.filter { $0.change.sequence > revision }
    let merge = WorkspaceMerge(of: pending.map(\.change), into: file.workspace)
    notices += reading.notices
    var replacement = JournalReplacement(
      setsFileAside: true, archived: reading.steps.map(\.linked), origin: origin(.otherProgram))
    do throws(EditError) {
      let change = try Self.change(pending.map(\.change), merge, &document)
      replacement.following = change.map { [$0] } ?? []
    } catch {
      let label = "merge of \(pending.count) changes"
      notices.append(
        .notApplied(sequence: file.revision + 1, label: label, reason: error.summary))
    }
    notices.append(.merged(changes: pending.count, conflicts: merge.conflicts.count))
    notices += merge.conflicts.prefix(Self.namedConflicts).map(StoreNotice.keptBeside)
    for link in pending.compactMap(\.linked.link) { past.add(link) }
    namesPast = true
    repair = .replace(replacement)
  }

  /// How many conflicts are told one by one.
  private static let namedConflicts = 20

  /// The change that a merge is, applied to the document; nil where it comes to nothing.
  private static func change(
    _ changes: [Change], _ merge: WorkspaceMerge, _ document: inout WorkspaceDocument
  ) throws(EditError) -> Change? {
    guard let last = changes.last, !merge.edits.isEmpty else { return nil }
    let label = changes.count == 1 ? "Merge 1 change" : "Merge \(changes.count) changes"
    let authors = changes.map(\.author).reduce(into: [String]()) { authors, author in
      if !author.isEmpty, !authors.contains(author) { authors.append(author) }
    }
    return try document.perform(
      .group(label: label, merge.edits), author: authors.joined(separator: ", "), at: last.at)
  }
}
