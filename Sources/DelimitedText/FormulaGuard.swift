/// Keeps text from being run as a formula when a spreadsheet opens the table.
///
/// A cell gets an apostrophe in front when it begins with `= + - @`, also in their full-width and small
/// forms and behind blanks, or with a tab or line end. One that has apostrophes before such a beginning
/// gets another one; taking one apostrophe off again is then always right.
public enum FormulaGuard {
  /// The cell as it is written.
  public static func guarded(_ cell: String) -> String { isFormulaLike(cell) ? "'" + cell : cell }

  /// The cell as it was before it was written.
  public static func bare(_ cell: String) -> String {
    cell.unicodeScalars.first == "'" && isFormulaLike(cell)
      ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  private static func isFormulaLike(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    let start = cell.unicodeScalars.first { $0 != "'" && !$0.properties.isWhitespace }
    return start.map(beginsFormula) ?? false
  }

  private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@": true
    case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    case "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}": true
    default: false
    }
  }
}
