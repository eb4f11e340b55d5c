import AssessmentModel
import Dispatch
import DocumentSecurity
import Synchronization
import WorkbenchApp

/// Keeps where the user is, drafts included, beside the screen; only the newest state is written.
///
/// Moving about writes nothing: the state is written when the user rests, and on leaving, on a signal
/// and before the program is suspended. What is typed is written soon while the typing goes on.
final class ResumeKeeper: Sendable {
  /// A state with where it belongs. `key` seals that of an encrypted workspace.
  struct Entry {
    var state: ResumeState
    var id: WorkspaceID
    var file: String
    var key: DataKey?
  }

  /// How long nothing must happen before the state is written.
  private let rest: DispatchTimeInterval
  /// How long a text that was typed may be nowhere but on the screen.
  private let draftDelay: DispatchTimeInterval
  private let folder: StateFolder
  private let write: @Sendable (Entry) -> Void
  private let queue = DispatchQueue(label: "resume")
  private let waiting = Mutex(Waiting())

  private struct Waiting {
    var latest: Entry?
    /// What was written last.
    var written: Entry?
    /// Counts states, so that one that was followed by another is not written at rest.
    var count = 0
    /// Whether a write is planned that does not wait for rest.
    var isUrgent = false
  }

  init(
    folder: StateFolder, rest: DispatchTimeInterval = .milliseconds(500),
    draftDelay: DispatchTimeInterval = .milliseconds(300),
    write: (@Sendable (Entry) -> Void)? = nil
  ) {
    self.folder = folder
    self.rest = rest
    self.draftDelay = draftDelay
    self.write =
      write ?? { folder.keep($0.state, for: $0.id, at: $0.file, key: $0.key) }
  }

  /// Takes a state; an older one that is not written yet is dropped. `key` seals that of an encrypted
  /// workspace.
  func keep(_ state: ResumeState, for id: WorkspaceID, at file: String, key: DataKey?) {
    let (count, isUrgent) = waiting.withLock { waiting in
      let former = waiting.latest ?? waiting.written
      waiting.latest = Entry(state: state, id: id, file: file, key: key)
      waiting.count += 1
      let isTyped = state.drafts != (former?.state.drafts ?? [:]) && !waiting.isUrgent
      if isTyped { waiting.isUrgent = true }
      return (waiting.count, isTyped)
    }
    if isUrgent { queue.asyncAfter(deadline: .now() + draftDelay) { self.writeLatest() } }
    queue.asyncAfter(deadline: .now() + rest) {
      if self.waiting.withLock({ $0.count == count }) { self.writeLatest() }
    }
  }

  /// Puts a file first among the recent ones.
  func noteRecent(_ file: String) { queue.async { self.folder.noteRecent(file) } }

  /// Waits until the newest state is written.
  func finish() { queue.sync { writeLatest() } }

  private func writeLatest() {
    let newest = waiting.withLock { waiting -> Entry? in
      defer {
        waiting.written = waiting.latest ?? waiting.written
        waiting.latest = nil
        waiting.isUrgent = false
      }
      guard let latest = waiting.latest else { return nil }
      return latest.isSame(as: waiting.written) ? nil : latest
    }
    if let newest { write(newest) }
  }
}

extension ResumeKeeper.Entry {
  /// Whether another one would put the same into the same file.
  fileprivate func isSame(as other: ResumeKeeper.Entry?) -> Bool {
    guard let other else { return false }
    return state == other.state && id == other.id && file == other.file
      && (key == nil) == (other.key == nil)
  }
}
