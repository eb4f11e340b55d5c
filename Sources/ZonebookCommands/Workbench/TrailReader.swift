import Dispatch
import Synchronization
import WorkbenchApp
import WorkspaceStore

/// Reads the audit trail beside the screen.
final class TrailReader: Sendable {
  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "trail")
  private let store = Mutex<OpenWorkspace?>(nil)

  init(mailbox: Mailbox) {
    self.mailbox = mailbox
  }

  /// Reads the trail of this workspace from now on.
  func use(_ workspace: OpenWorkspace?) { store.withLock { $0 = workspace } }

  /// Reads it and posts it.
  func read() {
    guard let workspace = store.withLock({ $0 }) else { return }
    queue.async { [mailbox] in
      do throws(StoreError) {
        let trail = try workspace.trail()
        let problem = trail.problems.first.map { "History: \($0.place): \($0.summary)" }
        mailbox.post(.trail(trail.changes, problem: problem))
      } catch {
        mailbox.post(.trail(nil, problem: "The history cannot be read: \(error.summary)"))
      }
    }
  }
}
