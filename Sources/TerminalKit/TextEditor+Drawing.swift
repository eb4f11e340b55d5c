extension TextEditor {
  /// Draws the field in `rect`, scrolled so that the cursor is visible, and puts the frame's cursor
  /// there when the field is focused.
  public mutating func draw(
    into frame: inout Frame, rect: Rect, style: Style = .plain, isFocused: Bool = true
  ) {
    frame.fill(rect, style: style)
    guard !rect.isEmpty else { return }
    width = rect.width
    height = rect.height
    if isMultiline {
      drawLines(into: &frame, rect: rect, style: style, isFocused: isFocused)
    } else {
      drawSingleLine(into: &frame, rect: rect, style: style, isFocused: isFocused)
    }
  }

  /// Puts the cursor at the character drawn at `point` when the field was last drawn in `rect`.
  public mutating func moveCursor(to point: Point, in rect: Rect) {
    let column = max(0, point.x - rect.x)
    guard isMultiline else {
      let lines = [min(scroll, characters.count)..<characters.count]
      moveCursor(to: index(inLine: 0, of: lines, atColumn: column))
      return
    }
    let lines = wrappedLines
    let line = min(max(0, scroll + point.y - rect.y), lines.count - 1)
    moveCursor(to: index(inLine: line, of: lines, atColumn: column))
  }

  /// The rows that the text takes in that many columns.
  public func lineCount(width: Int) -> Int {
    isMultiline ? TextWrap.ranges(of: characters, width: max(1, width - 1)).count : 1
  }

  private mutating func drawLines(
    into frame: inout Frame, rect: Rect, style: Style, isFocused: Bool
  ) {
    let lines = wrappedLines
    let line = cursorLine(in: lines)
    scroll = min(scroll, line, max(0, lines.count - height))
    scroll = max(scroll, line - height + 1, 0)
    for row in 0..<min(height, lines.count - scroll) {
      let text = String(characters[lines[scroll + row]])
      frame.put(text, x: rect.x, y: rect.y + row, style: style, within: rect)
    }
    guard isFocused else { return }
    let isUnicode = frame.capabilities.isUnicode
    let column = columns(from: lines[line].lowerBound, to: cursor, isUnicode: isUnicode)
    frame.cursor = Point(
      x: rect.x + min(column, rect.width - 1), y: rect.y + line - scroll)
  }

  private mutating func drawSingleLine(
    into frame: inout Frame, rect: Rect, style: Style, isFocused: Bool
  ) {
    let isUnicode = frame.capabilities.isUnicode
    let room = rect.width - 1
    scroll = min(scroll, cursor)
    var used = columns(from: scroll, to: cursor, isUnicode: isUnicode)
    while used > room, scroll < cursor {
      used -= TextWidth.columns(of: characters[scroll], isUnicode: isUnicode)
      scroll += 1
    }
    var shown = columns(from: scroll, to: characters.count, isUnicode: isUnicode)
    while scroll > 0 {
      let columns = TextWidth.columns(of: characters[scroll - 1], isUnicode: isUnicode)
      guard shown + columns <= room else { break }
      shown += columns
      used += columns
      scroll -= 1
    }
    frame.put(
      String(characters[scroll...]), x: rect.x, y: rect.y,
      style: isFocused && isSelected ? style.reversed : style, within: rect)
    guard isFocused else { return }
    frame.cursor = Point(x: rect.x + min(max(0, used), rect.width - 1), y: rect.y)
  }
}
