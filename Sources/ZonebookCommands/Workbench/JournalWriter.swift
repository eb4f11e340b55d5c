import AssessmentModel
import Dispatch
import Synchronization
import WorkbenchApp
import WorkspaceStore

/// Puts changes on the disk in order, beside the screen: many at once where they come fast.
///
/// A change that cannot be written stays first in the line and is tried again until it is on the disk.
final class JournalWriter: Sendable {
  private struct Pending {
    var changes: [Change] = []
    var document: WorkspaceDocument?
    var isScheduled = false
    var hasFailed = false
  }

  /// Idle time after which the snapshot is brought up to date.
  private static let idle = DispatchTimeInterval.seconds(20)
  private static let retry = DispatchTimeInterval.seconds(1)

  private let store: OpenWorkspace
  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "journal")
  private let pending = Mutex(Pending())

  init(store: OpenWorkspace, mailbox: Mailbox) {
    self.store = store
    self.mailbox = mailbox
    guard store.loaded.notices.contains(where: Self.leavesFileBehind) else { return }
    pending.withLock { $0.document = store.loaded.document }
  }

  /// Lines a change up; `document` is the state after it.
  func append(_ change: Change, _ document: WorkspaceDocument) {
    let mustSchedule = pending.withLock { pending in
      pending.changes.append(change)
      pending.document = document
      defer { pending.isScheduled = true }
      return !pending.isScheduled
    }
    if mustSchedule { queue.async { self.drain() } }
  }

  /// Waits until everything is on the disk, writes the snapshot and lets the file go.
  ///
  /// Returns why something could not be written, or nil.
  func finish() -> String? {
    queue.sync {
      drain()
      let (left, document) = pending.withLock { ($0.changes.count, $0.document) }
      guard left == 0 else { return "\(left) changes are not on the disk" }
      defer { store.close() }
      return document.flatMap(snapshotFailure)
    }
  }

  /// Whether the journal held changes that the file does not have yet; leaving writes them there.
  private static func leavesFileBehind(_ notice: StoreNotice) -> Bool {
    switch notice {
    case .replayed, .mergedIntoChangedFile: true
    default: false
    }
  }

  // MARK: On the queue

  private func drain() {
    let batch = pending.withLock { pending in
      pending.isScheduled = false
      return pending.changes
    }
    guard let last = batch.last else { return }
    do throws(StoreError) {
      let stored = try put(batch, upTo: last.sequence)
      pending.withLock { pending in
        pending.changes.removeAll { $0.sequence <= stored }
        pending.hasFailed = false
      }
      mailbox.post(.persisted(revision: stored))
      queue.asyncAfter(deadline: .now() + Self.idle) { self.snapshotIfIdle(stored) }
    } catch {
      let isNew = pending.withLock { pending in
        defer { pending.hasFailed = true }
        return !pending.hasFailed
      }
      if isNew { mailbox.post(.persistFailed(error.summary)) }
      queue.asyncAfter(deadline: .now() + Self.retry) { self.drain() }
    }
  }

  /// Appends to the journal; where somebody removed it, the whole document goes into the file.
  /// Returns the last revision that is on the disk then.
  private func put(_ batch: [Change], upTo last: Int) throws(StoreError) -> Int {
    do throws(StoreError) {
      try store.append(batch)
      return last
    } catch .journalGone(let path) {
      guard let document = pending.withLock({ $0.document }) else {
        throw .journalGone(path: path)
      }
      try store.writeSnapshot(document)
      return document.revision
    }
  }

  /// Brings the snapshot up to date when nothing has been changed since `revision`.
  private func snapshotIfIdle(_ revision: Int) {
    let document = pending.withLock { $0.changes.isEmpty ? $0.document : nil }
    guard let document, document.revision == revision else { return }
    if let failure = snapshotFailure(document) { mailbox.post(.persistFailed(failure)) }
  }

  /// Writes the snapshot; returns why it could not be written, or nil.
  private func snapshotFailure(_ document: WorkspaceDocument) -> String? {
    do throws(StoreError) {
      do throws(StoreError) {
        try store.writeSnapshot(document)
      } catch .changedByAnotherProgram {
        mailbox.post(.otherVersionKept(name: try store.keepBoth(document)))
      }
      return nil
    } catch {
      return error.summary
    }
  }
}
