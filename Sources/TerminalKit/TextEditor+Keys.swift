extension TextEditor {
  /// Edits or moves as `key` says; false for keys that mean nothing in a text field.
  ///
  /// In a selected text a character, ^y or an erasing key takes the place of all of it; every other
  /// key that means something only ends the selection before it does what it does.
  public mutating func handle(_ key: Key) -> Bool {
    if isSelected, let isTaken = handleSelected(key) { return isTaken }
    if key.isAlt { return handleAlt(key) }
    if key.isControl { return handleControl(key) }
    switch key.code {
    case .character(let character):
      let typed = cleaned(String(character))
      replace(takeSelection(), with: typed, as: .typing)
    case .enter:
      guard isMultiline else { return false }
      replace(takeSelection(), with: ["\n"])
    case .backspace: erase(max(0, cursor - 1)..<cursor)
    case .delete: erase(cursor..<min(characters.count, cursor + 1))
    case .left: moveCursor(to: cursor - 1)
    case .right: moveCursor(to: cursor + 1)
    case .home: moveCursor(to: lineStart)
    case .end: moveCursor(to: lineEnd)
    case .up, .down, .pageUp, .pageDown: return moveVertically(key.code)
    default: return false
    }
    return true
  }

  /// A key in a selected text; nil where it does what it does in any other.
  private mutating func handleSelected(_ key: Key) -> Bool? {
    switch key {
    case Key(.character("y"), control: true):
      lastAction = .other
      replace(takeSelection(), with: Array(killed))
      return true
    case Key(.backspace), Key(.delete), Key(.backspace, control: true):
      kill(takeSelection())
      return true
    case Key(.character("h"), control: true), Key(.character("d"), control: true),
      Key(.character("w"), control: true), Key(.character("u"), control: true):
      kill(takeSelection())
      return true
    default: break
    }
    let isText = if case .character = key.code { !key.isAlt && !key.isControl } else { false }
    if isText || key.code == .enter { return nil }
    let former = self
    deselect()
    if handle(key) { return true }
    self = former
    return false
  }

  private mutating func handleControl(_ key: Key) -> Bool {
    switch key.code {
    case .left: moveCursor(to: wordStart)
    case .right: moveCursor(to: wordEnd)
    case .home: moveCursor(to: 0)
    case .end: moveCursor(to: characters.count)
    case .backspace: kill(wordStart..<cursor)
    case .delete: kill(cursor..<wordEnd)
    case .character(let letter): return handleControl(letter: letter)
    default: return false
    }
    return true
  }

  private mutating func handleControl(letter: Character) -> Bool {
    switch letter {
    case "a": moveCursor(to: lineStart)
    case "e": moveCursor(to: lineEnd)
    case "b": moveCursor(to: cursor - 1)
    case "f": moveCursor(to: cursor + 1)
    case "d": erase(cursor..<min(characters.count, cursor + 1))
    case "h": erase(max(0, cursor - 1)..<cursor)
    case "k": kill(cursor..<(atLineEnd ? min(characters.count, cursor + 1) : lineEnd))
    case "u": kill(lineStart..<cursor)
    case "w": kill(blankDelimitedStart..<cursor)
    case "y": yank()
    case "t": transpose()
    case "_", "/": undo()
    default: return false
    }
    return true
  }

  private mutating func handleAlt(_ key: Key) -> Bool {
    switch key.code {
    case .character("b"), .character("B"), .left: moveCursor(to: wordStart)
    case .character("f"), .character("F"), .right: moveCursor(to: wordEnd)
    case .character("d"), .character("D"): kill(cursor..<wordEnd)
    case .backspace: kill(wordStart..<cursor)
    case .character("h") where key.isControl: kill(wordStart..<cursor)
    case .character("_"), .character("/"): redo()
    default: return false
    }
    return true
  }

  // MARK: Editing

  private mutating func erase(_ range: Range<Int>) {
    guard !range.isEmpty else {
      lastAction = .other
      return
    }
    replace(range, with: [], as: .erasing)
  }

  /// Erases characters for a later yank; kills that follow each other are yanked together.
  private mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else {
      lastAction = .other
      return
    }
    let text = String(characters[range])
    if lastAction == .killing {
      killed = range.lowerBound < cursor ? text + killed : killed + text
    } else {
      killed = text
    }
    lastAction = .other
    replace(range, with: [])
    lastAction = .killing
  }

  private mutating func yank() {
    lastAction = .other
    replace(cursor..<cursor, with: Array(killed))
  }

  /// Exchanges the characters around the cursor, at the end of a line the two before it.
  private mutating func transpose() {
    lastAction = .other
    let second = atLineEnd ? cursor - 1 : cursor
    guard second > lineStart, second < characters.count else { return }
    replace(second - 1..<second + 1, with: [characters[second], characters[second - 1]])
  }
}
