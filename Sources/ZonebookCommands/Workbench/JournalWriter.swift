import AssessmentModel
import Dispatch
import Synchronization
import WorkbenchApp
import WorkspaceStore

/// Puts changes on the disk in order, beside the screen: many at once where they come fast.
///
/// A change that cannot be written stays in the line and is tried again until it is on the disk, also
/// after the files were away. The file is brought up to date when the user rests, when the journal
/// has grown long, and at the end. What another program wrote is never overwritten.
final class JournalWriter: Sendable {
  struct Pending {
    var store: OpenWorkspace
    var changes: [Change] = []
    var document: WorkspaceDocument?
    /// Whether the whole document goes into the file before anything else.
    var needsSnapshot = false
    /// Whether what was found or written before has to be made certain once more.
    var needsSettling = false
    var isScheduled = false
    /// Tries in a row that failed.
    var failures = 0
    /// Where the document was put, and at which revision, since a stranger has the place of its file.
    var refuge: (name: String, revision: Int)?
    /// Whether another program changed the file and the user has not settled that.
    var isChangedElsewhere = false
    var isOver = false
  }

  let path: String
  let mailbox: Mailbox
  let pace: JournalPace
  let queue = DispatchQueue(label: "journal")
  let pending: Mutex<Pending>
  let watch: FileWatch

  /// Goes on where `store` was opened. With `adopted`, that document replaces what its file holds.
  init(
    store: OpenWorkspace, path: String, mailbox: Mailbox, pace: JournalPace = JournalPace(),
    adopting adopted: WorkspaceDocument? = nil
  ) {
    self.path = path
    self.mailbox = mailbox
    self.pace = pace
    watch = FileWatch(path: path, queue: queue)
    pending = Mutex(Pending(store: store))
    if let adopted {
      pending.withLock { pending in
        pending.document = adopted
        pending.needsSnapshot = true
      }
      schedule()
    } else if store.loaded.notices.contains(where: Self.leavesFileBehind) {
      pending.withLock { $0.document = store.loaded.document }
    }
    if !store.isSettled { settleSoon() }
    watch.begin { [weak self] in self?.lookAtFiles() }
  }

  /// Lines a change up; `document` is the state after it.
  func append(_ change: Change, _ document: WorkspaceDocument) {
    pending.withLock { pending in
      pending.changes.append(change)
      pending.document = document
    }
    schedule()
  }

  /// Tries at once, whatever pause was planned, and says so again where it fails.
  func retry() {
    pending.withLock { $0.failures = 0 }
    schedule()
  }

  /// Does what the user wants with a file that another program changed; the answer is a message.
  func settle(_ choice: VersionChoice) {
    queue.async { [self] in
      switch choice {
      case .keepBoth: keepBoth()
      case .takeTheirs: takeTheirs()
      }
    }
  }

  /// Waits until everything is on the disk, writes the snapshot and lets the file go.
  ///
  /// Returns what could not be written, or nil; so also where the disk does not answer in time.
  /// `whenSlow` is called once where that takes so long that the user may wonder.
  func finish(
    within limit: DispatchTimeInterval = .seconds(120), whenSlow: () -> Void = {}
  ) -> String? {
    let outcome = Mutex<String?>(nil)
    let done = DispatchSemaphore(value: 0)
    queue.async {
      let failure = self.close()
      outcome.withLock { $0 = failure }
      done.signal()
    }
    if done.wait(timeout: .now() + pace.noticeable) == .success { return outcome.withLock { $0 } }
    whenSlow()
    guard done.wait(timeout: .now() + limit) == .timedOut else { return outcome.withLock { $0 } }
    return Messages.diskSilent(unsaved: unsavedCount)
  }

  /// Lets the file go without what is not on the disk; returns what that is, or nil.
  func abandon() -> String? {
    let (left, isUncertain) = (unsavedCount, isSavedUncertain)
    _ = letGo().wait(timeout: .now() + .seconds(2))
    guard left == 0 else { return Messages.leftOut(changes: left) }
    return isUncertain ? Messages.uncertain() : nil
  }

  /// Lets the file go as it is, beside the screen; the semaphore tells when that is done.
  @discardableResult
  func letGo() -> DispatchSemaphore {
    pending.withLock { pending in
      pending.isOver = true
      pending.changes = []
    }
    let done = DispatchSemaphore(value: 0)
    queue.async {
      self.store.close()
      done.signal()
    }
    return done
  }

  /// How many changes wait.
  var unsavedCount: Int { pending.withLock { $0.changes.count } }

  /// Whether the journal held changes that the file does not have yet; leaving writes them there.
  private static func leavesFileBehind(_ notice: StoreNotice) -> Bool {
    switch notice {
    case .replayed, .merged, .olderFile: true
    default: false
    }
  }

  /// Makes certain soon that what was shown as saved is on the disk and in place.
  func settleSoon() {
    pending.withLock { $0.needsSettling = true }
    schedule()
  }

  /// Writes soon; while writing fails, the next try is planned already.
  private func schedule() {
    let isDue = pending.withLock { pending in
      guard !pending.isScheduled, pending.failures == 0, !pending.isOver else { return false }
      pending.isScheduled = true
      return true
    }
    if isDue { queue.async { self.drain() } }
  }
}
