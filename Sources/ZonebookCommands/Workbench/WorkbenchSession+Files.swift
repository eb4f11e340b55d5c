import AssessmentModel
import DocumentSecurity
import SamplePlants
import WorkbenchApp
import WorkspaceStore

/// What the session does with workspaces.
extension WorkbenchSession {
  func open(_ path: ResolvedPath, _ passphrase: Passphrase?) {
    let path = path.text
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
      isWritable
      ? JournalWriter(store: file.store, path: file.path, mailbox: mailbox, pace: pace) : nil
    follower = isWritable ? nil : WorkspaceFollower(file, mailbox: mailbox)
    resumes.noteRecent(file.path)
    let document = file.document
    if isWritable { rescueEditorTexts(of: document.workspace.id, at: file.path) }
    take(
      .opened(
        OpenedFile(
          document: document, path: file.path, readOnlyReason: file.readOnlyReason,
          notices: file.notices,
          resume: states.resume(document.workspace.id, at: file.path, key: key),
          savedRevision: isWritable ? file.store.settledRevision : nil)))
  }

  /// What tells the next start whose text an editor had.
  func origin(of text: String, for purpose: TextPanel.Purpose) -> [UInt8] {
    guard let id = workspaceID, let draft = DraftKey(purpose) else { return [] }
    let given = ContentDigest(of: ExternalEditor.given(text))
    return EditorFolder.Origin(workspace: id, draft: draft.text, given: given).bytes(key: key)
  }

  /// Takes the texts that editors had when a former session was killed as drafts.
  private func rescueEditorTexts(of id: WorkspaceID, at path: String) {
    _ = EditorFolder.rescue(for: id, key: key, surroundings.environment) { drafts in
      states.add(drafts, for: id, at: path, key: key)
    }
  }

  func create(_ path: ResolvedPath, _ sample: String?, _ passphrase: Passphrase?) {
    do throws(CommandError) {
      try NewWorkspace.create(
        at: path.text, sample: sample.flatMap(SamplePlant.init(rawValue:)),
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
    journal = JournalWriter(store: heir, path: path, mailbox: mailbox, pace: pace)
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
      journal = JournalWriter(
        store: copy, path: path, mailbox: mailbox, pace: pace, adopting: document)
      resumes.noteRecent(path)
      take(.movedToCopy(path: path, revision: revision))
    } catch {
      take(.copyFailed("\(error.place): \(error.summary)"))
    }
  }

  /// Keeps what the user said to be called, unless an encrypted workspace is open: its people may not
  /// be named in clear.
  func keepAuthor(_ name: String) {
    if key == nil { states.keepAuthor(name) }
  }

  /// Turns the list of recent files on or off.
  func keepRecents(_ areKept: Bool) {
    states.keepRecents(areKept)
    take(.recents(states.recents(), areKept: states.keepsRecents))
  }

  /// How soon a snapshot is written.
  private var pace: JournalPace { JournalPace(environment: surroundings.environment) }

  /// The path that is meant by what somebody typed.
  func resolved(_ path: TypedPath) -> ResolvedPath {
    path.resolved(home: surroundings.environment["HOME"])
  }
}
