import AssessmentModel
import Dispatch
import Glibc
import Synchronization
import WorkbenchApp
import WorkspaceStore

/// Follows a workspace that can only be read here: shows what its writer saves, and takes over when
/// there is no writer any more.
///
/// It looks once a second, which costs a few look-ups, also on network file systems, where nobody
/// tells of changes. A writer that is slow or stopped still holds its lock.
final class WorkspaceFollower: Sendable {
  private let file: WorkbenchFile
  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "follower")
  private let heir = Mutex<OpenWorkspace?>(nil)

  /// Begins to follow.
  init(_ file: WorkbenchFile, mailbox: Mailbox) {
    self.file = file
    self.mailbox = mailbox
    lookLater()
  }

  /// The workspace opened for writing, once it was taken over; hands it out once.
  func takeHeir() -> OpenWorkspace? {
    heir.withLock { heir in
      defer { heir = nil }
      return heir
    }
  }

  private func lookLater() {
    queue.asyncAfter(deadline: .now() + .seconds(1)) { [weak self] in self?.look() }
  }

  /// A failure only means that there is nothing new yet: the writer may be replacing its files.
  private func look() {
    let holder = HolderName.current(since: Timestamp(seconds: time(nil)))
    if let next = try? file.store.successor(as: holder) {
      heir.withLock { $0 = next }
      mailbox.post(
        .tookOver(
          OpenedFile(
            document: next.loaded.document, path: file.path,
            notices: [Messages.takenOver(from: file.store.holder, next.loaded.notices)])))
      return
    }
    if let news = try? file.store.news() { mailbox.post(.news(news.document)) }
    lookLater()
  }
}
