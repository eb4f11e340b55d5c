/// What a person would see on the terminal at one moment.
public struct Screen: Equatable, Sendable {
  /// Columns of the grid.
  public let columns: Int
  /// Rows of the grid.
  public let height: Int
  /// All cells, row by row.
  public let cells: [ScreenCell]
  /// The cursor's column, from 0.
  public let cursorColumn: Int
  /// The cursor's row, from 0.
  public let cursorRow: Int
  /// The modes that the program set, and the title.
  public let modes: ScreenModes
  /// The text of each row in full width.
  public let rows: [String]

  init(
    columns: Int, height: Int, cells: [ScreenCell], cursor: (column: Int, row: Int),
    modes: ScreenModes
  ) {
    self.columns = columns
    self.height = height
    self.cells = cells
    self.cursorColumn = cursor.column
    self.cursorRow = cursor.row
    self.modes = modes
    self.rows = (0..<height).map { row in
      cells[(row * columns)..<((row + 1) * columns)].map(\.text).joined()
    }
  }

  /// Whether the cursor is shown.
  public var isCursorVisible: Bool { modes.isCursorVisible }
  /// Whether the alternate screen is shown.
  public var isAlternateScreen: Bool { modes.isAlternateScreen }
  /// Whether the program switched bracketed paste on.
  public var isBracketedPaste: Bool { modes.isBracketedPaste }
  /// The mouse events that the program asked for.
  public var mouse: MouseMode { modes.mouse }
  /// The window title.
  public var title: String { modes.title }

  /// All rows without the blanks at their ends, joined by line feeds; made for snapshots.
  public var text: String { rows.map(Self.trimmed).joined(separator: "\n") }

  /// The cell at a column and row from 0; blank outside the grid.
  public func cell(_ column: Int, _ row: Int) -> ScreenCell {
    guard (0..<columns).contains(column), (0..<height).contains(row) else { return .blank }
    return cells[row * columns + column]
  }

  /// Whether the text stands in one row.
  public func contains(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  /// The column and row where the text first stands, from the top.
  public func position(of text: String) -> (column: Int, row: Int)? {
    for (row, line) in rows.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      let offset = line.unicodeScalars[..<range.lowerBound].count
      return (column(row: row, scalarOffset: offset), row)
    }
    return nil
  }

  /// The cells under the first occurrence of the text; empty when it is not on the screen.
  public func cells(of text: String) -> [ScreenCell] {
    guard let start = position(of: text) else { return [] }
    let count = text.unicodeScalars.count
    var column = start.column
    var scalars = 0
    var found: [ScreenCell] = []
    while scalars < count, column < columns {
      let each = cell(column, start.row)
      if each.width > 0 { found.append(each) }
      scalars += each.text.unicodeScalars.count
      column += 1
    }
    return found
  }

  /// The screen in a frame, with the cursor and the modes below it; made for failing tests.
  public var framed: String {
    let edge = "+" + String(repeating: "-", count: columns) + "+"
    let cursor = "cursor \(cursorColumn),\(cursorRow) \(isCursorVisible ? "visible" : "hidden")"
    let modes = "\(isAlternateScreen ? "alternate" : "main") screen, \(columns)x\(height)"
    return ([edge] + rows.map { "|\($0)|" } + [edge, "\(modes), \(cursor)"])
      .joined(separator: "\n")
  }

  // MARK: Rows

  private func column(row: Int, scalarOffset: Int) -> Int {
    var scalars = 0
    for column in 0..<columns {
      if scalars >= scalarOffset && cell(column, row).width > 0 { return column }
      scalars += cell(column, row).text.unicodeScalars.count
    }
    return columns
  }

  private static func trimmed(_ row: String) -> String {
    var row = Substring(row)
    while row.last == " " { row.removeLast() }
    return String(row)
  }
}
