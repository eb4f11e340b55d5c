import AssessmentModel

/// Takes changes from a journal one after the other: applies those that the file does not hold yet,
/// and finds out from where on they make a sound history for undo.
struct JournalReplay {
  private var workspace: Workspace
  private let revision: Int
  private var lastSequence: Int
  private var history: [Change] = []
  private var undoable = 0
  private var redoable = 0

  /// The changes that count, with the places where they stand.
  private(set) var kept: [JournalReading.Step] = []
  /// How many changes were applied.
  private(set) var applied = 0
  /// What could not be applied.
  private(set) var failures: [StoreNotice] = []

  /// Starts with the state of a file.
  init(file: WorkspaceFile) {
    workspace = file.workspace
    revision = file.revision
    lastSequence = file.revision
  }

  /// The state after all changes that were taken, with their history.
  func document() -> WorkspaceDocument {
    var document = WorkspaceDocument(workspace: workspace, revision: lastSequence)
    for change in history { document.note(change) }
    return document
  }

  /// Takes the next change of a journal that belongs to the file.
  mutating func take(_ step: JournalReading.Step) {
    lastSequence = max(lastSequence, step.change.sequence)
    if step.followsGap { forget() }
    if step.change.sequence > revision {
      guard apply(step.change) else { return }
    }
    kept.append(step)
    remember(step.change)
  }

  // MARK: Pieces

  private mutating func apply(_ change: Change) -> Bool {
    do {
      try workspace.apply(change.edit)
      applied += 1
      return true
    } catch {
      fail(change, error)
      return false
    }
  }

  private mutating func fail(_ change: Change, _ error: EditError) {
    failures.append(
      .notApplied(sequence: change.sequence, label: change.label, reason: error.summary))
    forget()
  }

  /// Undo and redo that lead to steps before the kept ones make the history unknown up to here.
  private mutating func remember(_ change: Change) {
    switch change.kind {
    case .edit:
      (undoable, redoable) = (undoable + 1, 0)
    case .undo:
      guard undoable > 0 else { return forget() }
      (undoable, redoable) = (undoable - 1, redoable + 1)
    case .redo:
      guard redoable > 0 else { return forget() }
      (undoable, redoable) = (undoable + 1, redoable - 1)
    }
    history.append(change)
  }

  private mutating func forget() {
    history.removeAll()
    (undoable, redoable) = (0, 0)
  }
}
