import WorkbenchApp
import WorkspaceStore

/// Another workspace in the place of ours, or a file in clear in the place of an encrypted one: nothing
/// is written to it; on the writer's queue.
extension JournalWriter {
  /// Opens the files anew; where a stranger stands there, what we have is kept beside it, encrypted
  /// where ours is.
  func comeBackUnlessReplaced() throws(StoreError) {
    do throws(StoreError) {
      try comeBack()
      pending.withLock { $0.refuge = nil }
    } catch {
      if case .replaced = error { takeRefuge() }
      throw error
    }
  }

  /// Throws where a stranger stands in the place of the file.
  func rejectStranger() throws(StoreError) {
    do throws(StoreError) {
      try store.checkIdentity()
    } catch .replaced(let path, let replacement) {
      throw .replaced(path: path, by: replacement)
    } catch {
      // What else is wrong there shows when it is written.
    }
  }

  /// Why changes cannot be written, and where they are instead.
  func reason(_ failure: StoreError) -> String {
    let reason = Messages.reason(failure)
    guard case .replaced = failure, let refuge = pending.withLock({ $0.refuge }) else {
      return reason
    }
    return Messages.refuge(reason, refuge.name, isEncrypted: store.protection != nil)
  }

  /// What was not written when the program ended, and where it is instead.
  func leftOut(changes count: Int) -> String {
    let (refuge, revision) = pending.withLock { ($0.refuge, $0.document?.revision) }
    let left = Messages.leftOut(changes: count)
    guard let refuge, let revision, refuge.revision >= revision else { return left }
    return Messages.refuge(left, refuge.name, isEncrypted: store.protection != nil)
  }

  private func takeRefuge() {
    let (document, refuge) = pending.withLock { ($0.document, $0.refuge) }
    guard let document, refuge.map({ $0.revision < document.revision }) ?? true else { return }
    let name = try? store.keepBeside(document, replacing: refuge?.name)
    guard let name else { return }
    pending.withLock { $0.refuge = (name, document.revision) }
  }
}
