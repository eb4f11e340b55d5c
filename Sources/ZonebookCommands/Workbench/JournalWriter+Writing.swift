import AssessmentModel
import Dispatch
import Glibc
import WorkbenchApp
import WorkspaceStore

/// What happens on the writer's queue.
extension JournalWriter {
  var store: OpenWorkspace { pending.withLock { $0.store } }

  func drain() {
    let isDue = pending.withLock { pending in
      pending.isScheduled = false
      return !pending.isOver
        && (pending.needsSnapshot || pending.needsSettling || !pending.changes.isEmpty)
    }
    guard isDue else { return }
    do throws(StoreError) {
      note(try put())
      for name in store.takeKept() { mailbox.post(.journalRestored(keptAs: name)) }
      lookAtFile()
      if store.isJournalLong { writeSnapshot() }
    } catch {
      note(error)
    }
  }

  /// Everything up to a revision is on the disk.
  private func note(_ stored: Int) {
    let isOver = pending.withLock { pending in
      pending.changes.removeAll { $0.sequence <= stored }
      pending.failures = 0
      return pending.isOver
    }
    guard !isOver else { return }
    mailbox.post(.persisted(revision: stored))
    queue.asyncAfter(deadline: .now() + pace.idle) { [weak self] in self?.restAt(stored) }
  }

  /// The first failure in a row is told; the next try comes after a pause that grows.
  private func note(_ failure: StoreError) {
    let (failures, isOver) = pending.withLock { pending in
      pending.failures += 1
      return (pending.failures, pending.isOver)
    }
    guard !isOver else { return }
    if failures == 1 { mailbox.post(.persistFailed(reason(failure))) }
    queue.asyncAfter(deadline: .now() + pace.pause(after: failures)) { [weak self] in
      guard let self, pending.withLock({ $0.failures == failures }) else { return }
      drain()
    }
  }

  /// Puts what waits on the disk and gives the last revision that is there then. Files that were
  /// away are opened anew first.
  private func put() throws(StoreError) -> Int {
    if store.isDisplaced { try comeBackUnlessReplaced() }
    do throws(StoreError) {
      return try putIntoStore()
    } catch .closed {
      try comeBackUnlessReplaced()
    } catch .unwritable(_, let reason) where Self.isOfLostDevice(reason) {
      try comeBackUnlessReplaced()
    }
    return try putIntoStore()
  }

  /// Appends to the journal; where the file itself is gone, it is written too before anything counts.
  private func putIntoStore() throws(StoreError) -> Int {
    let (store, batch, document, isWhole) = pending.withLock { pending in
      (pending.store, pending.changes, pending.document, pending.needsSnapshot)
    }
    if isWhole, let document {
      try store.adopt(document)
    } else {
      try store.append(batch)
      try store.settle()
      if !store.hasFile { try store.writeSnapshot(document ?? store.loaded.document) }
    }
    pending.withLock { pending in
      pending.needsSnapshot = false
      pending.needsSettling = false
    }
    return batch.last?.sequence ?? document?.revision ?? store.loaded.document.revision
  }

  /// Whether a descriptor will never be of use again, so that only opening anew helps.
  private static func isOfLostDevice(_ reason: SystemError) -> Bool {
    [EIO, ENODEV, ENXIO, ESTALE, EBADF, ENOTCONN].contains(reason.code)
  }

  // MARK: Snapshots

  /// Brings the file up to date when nothing has been changed since a revision.
  func restAt(_ revision: Int) {
    if pending.withLock({ $0.document?.revision == revision }) { writeSnapshot() }
  }

  /// Brings the file up to date once all changes are in the journal, unless another program changed
  /// the file.
  private func writeSnapshot() {
    let document = pending.withLock { pending in
      pending.changes.isEmpty && !pending.isChangedElsewhere && !pending.isOver
        ? pending.document : nil
    }
    guard let document else { return }
    do throws(StoreError) {
      try store.writeSnapshot(document)
    } catch .changedByAnotherProgram {
      lookAtFiles()
    } catch {
      mailbox.post(.snapshotFailed(error.summary))
    }
  }

  // MARK: The end

  /// Puts everything on the disk that can be put there; returns what could not be, or nil. That the file
  /// is behind its journal is only told.
  func close() -> String? {
    drain()
    let (left, document) = pending.withLock { pending in
      pending.isOver = true
      return (pending.changes.count, pending.document)
    }
    guard left == 0 else { return leftOut(changes: left) }
    defer { store.close() }
    do throws(StoreError) {
      if let document {
        try putIntoFile(document)
      } else if isSavedUncertain {
        try store.settle()
      }
      return nil
    } catch {
      if isSavedUncertain || !store.isSettled { return Messages.uncertain(error.summary) }
      guard store.hasFile else { return Messages.behind(error.summary) }
      mailbox.post(.snapshotFailed(error.summary))
      return nil
    }
  }

  /// Whether what was shown as saved has to be made certain once more, and that failed so far.
  var isSavedUncertain: Bool { pending.withLock { $0.needsSettling } }

  private func putIntoFile(_ document: WorkspaceDocument) throws(StoreError) {
    if store.isDisplaced { try rejectStranger() }
    do throws(StoreError) {
      try store.writeSnapshot(document)
    } catch .changedByAnotherProgram {
      mailbox.post(.otherVersionKept(name: try store.keepBoth(document)))
    }
  }
}
