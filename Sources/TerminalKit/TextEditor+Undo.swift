extension TextEditor {
  /// Takes back the last step; false where there is none.
  @discardableResult
  public mutating func undo() -> Bool {
    lastAction = .other
    guard let change = undoStack.popLast() else { return false }
    let end = change.start + change.inserted.count
    characters.replaceSubrange(change.start..<end, with: change.removed)
    cursor = change.cursorBefore
    redoStack.append(change)
    return true
  }

  /// Does again what was taken back last; false where there is nothing.
  @discardableResult
  public mutating func redo() -> Bool {
    lastAction = .other
    guard let change = redoStack.popLast() else { return false }
    let end = change.start + change.removed.count
    characters.replaceSubrange(change.start..<end, with: change.inserted)
    cursor = change.cursorAfter
    undoStack.append(change)
    return true
  }

  /// Replaces characters, puts the cursor behind the new ones and records the step. Where the ends
  /// join with their neighbours to other grapheme clusters, these are part of the step.
  mutating func replace(
    _ range: Range<Int>, with inserted: [Character], as action: Action = .other
  ) {
    guard !range.isEmpty || !inserted.isEmpty else { return }
    var change = TextChange(
      start: range.lowerBound, removed: Array(characters[range]), inserted: inserted,
      cursorBefore: cursor, cursorAfter: range.lowerBound + inserted.count)
    widen(&change, range)
    let end = change.start + change.removed.count
    characters.replaceSubrange(change.start..<end, with: change.inserted)
    cursor = change.cursorAfter
    record(change, as: action)
  }

  private func widen(_ change: inout TextChange, _ range: Range<Int>) {
    let before = characters[..<range.lowerBound].suffix(1)
    let after = characters[range.upperBound...].prefix(1)
    let apart = Array(before) + change.inserted + Array(after)
    let joined = Array(String(apart))
    guard joined != apart else { return }
    change.start = range.lowerBound - before.count
    change.removed = Array(before) + change.removed + Array(after)
    change.inserted = joined
    let upToCursor =
      String(Array(before)) + String(apart[before.count..<(apart.count - after.count)])
    change.cursorAfter = change.start + min(joined.count, upToCursor.count)
  }

  private mutating func record(_ change: TextChange, as action: Action) {
    redoStack = []
    defer { lastAction = action }
    if action == lastAction, action != .other, isContinued(by: change),
      let merged = undoStack.last?.merged(with: change)
    {
      undoStack[undoStack.count - 1] = merged
    } else {
      undoStack.append(change)
    }
  }

  /// Whether the change stays within the word that the last step types or erases: a step ends where
  /// a word begins after a blank.
  private func isContinued(by change: TextChange) -> Bool {
    guard let last = undoStack.last else { return false }
    if let typed = change.inserted.first, let previous = last.inserted.last {
      return !(previous.isWhitespace && !typed.isWhitespace)
    }
    if let erased = change.removed.last, let previous = last.removed.first {
      return !(previous.isWhitespace && !erased.isWhitespace)
    }
    return true
  }
}
