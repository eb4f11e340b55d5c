import TerminalKit

/// Rows of short texts in columns that are aligned by what they take on the screen.
struct TextTable {
  private var rows: [[String]]
  private let surroundings: Surroundings

  /// A table with a header line.
  init(_ header: [String], in surroundings: Surroundings) {
    self.surroundings = surroundings
    rows = [header]
  }

  /// Appends a row; its texts may come from files.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map(surroundings.shown))
  }

  /// The table as lines; the last column is not padded.
  var lines: [String] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], TextWidth.columns(of: cell))
      }
    }
    return rows.enumerated().map { position, row in
      let cells = row.enumerated().map { column, cell in
        column == row.count - 1 ? cell : TextWidth.padded(cell, to: widths[column])
      }
      let line = cells.joined(separator: "  ")
      return position == 0 && surroundings.hasColors ? "\u{1B}[1m\(line)\u{1B}[0m" : line
    }
  }

  /// Writes the table.
  func show() throws(CommandError) {
    try surroundings.say(lines.joined(separator: "\n"))
  }
}
