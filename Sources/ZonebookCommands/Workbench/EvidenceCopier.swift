import Dispatch
import Synchronization
import WorkbenchApp
import WorkspaceStore

/// Copies files into the evidence of the open workspace beside the screen, one after the other.
final class EvidenceCopier: Sendable {
  private let store: OpenWorkspace
  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "evidence")
  private let isCancelled = Atomic(false)

  init(store: OpenWorkspace, mailbox: Mailbox) {
    self.store = store
    self.mailbox = mailbox
  }

  /// Copies a file; progress and the outcome come as messages.
  func copy(_ path: ResolvedPath) {
    isCancelled.store(false, ordering: .relaxed)
    queue.async { [self] in mailbox.post(outcome(of: path.text)) }
  }

  /// Stops what is being copied.
  func cancel() { isCancelled.store(true, ordering: .relaxed) }

  /// Stops and waits until nothing is being written any more.
  func finish() {
    cancel()
    queue.sync {}
  }

  // MARK: On the queue

  private func outcome(of path: String) -> Message {
    let shown = Mutex(-1)
    let control = TransferControl(
      progress: { [mailbox] done, total in
        let percent = total == 0 ? 100 : Int(Double(done) / Double(total) * 100)
        let isNew = shown.withLock { shown in
          defer { shown = percent }
          return shown != percent
        }
        if isNew { mailbox.post(.evidenceProgress(percent: percent)) }
      },
      isCancelled: { [self] in isCancelled.load(ordering: .relaxed) })
    do throws(StoreError) {
      let file = try store.addEvidence(from: path, control)
      return .evidenceCopied(
        CopiedFile(digest: file.digest, size: file.size, name: file.name))
    } catch {
      return .evidenceFailed("\(error.place): \(error.summary); \(error.fix)")
    }
  }
}
