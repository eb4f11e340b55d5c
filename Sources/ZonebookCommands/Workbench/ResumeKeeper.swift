import AssessmentModel
import Dispatch
import DocumentSecurity
import Synchronization
import WorkbenchApp

/// Keeps where the user is, drafts included, beside the screen; only the newest state is written.
final class ResumeKeeper: Sendable {
  private let folder: StateFolder
  private let queue = DispatchQueue(label: "resume")
  private let latest = Mutex<Entry?>(nil)

  private struct Entry {
    var state: ResumeState
    var id: WorkspaceID
    var file: String
    var key: DataKey?
  }

  init(folder: StateFolder) {
    self.folder = folder
  }

  /// Takes a state; an older one that is not written yet is dropped. `key` seals that of an encrypted
  /// workspace.
  func keep(_ state: ResumeState, for id: WorkspaceID, at file: String, key: DataKey?) {
    let mustSchedule = latest.withLock { latest in
      defer { latest = Entry(state: state, id: id, file: file, key: key) }
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
    if let newest {
      folder.keep(newest.state, for: newest.id, at: newest.file, key: newest.key)
    }
  }
}
