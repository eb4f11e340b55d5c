import AssessmentModel
import GapAnalysis
import TerminalKit

extension Workbench {
  /// Takes in something that happened, at a moment, and says what is to be done outside.
  public mutating func update(_ message: Message, at now: Timestamp) -> [Effect] {
    self.now = now
    if analysis.asOf != today { analysis = WorkspaceAnalysis(workspace, asOf: today) }
    let before = resumeState
    var effects = dispatchWithAuthor(message)
    settle()
    let after = resumeState
    if document != nil, after != before { effects.append(.saveResume(after)) }
    return effects
  }

  /// Deals with a message; a change whose author is not known waits until the user has said it.
  private mutating func dispatchWithAuthor(_ message: Message) -> [Effect] {
    // Another window, such as that of the ways to leave, has taken the place of the question.
    if !isAskingAuthor { authorQuestion = nil }
    if authorQuestion != nil, !message.isInput { return dispatchBeneath(message) }
    // Only where a change would have to wait is there a way back to the state before it.
    guard document != nil, authorName == nil else { return dispatch(message) }
    let former = self
    let effects = dispatch(message)
    guard isAuthorMissing else { return effects }
    self = former
    return askAuthor(before: message)
  }

  mutating func dispatch(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key):
      toast = nil
      (mayLeave, leaving) = (leaving, nil)
      if file?.isLeaving == true, !isChoosing {
        offerWaysOut()
        return []
      }
      return press(key)
    case .paste(let text): return paste(text)
    case .resize(let size):
      self.size = size
      return []
    case .mouse(let event):
      (mayLeave, leaving) = (leaving, nil)
      return pointAt(event)
    case .resumed: return [.repaint]
    case .opened(let file): return show(file)
    case .openFailed(let text): return fail(text)
    case .passphraseNeeded(let path, let isWrong):
      return askPassphrase(for: path, isWrong: isWrong)
    case .persisted(let revision): return notePersisted(revision)
    case .persistFailed(let text): return noteFailure(text)
    case .snapshotFailed(let text):
      return fail("The journal has every change, but the file is behind: \(text)")
    case .closing: return say("Writing the file; every change is in the journal already")
    case .changedElsewhere, .otherVersionKept, .journalRestored, .otherVersionTaken,
      .versionsUnsettled, .news, .readOnly, .tookOver:
      return takeVersion(message)
    case .copyWritten, .copyFailed, .copyExists, .movedToCopy: return takeCopy(message)
    case .reportWritten, .reportFailed, .reportExists: return takeReport(message)
    case .trail(let changes, let problem): return take(trail: changes, problem: problem)
    case .evidenceProgress(let percent): return noteCopied(percent: percent)
    case .evidenceCopied(let file): return attach(file)
    case .evidenceFailed(let reason): return endCopy(reason)
    case .pathCompleted(let begun, let completion): return complete(begun, completion)
    case .editedOutside(let purpose, let text): return takeBack(purpose, text)
    case .overlayIgnored(let reason):
      return fail([reason, toast?.text].compactMap(\.self).joined(separator: "; "))
    case .recents(let paths, let areKept):
      start.recents = paths
      start.areRecentsKept = areKept
      return []
    }
  }

  /// What became of a report file.
  private mutating func takeReport(_ message: Message) -> [Effect] {
    switch message {
    case .reportWritten(let order):
      report.outcomes[order.file] = .written(path: order.path.text)
      return say("\(order.file.title): written to \(order.path.text)")
    case .reportFailed(let order, let text):
      report.outcomes[order.file] = .failed(text)
      return fail(text)
    case .reportExists(let order):
      report.outcomes[order.file] = nil
      popup = .menu(Self.overwriteMenu(order))
    default: break
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if popup != nil { return pressInPopup(key) }
    if screen == .help, let effects = pressInHelp(key) { return effects }
    guard let command = keyMap.command(for: key) else {
      return say("\(key.name) does nothing here; ? shows the keys")
    }
    return perform(command)
  }

  /// Whether the user is asked for something, so that keys go there even while leaving.
  private var isChoosing: Bool {
    switch popup {
    case .menu: true
    case .text(let panel): panel.purpose == .copyPath
    default: false
    }
  }

  private mutating func paste(_ text: String) -> [Effect] {
    toast = nil
    leaving = nil
    if popup != nil { return pasteInPopup(text) }
    if screen == .help {
      help.editor.insert(text)
      return []
    }
    return fail("Pasted text was not taken: no text field is open")
  }

  // MARK: Saying things

  mutating func say(_ text: String) -> [Effect] {
    toast = Toast(text: text, isError: false)
    return []
  }

  mutating func fail(_ text: String) -> [Effect] {
    toast = Toast(text: text, isError: true)
    return []
  }

  // MARK: Changing the workspace

  /// Applies an edit as one step, keeps the analysis true, and asks for it to be put on the disk.
  mutating func perform(_ edit: Edit) -> [Effect] {
    if let refusal = writeRefusal { return fail(refusal) }
    return step(edit) { (document, author, now) throws(EditError) in
      try document.perform(edit, author: author, at: now)
    }
  }

  /// Why nothing can be changed now, or nil.
  var writeRefusal: String? {
    guard let file else { return "No workspace is open" }
    return file.readOnlyReason
  }

  mutating func undoOrRedo(_ command: Command) -> [Effect] {
    if let refusal = writeRefusal { return fail(refusal) }
    let history = document?.history
    let next = command == .undo ? history?.done.last : history?.undone.last
    guard let next else {
      return say(command == .undo ? "Nothing to undo" : "Nothing to redo")
    }
    let edit = command == .undo ? next.inverse : next.edit
    let effects = step(edit) { (document, author, now) throws(EditError) in
      command == .undo
        ? try document.undo(author: author, at: now) : try document.redo(author: author, at: now)
    }
    return effects + say((command == .undo ? "Undone: " : "Done again: ") + next.label)
  }

  private mutating func step(
    _ edit: Edit,
    _ body: (inout WorkspaceDocument, String, Timestamp) throws(EditError) -> Change?
  ) -> [Effect] {
    guard let author = author(of: edit) else {
      isAuthorMissing = true
      return []
    }
    guard var document else { return [] }
    self.document = nil
    defer { self.document = document }
    do {
      guard let change = try body(&document, author, now) else { return [] }
      trail.changes?.append(change)
      analysis.update(document.workspace, after: edit)
      if edit.changesPlaces { outline = PlaceOutline(document.workspace) }
      return [.persist(change, document: document)]
    } catch {
      return fail(error.summary)
    }
  }

  // MARK: Opening

  private mutating func show(_ opened: OpenedFile) -> [Effect] {
    document = opened.document
    analysis = WorkspaceAnalysis(opened.document.workspace, asOf: today)
    outline = PlaceOutline(opened.document.workspace)
    file = FileStatus(
      path: opened.path, revision: opened.savedRevision ?? opened.document.revision,
      readOnlyReason: opened.readOnlyReason)
    screens = [.overview]
    popup = nil
    authorQuestion = nil
    (author.kept, author.chosen) = (nil, nil)
    drafts = [:]
    trail = TrailState()
    report = ReportState()
    questionnaire = QuestionnaireState()
    questionnaire.place = outline.lines.first?.id
    if let resume = opened.resume { restore(resume) }
    if let reason = opened.readOnlyReason { return fail(reason) }
    return tell(opened.notices)
  }
}

extension Edit {
  /// Whether zones or conduits come, go, move or change.
  var changesPlaces: Bool {
    switch self {
    case .putZone, .removeZone, .moveZone, .putConduit, .removeConduit, .moveConduit: true
    case .group(_, let edits): edits.contains(where: \.changesPlaces)
    default: false
    }
  }
}
