import AssessmentModel
import Dispatch
import Synchronization
import WorkbenchApp

/// Keeps where the user is, drafts included, beside the screen; only the newest state is written.
final class ResumeKeeper: Sendable {
  private let folder: StateFolder
  private let queue = DispatchQueue(label: "resume")
  private let latest = Mutex<(ResumeState, WorkspaceID)?>(nil)

  init(folder: StateFolder) {
    self.folder = folder
  }

  /// Takes a state; an older one that is not written yet is dropped.
  func keep(_ state: ResumeState, for id: WorkspaceID) {
    let mustSchedule = latest.withLock { latest in
      defer { latest = (state, id) }
      return latest == nil
    }
    if mustSchedule { queue.async { self.writeLatest() } }
  }

  /// Waits until the newest state is written.
  func finish() { queue.sync { writeLatest() } }

  private func writeLatest() {
    let state = latest.withLock { latest in
      defer { latest = nil }
      return latest
    }
    if let (resume, id) = state { folder.keep(resume, for: id) }
  }
}
