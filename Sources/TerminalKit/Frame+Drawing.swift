extension Frame {
  /// Blanks every cell of `rect` in `style`.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    let area = bounds.intersection(rect)
    guard !area.isEmpty else { return }
    let blank = Glyph(" ")
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX {
        set(blank, x: x, y: y, style: style)
      }
    }
  }

  /// Changes the styles in `rect` and leaves the text; a wide glyph follows its left half.
  public mutating func restyle(_ rect: Rect, _ transform: (Style) -> Style) {
    let area = bounds.intersection(rect)
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX {
        let index = y * size.width + x
        guard cells[index].role != .wideTail else { continue }
        cells[index].style = transform(cells[index].style)
        if cells[index].role == .wideHead {
          cells[index + 1].style = cells[index].style
        }
      }
    }
  }

  /// Draws a border of single lines along the inside of `rect`, with `title` in its upper edge.
  /// Areas with less than two columns or rows have no room for one and stay as they are.
  public mutating func box(
    _ rect: Rect, title: String = "", style: Style = .plain, titleStyle: Style? = nil
  ) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let right = rect.maxX - 1
    let bottom = rect.maxY - 1
    hline(x: rect.x, y: rect.y, width: rect.width, style: style)
    hline(x: rect.x, y: bottom, width: rect.width, style: style)
    vline(x: rect.x, y: rect.y, height: rect.height, style: style)
    vline(x: right, y: rect.y, height: rect.height, style: style)
    put("┌", x: rect.x, y: rect.y, style: style)
    put("┐", x: right, y: rect.y, style: style)
    put("└", x: rect.x, y: bottom, style: style)
    put("┘", x: right, y: bottom, style: style)
    let room = rect.width - 4
    guard !title.isEmpty, room > 0 else { return }
    let shown = " " + TextWidth.clipped(title, to: room) + " "
    put(
      shown, x: rect.x + 1, y: rect.y, style: titleStyle ?? style,
      within: Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: 1))
  }

  /// Draws a horizontal line of `width` columns from (`x`, `y`) to the right.
  public mutating func hline(x: Int, y: Int, width: Int, style: Style = .plain) {
    draw(capabilities.isUnicode ? "─" : "-", Rect(x: x, y: y, width: width, height: 1), style)
  }

  /// Draws a vertical line of `height` rows from (`x`, `y`) downwards.
  public mutating func vline(x: Int, y: Int, height: Int, style: Style = .plain) {
    draw(capabilities.isUnicode ? "│" : "|", Rect(x: x, y: y, width: 1, height: height), style)
  }

  private mutating func draw(_ scalar: Unicode.Scalar, _ rect: Rect, _ style: Style) {
    let area = bounds.intersection(rect)
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX {
        set(Glyph(scalar), x: x, y: y, style: style)
      }
    }
  }
}
