/// One undo step of a text field.
struct TextChange: Equatable, Sendable {
  /// The index of the first character replaced.
  var start: Int
  var removed: [Character]
  var inserted: [Character]
  var cursorBefore: Int
  var cursorAfter: Int

  /// This step and the one that followed it as one, where both type or both erase in one place.
  func merged(with next: TextChange) -> TextChange? {
    var merged = self
    merged.cursorAfter = next.cursorAfter
    if next.removed.isEmpty, removed.isEmpty, next.start == start + inserted.count {
      merged.inserted += next.inserted
      return merged
    }
    guard next.inserted.isEmpty, inserted.isEmpty else { return nil }
    if next.start + next.removed.count == start {
      merged.start = next.start
      merged.removed = next.removed + removed
      return merged
    }
    if next.start == start {
      merged.removed += next.removed
      return merged
    }
    return nil
  }
}
