import AssessmentModel
import DocumentFormat
import Synchronization

/// A workspace that is open: changes go to its journal, now and then a snapshot to its file.
///
/// Its methods wait for the disk; they may be called from any thread, one at a time goes on.
public final class OpenWorkspace: Sendable {
  /// The workspace as it was when it was opened.
  public let loaded: LoadedWorkspace
  /// Whether nothing can be written through this object.
  public let isReadOnly: Bool
  /// Who holds the file, where it is another instance.
  public let holder: HolderName?

  /// The file, with symbolic links followed; what belongs to it lies beside it.
  public var path: String { paths.file }

  let paths: FilePaths
  let disk: Disk
  let limits: JournalLimits
  let writing: Mutex<Writing?>
  let seen = Mutex<[FileStatus?]>([])
  let seal: Mutex<Protection?>
  /// What stood there when a look last found another workspace in the place of this one.
  let stranger = Mutex<[FileStatus?]?>(nil)
  /// A lock file that the last look found without its owner.
  let orphan = Mutex<FileStatus?>(nil)
  /// Held while a file is copied into the evidence folder.
  let adding = Mutex<Void>(())

  /// What changes while a workspace is open for writing.
  struct Writing {
    var lock: WriterLock
    /// Nil until the first change makes one.
    var journal: Journal?
    /// How the records of the journal are written; another way than that of the file only while the
    /// workspace is being encrypted or decrypted.
    var coding: RecordCoding
    /// The snapshot that is in place.
    var mark: SnapshotMark
    /// The content of the snapshot in clear; nil where it has to be written anew in any case.
    var clear: Fingerprint?
    /// The snapshot that was to be put in place last, whether it got there or not.
    var prepared: Fingerprint?
    /// The file in place; nil where it has to be looked at before it is replaced.
    var status: FileStatus?
    /// Number of the last change on the disk.
    var sequence: Int
    /// The links of the changes after the snapshot, and of the last one in it, by their numbers.
    var links: [Int: ContentDigest]
    /// The links of the changes up to the snapshot, as far as they are known.
    var past: PastLinks
    /// Whether the next snapshot tells them: not before something was changed, so that a file that is
    /// only opened stays as it is.
    var namesPast: Bool
    /// Whether all that was read when the workspace was opened is certainly on the disk.
    var isSettled = false
    /// A state of the file by another program that was kept elsewhere and may be replaced.
    var accepted: Fingerprint?

    /// What the next change follows on.
    var link: ContentDigest? { links[sequence] }

    /// The links of the changes up to a revision.
    func past(upTo revision: Int) -> PastLinks {
      links.keys.filter { $0 <= revision }.sorted().compactMap { links[$0] }
        .reduce(into: past) { $0.add($1) }
    }

    /// A document as it stands in the file.
    func file(_ document: WorkspaceDocument) -> WorkspaceFile {
      WorkspaceFile(
        document, link: links[document.revision],
        past: namesPast ? past(upTo: document.revision) : PastLinks())
    }

    /// Whether a file with this fingerprint may be replaced.
    func knows(_ fingerprint: Fingerprint) -> Bool {
      fingerprint == mark.fingerprint || fingerprint == prepared || fingerprint == accepted
    }
  }

  init(
    loaded: LoadedWorkspace, paths: FilePaths, disk: Disk, holder: HolderName? = nil,
    limits: JournalLimits = JournalLimits(), protection: Protection? = nil,
    writing: consuming Writing? = nil
  ) {
    self.loaded = loaded
    self.paths = paths
    self.disk = disk
    self.limits = limits
    self.holder = holder
    isReadOnly = writing == nil
    seal = Mutex(protection)
    self.writing = Mutex(writing)
  }

  deinit { close() }

  /// What the files of the workspace are sealed with; nil for one in clear.
  public var protection: Protection? { seal.withLock { $0 } }

  /// How the files are opened again: only as this workspace, and sealed if it is.
  var key: KeySource { .held(loaded.document.workspace.id, protection) }

  /// Puts changes into the journal; when it returns, all are on the disk.
  ///
  /// They must follow on the last stored one without a gap. When it throws, none of them is stored
  /// and the same call may be tried again. The time depends on the size of the changes only.
  public func append(_ changes: [Change]) throws(StoreError) {
    guard !changes.isEmpty else { return }
    try withWriting { (writing) throws(StoreError) in
      for (position, change) in changes.enumerated() {
        let expected = writing.sequence + 1 + position
        guard change.sequence == expected else {
          throw .outOfSequence(expected: expected, found: change.sequence)
        }
      }
      try makeJournal(&writing, for: loaded.document)
      var link = writing.link
      var links: [Int: ContentDigest] = [:]
      var bytes: [UInt8] = []
      for change in changes {
        let linked = LinkedChange(change, after: link)
        bytes += JournalLine.bytes(.change, change.sequence, linked, writing.coding)
        link = linked.link
        links[change.sequence] = link
      }
      try writing.journal?.append(bytes, records: changes.count)
      writing.isSettled = true
      writing.links.merge(links) { $1 }
      writing.namesPast = true
      writing.sequence += changes.count
    }
  }

  /// Gives the lock back; afterwards nothing can be written through this object.
  public func close() {
    writing.withLock { writing in
      writing?.journal?.close()
      writing?.lock.release()
      writing = nil
    }
  }

  // MARK: Pieces

  func withWriting(
    _ body: (inout Writing) throws(StoreError) -> Void
  ) throws(StoreError) {
    guard !isReadOnly else { throw .readOnly(path: paths.file, holder: holder?.summary) }
    let path = paths.file
    try writing.withLock { (state) throws(StoreError) in
      guard var open = state.take() else { throw .closed(path: path) }
      defer { state = open }
      try body(&open)
    }
  }

  /// Makes the journal where there is none yet; `document` is the state that the disk holds.
  func makeJournal(
    _ writing: inout Writing, for document: WorkspaceDocument
  ) throws(StoreError) {
    guard writing.journal == nil else { return }
    if let former = try? disk.status(paths.journal, followsLinks: false) {
      if former.kind != .regular {
        _ = try WorkspaceStore.moveAside(paths.journal, disk: disk)
      } else if former.size > 0 {
        _ = try WorkspaceStore.setAside(paths.journal, disk: disk)
      }
    }
    if writing.sequence == document.revision {
      writing.links[document.revision] = try beginHistory(
        after: writing.link, with: document, writing.coding)
    }
    let head = JournalHead(writing.mark, link: writing.link, at: writing.sequence)
    writing.journal = try Journal(
      making: JournalLine.bytes(.journal, JournalLine.version, head, writing.coding), records: 1,
      paths: paths, disk: disk)
  }

  /// Makes sure that the history leads to a state; gives what the next change follows on.
  private func beginHistory(
    after link: ContentDigest?, with document: WorkspaceDocument, _ coding: RecordCoding
  ) throws(StoreError) -> ContentDigest {
    let history = HistoryFile(path: paths.history, disk: disk, coding: coding)
    let content = try history.content()
    let last = content.flatMap(HistoryFile.lastLink)
    if let content, let link, last == link,
      HistoryFile.workspace(of: content) == document.workspace.id
    {
      return link
    }
    var origin = HistoryOrigin(
      last == nil && link == nil ? .begun : .lost, revision: document.revision,
      workspace: document.workspace)
    origin.after = link
    return try history.append(origin)
  }
}
