/// Where a notation was written, which decides what may have happened to it since.
public enum NotationSource: Sendable {
  /// Typed or pasted by a person who sees what it is taken for.
  case person
  /// In a table, where a spreadsheet may have taken it for a number and cut a zero off its end.
  case table
}
