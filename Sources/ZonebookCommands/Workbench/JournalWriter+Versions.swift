import AssessmentModel
import Dispatch
import Glibc
import WorkbenchApp
import WorkspaceStore

/// Files that were away, and files that another program changed; on the writer's queue.
extension JournalWriter {
  /// Looks at the files after another program may have touched them: at once for another version, and
  /// again when that program may be done, since many remove a file before they put another in its place.
  func lookAtFiles() {
    lookAtFile()
    queue.asyncAfter(deadline: .now() + pace.patience) { [weak self] in self?.lookAgain() }
  }

  /// Writes anew what is not in place any more. Where the whole folder is gone there is nothing to write
  /// to; the next change tells that.
  func lookAgain() {
    let store = store
    guard store.hasFile || !store.isDisplaced else { return }
    if store.isDisplaced || !store.hasFile || !store.isSettled { settleSoon() }
  }

  /// Tells the user once when another program has changed the file.
  func lookAtFile() {
    do throws(StoreError) {
      try store.checkFile()
    } catch .changedByAnotherProgram {
      let isNews = pending.withLock { pending in
        defer { pending.isChangedElsewhere = true }
        return !pending.isChangedElsewhere && !pending.isOver
      }
      if isNews { mailbox.post(.changedElsewhere) }
    } catch {
      // The next change tells that the files are away.
    }
  }

  /// Keeps the other program's file beside ours, once all our changes are in the journal.
  func keepBoth() {
    drain()
    let (left, document) = pending.withLock { ($0.changes.count, $0.document) }
    guard left == 0 else {
      return mailbox.post(.versionsUnsettled(Messages.notYet(changes: left)))
    }
    do throws(StoreError) {
      let name = try store.keepBoth(document ?? store.loaded.document)
      pending.withLock { $0.isChangedElsewhere = false }
      mailbox.post(.otherVersionKept(name: name))
    } catch {
      mailbox.post(.versionsUnsettled(error.summary))
    }
  }

  /// Lets the other program's file count: opens it, with ours kept beside it.
  func takeTheirs() {
    let ours = pending.withLock { $0.document } ?? store.loaded.document
    do throws(StoreError) {
      let name = try store.takeOtherVersion(insteadOf: ours)
      pending.withLock { pending in
        pending.document = nil
        pending.changes = []
        pending.isChangedElsewhere = false
      }
      openTheirs(insteadOf: ours, keptAs: name)
    } catch {
      mailbox.post(.versionsUnsettled(error.summary))
    }
  }

  /// Where somebody else was faster, ours stays on the screen, read-only.
  private func openTheirs(insteadOf ours: WorkspaceDocument, keptAs name: String) {
    var opened = OpenedFile(document: ours, path: path, notices: [Messages.oursKept(as: name)])
    do throws(StoreError) {
      let next = try reopened()
      pending.withLock { $0.store = next }
      opened.document = next.loaded.document
    } catch {
      pending.withLock { $0.isOver = true }
      opened.readOnlyReason = "\(Messages.oursKept(as: name)) Open it again: \(error.summary)"
    }
    mailbox.post(.otherVersionTaken(opened))
  }

  // MARK: Files that were away

  /// Opens the files anew at their path, and lines up only what they do not hold yet.
  func comeBack() throws(StoreError) {
    let former = store
    let next = try reopened()
    try goOn(with: next)
    former.close()
    watch.renew()
  }

  /// Opens the files for writing. Where it is ourselves who hold them still, we let go first.
  private func reopened() throws(StoreError) -> OpenWorkspace {
    let former = store
    let holder = HolderName.current(since: Timestamp(seconds: time(nil)))
    var next = try former.reopen(as: holder)
    if let other = next.holder, other == .current(since: other.since) {
      former.close()
      next = try former.reopen(as: holder)
    }
    guard !next.isReadOnly else { throw .readOnly(path: path, holder: next.holder?.summary) }
    return next
  }

  /// Our changes must follow on what the files hold. Where they do not, theirs are kept beside ours.
  private func goOn(with next: OpenWorkspace) throws(StoreError) {
    let (changes, ours) = pending.withLock { ($0.changes, $0.document ?? $0.store.loaded.document) }
    var found = next.loaded.document
    let missing = changes.filter { $0.sequence > found.revision }
    let isOurs = missing.allSatisfy { (try? found.replay($0)) != nil }
    // What can be read there counts only once it was written anew.
    try next.settle()
    if isOurs, found.revision == ours.revision, found.workspace == ours.workspace {
      // Meanwhile the user may have gone on: only what was looked for there is settled.
      let held = Set(changes.map(\.sequence)).subtracting(missing.map(\.sequence))
      pending.withLock { pending in
        pending.store = next
        pending.changes.removeAll { held.contains($0.sequence) }
      }
      return
    }
    let name = try next.supersede(with: ours)
    pending.withLock { pending in
      pending.store = next
      pending.changes.removeAll { $0.sequence <= ours.revision }
    }
    mailbox.post(.otherVersionKept(name: name))
  }
}
