import TerminalKit

extension Workbench {
  /// The screen as it is to be shown.
  public func frame(capabilities: TerminalCapabilities) -> Frame {
    var canvas = Canvas(
      frame: Frame(size: size, capabilities: capabilities),
      theme: Theme(colors: capabilities.colors), glyphs: Glyphs(isUnicode: capabilities.isUnicode))
    guard size.width >= 20, size.height >= 6 else {
      canvas.frame.put("zonebook: too small", x: 0, y: 0)
      return canvas.frame
    }
    drawHeader(&canvas)
    switch screen {
    case .start: drawStart(&canvas)
    case .overview: drawOverview(&canvas)
    case .questionnaire: drawQuestionnaire(&canvas)
    case .zones: drawZones(&canvas)
    case .findings: drawFindings(&canvas)
    case .system: drawSystem(&canvas)
    case .review: drawReview(&canvas)
    case .report: drawReport(&canvas)
    case .help: drawHelp(&canvas)
    case .history: drawHistory(&canvas)
    }
    drawToast(&canvas)
    drawFooter(&canvas)
    drawPopup(&canvas)
    return canvas.frame
  }
}

/// What is drawn on, with the signs and styles that the terminal can show.
struct Canvas {
  var frame: Frame
  let theme: Theme
  let glyphs: Glyphs

  /// Draws a window with a border and gives the space inside.
  mutating func window(_ rect: Rect, _ title: String, isFocused: Bool = true) -> Rect {
    frame.fill(rect)
    let style = isFocused ? theme.focusedBorder : theme.border
    let room = max(0, rect.width - 6)
    frame.box(
      rect, title: clipped(title, to: room), style: style,
      titleStyle: isFocused ? theme.heading : nil)
    return rect.inset(1)
  }

  /// A text cut to so many columns, with an ellipsis where it is too long.
  func clipped(_ text: String, to columns: Int) -> String {
    TextWidth.clipped(text, to: columns, ellipsis: glyphs.isUnicode ? "…" : "~")
  }

  /// Draws one line of text, cut with an ellipsis where it is too long.
  mutating func line(_ text: String, _ rect: Rect, row: Int, _ style: Style = .plain) {
    guard row >= 0, row < rect.height else { return }
    frame.put(
      clipped(text, to: rect.width), x: rect.x, y: rect.y + row, style: style, within: rect)
  }

  /// Shows that a line has the cursor, and puts the hardware cursor there.
  mutating func select(_ rect: Rect, row: Int, isFocused: Bool = true) {
    guard row >= 0, row < rect.height else { return }
    let line = Rect(x: rect.x, y: rect.y + row, width: rect.width, height: 1)
    if isFocused {
      frame.restyle(line) { $0.reversed }
      frame.cursor = Point(x: rect.x, y: rect.y + row)
    } else {
      frame.restyle(line) { $0.underlined }
    }
  }
}
