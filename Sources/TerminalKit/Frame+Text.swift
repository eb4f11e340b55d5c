extension Frame {
  /// The text of row `y` as seen, without trailing blanks.
  public func line(_ y: Int) -> String {
    guard y >= 0, y < size.height else { return "" }
    let row = cells[(y * size.width)..<((y + 1) * size.width)]
    guard let last = row.lastIndex(where: { !$0.isBlank }) else { return "" }
    return row[row.startIndex...last].map(\.text).joined()
  }

  /// All rows, as they are compared with recorded screens.
  public var text: String {
    (0..<size.height).map(line).joined(separator: "\n")
  }
}
