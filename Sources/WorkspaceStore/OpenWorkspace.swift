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

  let paths: FilePaths
  let disk: Disk
  let limits: JournalLimits
  let writing: Mutex<Writing?>
  let seen = Mutex<[FileStatus?]>([])

  /// What changes while a workspace is open for writing.
  struct Writing {
    var lock: WriterLock
    /// Nil until the first change makes one.
    var journal: Journal?
    /// The snapshot that is in place.
    var mark: SnapshotMark
    /// The snapshot that was to be put in place last, whether it got there or not.
    var prepared: Fingerprint?
    /// The file in place; nil where it has to be looked at before it is replaced.
    var status: FileStatus?
    /// Number of the last change on the disk.
    var sequence: Int
    /// A state of the file by another program that was kept elsewhere and may be replaced.
    var accepted: Fingerprint?

    /// Whether a file with this fingerprint may be replaced.
    func knows(_ fingerprint: Fingerprint) -> Bool {
      fingerprint == mark.fingerprint || fingerprint == prepared || fingerprint == accepted
    }
  }

  init(
    loaded: LoadedWorkspace, paths: FilePaths, disk: Disk, holder: HolderName? = nil,
    limits: JournalLimits = JournalLimits(), writing: consuming Writing? = nil
  ) {
    self.loaded = loaded
    self.paths = paths
    self.disk = disk
    self.limits = limits
    self.holder = holder
    isReadOnly = writing == nil
    self.writing = Mutex(writing)
  }

  deinit { close() }

  /// Puts changes into the journal; when it returns, all are on the disk.
  ///
  /// They must follow on the last stored one without a gap. When it throws, none of them is stored
  /// and the same call may be tried again. The time depends on the size of the changes only.
  public func append(_ changes: [Change]) throws(StoreError) {
    guard !changes.isEmpty else { return }
    let bytes = changes.flatMap { JournalLine.bytes(.change, $0.sequence, $0) }
    try withWriting { (writing) throws(StoreError) in
      for (position, change) in changes.enumerated() {
        let expected = writing.sequence + 1 + position
        guard change.sequence == expected else {
          throw .outOfSequence(expected: expected, found: change.sequence)
        }
      }
      try makeJournal(&writing)
      try writing.journal?.append(bytes, records: changes.count)
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

  /// Makes the journal where there is none yet.
  func makeJournal(_ writing: inout Writing) throws(StoreError) {
    guard writing.journal == nil else { return }
    if let former = try? disk.status(paths.journal), former.size > 0 {
      _ = try WorkspaceStore.setAside(paths.journal, disk: disk)
    }
    writing.journal = try Journal(
      making: paths.journal, through: paths.newJournal,
      bytes: JournalLine.bytes(.journal, JournalLine.version, writing.mark), records: 1,
      disk: disk)
  }
}
