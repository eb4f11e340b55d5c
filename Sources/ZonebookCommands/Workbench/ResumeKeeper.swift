import AssessmentModel
import Dispatch
import Synchronization
import WorkbenchApp

/// Keeps where the user is, drafts included, beside the screen; only the newest state is written.
final class ResumeKeeper: Sendable {
  private let folder: StateFolder
  private let queue = DispatchQueue(label: "resume")
  private let latest = Mutex<(state: ResumeState, id: WorkspaceID, file: String)?>(nil)

  init(folder: StateFolder) {
    self.folder = folder
  }

  /// Takes a state; an older one that is not written yet is dropped.
  func keep(_ state: ResumeState, for id: WorkspaceID, at file: String) {
    let mustSchedule = latest.withLock { latest in
      defer { latest = (state, id, file) }
      return latest == nil
    }
    if mustSchedule { queue.async { self.writeLatest() } }
  }

  /// Puts a file first among the recent ones.
  func noteRecent(_ file: String) { queue.async { self.folder.noteRecent(file) } }

  /// Waits until the newest state is written.
  func finish() { queue.sync { writeLatest() } }

  private func writeLatest() {
    let newest = latest.withLock { latest in
      defer { latest = nil }
      return latest
    }
    if let newest { folder.keep(newest.state, for: newest.id, at: newest.file) }
  }
}
