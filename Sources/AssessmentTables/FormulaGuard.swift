/// Keeps text from being run as a formula when a spreadsheet opens the table.
///
/// A cell that begins with `= + - @`, tab or CR gets an apostrophe in front, and so does one that has
/// apostrophes before such a beginning; taking one apostrophe off again is then always right.
enum FormulaGuard {
  /// The cell as it is written.
  static func guarded(_ cell: String) -> String { isFormulaLike(cell) ? "'" + cell : cell }

  /// The cell as it was before it was written.
  static func bare(_ cell: String) -> String {
    cell.utf8.first == 0x27 && isFormulaLike(cell)
      ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  private static func isFormulaLike(_ cell: String) -> Bool {
    switch cell.utf8.first(where: { $0 != 0x27 }) {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
    default: false
    }
  }
}
