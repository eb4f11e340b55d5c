/// The steps that can be taken back or done again.
public struct EditHistory: Hashable, Sendable {
  /// Steps that can be undone, oldest first.
  public private(set) var done: [Change] = []
  /// Steps that were undone and can be redone, the next one last.
  public private(set) var undone: [Change] = []

  /// No steps.
  public init() {}

  /// Takes note of a change that was applied, in any order that the user can bring about.
  public mutating func record(_ change: Change) {
    switch change.kind {
    case .edit:
      done.append(change)
      undone.removeAll()
    case .undo:
      if let last = done.popLast() { undone.append(last) }
    case .redo:
      if let last = undone.popLast() { done.append(last) }
    }
  }
}
