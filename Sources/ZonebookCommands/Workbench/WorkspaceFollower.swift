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
  /// Why what stands there now is not followed; nil where it is.
  private let refusal = Mutex<StoreError?>(nil)

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

  /// Another workspace in the place of this one is told; any other failure only means that there is
  /// nothing new yet: the writer may be replacing its files.
  private func look() {
    let holder = HolderName.current(since: Timestamp(seconds: time(nil)))
    do throws(StoreError) {
      if let next = try file.store.successor(as: holder) { return take(next) }
      if let news = try file.store.news() {
        settle(nil)
        mailbox.post(.news(news.document))
      }
    } catch .replaced(let path, let replacement) {
      settle(.replaced(path: path, by: replacement))
    } catch {}
    lookLater()
  }

  private func take(_ next: OpenWorkspace) {
    heir.withLock { $0 = next }
    mailbox.post(
      .tookOver(
        OpenedFile(
          document: next.loaded.document, path: file.path,
          notices: [Messages.takenOver(from: file.store.holder, next.loaded.notices)],
          savedRevision: next.settledRevision)))
  }

  /// Says why the file is not followed, or that it is again.
  private func settle(_ reason: StoreError?) {
    let isNew = refusal.withLock { refusal in
      defer { refusal = reason }
      return refusal != reason
    }
    guard isNew else { return }
    let text = reason.map { "\($0.summary): \($0.fix)" } ?? file.readOnlyReason ?? ""
    mailbox.post(.readOnly(because: text))
  }
}
