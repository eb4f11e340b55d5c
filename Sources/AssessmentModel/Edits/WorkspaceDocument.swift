/// A workspace with its history: what a program opens, changes and hands to the journal.
public struct WorkspaceDocument: Hashable, Sendable {
  /// The workspace as it is now.
  public private(set) var workspace: Workspace
  /// What can be undone and redone.
  public private(set) var history = EditHistory()
  /// Number of the last change; 0 before the first.
  public private(set) var revision: Int

  /// A document at a revision, without a history.
  public init(workspace: Workspace, revision: Int = 0) {
    self.workspace = workspace
    self.revision = revision
  }

  /// Applies an edit of the user and returns the change for the journal.
  public mutating func perform(
    _ edit: Edit, author: String, at time: Timestamp
  ) throws(EditError) -> Change {
    let label = edit.label(in: workspace)
    return try step(.edit, edit, label: label, author: author, at: time)
  }

  /// Takes the last step back; nil where there is none.
  public mutating func undo(author: String, at time: Timestamp) throws(EditError) -> Change? {
    guard let last = history.done.last else { return nil }
    return try step(.undo, last.inverse, label: last.label, author: author, at: time)
  }

  /// Does the step again that was taken back last; nil where there is none.
  public mutating func redo(author: String, at time: Timestamp) throws(EditError) -> Change? {
    guard let last = history.undone.last else { return nil }
    return try step(.redo, last.edit, label: last.label, author: author, at: time)
  }

  /// Applies a change from the journal that the workspace does not hold yet.
  public mutating func replay(_ change: Change) throws(EditError) {
    try workspace.apply(change.edit)
    note(change)
  }

  /// Takes note of a change from the journal that the workspace already holds, for undo.
  public mutating func note(_ change: Change) {
    history.record(change)
    revision = max(revision, change.sequence)
  }

  private mutating func step(
    _ kind: Change.Kind, _ edit: Edit, label: String, author: String, at time: Timestamp
  ) throws(EditError) -> Change {
    var change = Change()
    change.inverse = try workspace.apply(edit)
    change.sequence = revision + 1
    change.kind = kind
    change.label = label
    change.author = author
    change.at = time
    change.edit = edit
    note(change)
    return change
  }
}
