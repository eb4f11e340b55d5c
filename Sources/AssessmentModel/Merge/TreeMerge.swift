import DocumentFormat

/// Puts two versions of a record together that came out of a common one, field by field.
///
/// What only one side changed is taken. Lists and maps are put together by element and key. Where
/// both changed the same field, two texts are kept one after the other; of two single values the
/// other side's stays in the field, and ours is told as a conflict.
struct TreeMerge {
  /// A field that both sides changed differently.
  struct Conflict {
    /// The name of the field as it stands in files; of a map with the key.
    var field: String
    /// What stands in the field now; nil for nothing.
    var kept: JSONTree?
    /// Our value where it stands in the field no longer; nil where it does or where we cleared it.
    var beside: JSONTree?
  }

  /// Names of the fields that hold texts of several sentences.
  let texts: Set<String>
  /// How our text is introduced where both are kept.
  let introduction: String
  private(set) var conflicts: [Conflict] = []

  init(texts: Set<String>, introduction: String) {
    self.texts = texts
    self.introduction = introduction
  }

  /// Merges two objects.
  mutating func object(base: JSONTree, ours: JSONTree, theirs: JSONTree) -> JSONTree {
    object(base: base, ours: ours, theirs: theirs, prefix: "")
  }

  /// Merges two values of a field; nil stands for one that is left out.
  mutating func value(
    base: JSONTree?, ours: JSONTree?, theirs: JSONTree?, field: String
  ) -> JSONTree? {
    if ours == base || ours == theirs { return theirs }
    if theirs == base { return ours }
    if let lists = Lists(base, ours, theirs) { return lists.merged }
    if case .object? = ours ?? theirs {
      let none = JSONTree.object([])
      return object(
        base: base ?? none, ours: ours ?? none, theirs: theirs ?? none, prefix: field + " ")
    }
    if texts.contains(field) { return text(ours: ours, theirs: theirs, field: field) }
    conflicts.append(Conflict(field: field, kept: theirs, beside: ours))
    return theirs
  }

  // MARK: Pieces

  private mutating func object(
    base: JSONTree, ours: JSONTree, theirs: JSONTree, prefix: String
  ) -> JSONTree {
    let names = Set([base, ours, theirs].flatMap(\.names)).sorted()
    var merged = JSONTree.object([])
    for name in names {
      merged[name] = value(
        base: base[name], ours: ours[name], theirs: theirs[name], field: prefix + name)
    }
    return merged
  }

  private mutating func text(ours: JSONTree?, theirs: JSONTree?, field: String) -> JSONTree? {
    guard case .text(let our)? = ours else {
      conflicts.append(Conflict(field: field, kept: theirs, beside: nil))
      return theirs
    }
    guard case .text(let their)? = theirs else {
      conflicts.append(Conflict(field: field, kept: ours, beside: nil))
      return ours
    }
    if their.holds(our) { return theirs }
    if our.holds(their) { return ours }
    let both = JSONTree.text(MergeWording.appending(introduction + our, to: their))
    conflicts.append(Conflict(field: field, kept: both, beside: nil))
    return both
  }

  /// Three lists, which are merged element by element; a level vector is one value instead.
  private struct Lists {
    let base: [JSONTree]
    let ours: [JSONTree]
    let theirs: [JSONTree]

    /// Nil where one of them is something else; a missing one counts as empty.
    init?(_ base: JSONTree?, _ ours: JSONTree?, _ theirs: JSONTree?) {
      guard let base = Self.elements(base), let ours = Self.elements(ours),
        let theirs = Self.elements(theirs), !(ours + theirs + base).isEmpty
      else { return nil }
      (self.base, self.ours, self.theirs) = (base, ours, theirs)
    }

    /// Theirs without what we removed, then what we added.
    var merged: JSONTree? {
      let kept = theirs.filter { !base.contains($0) || ours.contains($0) }
      let list = kept + ours.filter { !base.contains($0) && !theirs.contains($0) }
      return list.isEmpty ? nil : .array(list)
    }

    private static func elements(_ tree: JSONTree?) -> [JSONTree]? {
      guard let tree else { return [] }
      guard case .array(let elements) = tree else { return nil }
      let isVector = elements.contains { if case .integer = $0 { true } else { false } }
      return isVector ? nil : elements
    }
  }
}

extension String {
  /// Whether another text stands somewhere in this one, byte by byte: signs may join at the seams.
  func holds(_ other: String) -> Bool {
    let (text, part) = (Array(utf8), Array(other.utf8))
    guard let first = part.first else { return true }
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { start in
      text[start] == first && text[start..<(start + part.count)].elementsEqual(part)
    }
  }
}

extension JSONTree {
  /// The names of an object's fields.
  fileprivate var names: [String] {
    if case .object(let entries) = self { entries.map(\.name) } else { [] }
  }
}
