/// What one screen shall show: a grid of cells and the place of the hardware cursor.
///
/// No text can break the grid: half a wide glyph never stands alone, and nothing but printable
/// scalars and combining marks gets into a cell.
public struct Frame: Equatable, Sendable {
  /// Columns and rows.
  public let size: Size
  /// What the terminal that shall show it can do.
  public let capabilities: TerminalCapabilities
  /// Where the hardware cursor stands; nil hides it.
  public var cursor: Point?
  var cells: [Cell]

  /// A frame of blanks without a cursor.
  public init(size: Size, capabilities: TerminalCapabilities) {
    self.size = size
    self.capabilities = capabilities
    cells = Array(repeating: .blank(), count: size.width * size.height)
  }

  /// All of it.
  public var bounds: Rect { Rect(size: size) }

  /// The cell in column `x` of row `y`; a plain blank outside the frame.
  public subscript(x x: Int, y y: Int) -> Cell {
    guard x >= 0, x < size.width, y >= 0, y < size.height else { return .blank() }
    return cells[y * size.width + x]
  }

  /// Draws `text` on one line and gives the columns from `x` to its end, or to the edge that cut it.
  ///
  /// Only cells inside the frame and `clip` are drawn; of a wide character that is cut a blank
  /// remains. Controls, escape sequences, bidirectional overrides, invisible and unassigned scalars
  /// are shown visibly (`␛` or `^[`, `<202E>`, `⏎` or `\n`), a tab as one blank. Without Unicode
  /// everything is transliterated or shown as `?`.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, x: Int, y: Int, style: Style = .plain, within clip: Rect? = nil
  ) -> Int {
    let area = clip.map { bounds.intersection($0) } ?? bounds
    let isRowVisible = !area.isEmpty && y >= area.y && y < area.maxY
    let limit = clip.map { min($0.maxX, size.width) } ?? size.width
    var column = x
    if text.isPlainASCII {
      for byte in text.utf8 {
        guard column < limit else { break }
        if isRowVisible, column >= area.x {
          set(Glyph(Unicode.Scalar(byte)), x: column, y: y, style: style)
        }
        column += 1
      }
      return column - x
    }
    var glyphs: [Glyph] = []
    for character in text {
      glyphs.removeAll(keepingCapacity: true)
      Glyph.append(character, isUnicode: capabilities.isUnicode, to: &glyphs)
      for glyph in glyphs {
        guard column < limit else { return column - x }
        if isRowVisible {
          put(glyph, x: column, y: y, style: style, left: area.x, right: area.maxX)
        }
        column = min(limit, column + glyph.columns)
      }
    }
    return column - x
  }

  // MARK: Cells

  private mutating func put(
    _ glyph: Glyph, x: Int, y: Int, style: Style, left: Int, right: Int
  ) {
    if x >= left, x + glyph.columns <= right {
      set(glyph, x: x, y: y, style: style)
      return
    }
    for column in x..<(x + glyph.columns) where column >= left && column < right {
      set(Glyph(" "), x: column, y: y, style: style)
    }
  }

  /// Sets a glyph that lies within the frame, blanking what it leaves of wide ones.
  mutating func set(_ glyph: Glyph, x: Int, y: Int, style: Style) {
    let index = y * size.width + x
    let last = index + glyph.columns - 1
    if cells[index].role == .wideTail {
      cells[index - 1] = .blank(cells[index - 1].style)
    }
    if cells[last].role == .wideHead {
      cells[last + 1] = .blank(cells[last + 1].style)
    }
    if glyph.columns == 2 {
      cells[index] = Cell(scalar: glyph.scalar, mark: glyph.mark, role: .wideHead, style: style)
      cells[last] = Cell(scalar: " ", mark: nil, role: .wideTail, style: style)
    } else {
      cells[index] = Cell(scalar: glyph.scalar, mark: glyph.mark, role: .single, style: style)
    }
  }
}
