import AssessmentModel
import DocumentSecurity
import SamplePlants
import WorkbenchApp
import WorkspaceStore

/// What the session does with workspaces.
extension WorkbenchSession {
  func open(_ path: String, _ passphrase: Passphrase?) {
    do throws(CommandError) {
      let file = try WorkbenchFile.open(path, passphrase, at: surroundings.now())
      if let failure = journal?.finish() { return take(.openFailed(failure)) }
      show(file)
    } catch .unreadable(.sealed(_, .needsPassphrase)) {
      take(.passphraseNeeded(path: path, isWrong: false))
    } catch .unreadable(.sealed(_, .wrongPassphrase)) {
      take(.passphraseNeeded(path: path, isWrong: true))
    } catch {
      take(.openFailed(error.lines.joined(separator: " ")))
    }
  }

  func show(_ file: WorkbenchFile) {
    let isWritable = file.readOnlyReason == nil
    store = file.store
    journal =
      isWritable ? JournalWriter(store: file.store, path: file.path, mailbox: mailbox) : nil
    follower = isWritable ? nil : WorkspaceFollower(file, mailbox: mailbox)
    resumes.noteRecent(file.path)
    let document = file.document
    take(
      .opened(
        OpenedFile(
          document: document, path: file.path, readOnlyReason: file.readOnlyReason,
          notices: file.notices,
          resume: states.resume(document.workspace.id, at: file.path, key: key))))
  }

  func create(_ path: String, _ sample: String?, _ passphrase: Passphrase?) {
    do throws(CommandError) {
      try NewWorkspace.create(
        at: path, sample: sample.flatMap(SamplePlant.init(rawValue:)),
        protection: passphrase.map(Protection.init))
      open(path, passphrase)
    } catch {
      take(.openFailed(error.lines.joined(separator: " ")))
    }
  }

  /// The workspace that was followed can be written from now on.
  func takeOver(as path: String) {
    guard let heir = follower?.takeHeir() else { return }
    follower = nil
    store = heir
    journal = JournalWriter(store: heir, path: path, mailbox: mailbox)
  }

  /// Goes on in a copy of the open workspace; the original is let go as it is.
  func goOn(inCopy path: String, revision: Int, _ document: WorkspaceDocument) {
    guard let store else { return }
    do throws(StoreError) {
      let copy = try store.openCopy(at: path, as: .current(since: surroundings.now()))
      guard !copy.isReadOnly else {
        throw .readOnly(path: path, holder: copy.holder?.summary)
      }
      journal?.letGo()
      follower = nil
      _ = mailbox.take()
      self.store = copy
      journal = JournalWriter(store: copy, path: path, mailbox: mailbox, adopting: document)
      resumes.noteRecent(path)
      take(.movedToCopy(path: path, revision: revision))
    } catch {
      take(.copyFailed("\(error.place): \(error.summary)"))
    }
  }

  /// Turns the list of recent files on or off.
  func keepRecents(_ areKept: Bool) {
    states.keepRecents(areKept)
    take(.recents(states.recents(), areKept: states.keepsRecents))
  }

  /// A path as people type it: `~/` stands for the home folder.
  func expanded(_ path: String) -> String {
    UserPath.expanded(path, home: surroundings.environment["HOME"])
  }
}
