import Synchronization
import WorkspaceStore

/// Whether what a command read is in a state that nobody has looked at yet, which its exit status tells.
final class ReadingOutcome: Sendable {
  private let merged = Mutex(false)

  /// Whether a workspace was merged of two branches for reading only.
  var isMerged: Bool { merged.withLock { $0 } }

  fileprivate func noteMerged() { merged.withLock { $0 = true } }
}

extension Surroundings {
  /// Says what happened while a workspace was read that is not going to be changed.
  func tell(_ notices: [StoreNotice], about path: String, isMerged: Bool) {
    complain(notices.map { "zonebook: \(path): \($0.summary)" })
    guard isMerged else { return }
    reading.noteMerged()
    complain([Messages.mergedForReading])
  }
}
