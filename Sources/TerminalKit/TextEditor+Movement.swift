extension TextEditor {
  /// The start of the line that holds the cursor, wrapping left aside.
  var lineStart: Int {
    guard isMultiline else { return 0 }
    return (characters[..<cursor].lastIndex(where: \.isLineFeed) ?? -1) + 1
  }

  /// The end of the line that holds the cursor, before its newline.
  var lineEnd: Int {
    guard isMultiline else { return characters.count }
    return characters[cursor...].firstIndex(where: \.isLineFeed) ?? characters.count
  }

  var atLineEnd: Bool { cursor == lineEnd }

  /// The start of the word of letters and digits at or before the cursor.
  var wordStart: Int {
    var index = cursor
    while index > 0, !characters[index - 1].isWordPart { index -= 1 }
    while index > 0, characters[index - 1].isWordPart { index -= 1 }
    return index
  }

  /// The end of the word of letters and digits at or after the cursor.
  var wordEnd: Int {
    var index = cursor
    while index < characters.count, !characters[index].isWordPart { index += 1 }
    while index < characters.count, characters[index].isWordPart { index += 1 }
    return index
  }

  /// The start of what stands between blanks before the cursor.
  var blankDelimitedStart: Int {
    var index = cursor
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  /// The lines as drawn; one column is left for a cursor at the end of a full line.
  var wrappedLines: [Range<Int>] {
    TextWrap.ranges(of: characters, width: max(1, width - 1))
  }

  /// The index of the line in which the cursor is drawn.
  func cursorLine(in lines: [Range<Int>]) -> Int {
    max(0, (lines.firstIndex { $0.lowerBound > cursor } ?? lines.count) - 1)
  }

  mutating func moveVertically(_ code: Key.Code) -> Bool {
    guard isMultiline else { return false }
    let lines = wrappedLines
    let line = cursorLine(in: lines)
    let step =
      switch code {
      case .up: -1
      case .down: 1
      case .pageUp: -max(1, height - 1)
      default: max(1, height - 1)
      }
    var goal = columns(from: lines[line].lowerBound, to: cursor)
    if case .vertical(let kept) = lastAction { goal = kept }
    let target = min(max(0, line + step), lines.count - 1)
    if target != line {
      cursor = index(inLine: target, of: lines, atColumn: goal)
    }
    lastAction = .vertical(goal)
    return true
  }

  /// The last place in a drawn line that lies at `column` or before it.
  func index(inLine line: Int, of lines: [Range<Int>], atColumn column: Int) -> Int {
    let range = lines[line]
    let isSoftlyBroken = line + 1 < lines.count && lines[line + 1].lowerBound == range.upperBound
    let last = isSoftlyBroken ? max(range.lowerBound, range.upperBound - 1) : range.upperBound
    var index = range.lowerBound
    var used = 0
    while index < last {
      used += TextWidth.columns(of: characters[index])
      if used > column { break }
      index += 1
    }
    return index
  }

  func columns(from start: Int, to end: Int, isUnicode: Bool = true) -> Int {
    characters[start..<end].reduce(0) {
      $0 + TextWidth.columns(of: $1, isUnicode: isUnicode)
    }
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
