/// Why bytes are not the text of a table; the line is that of the fault, from 1.
public struct TableTextProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// A line is not valid UTF-8; it may be Windows-1252, which has a character for every byte there.
    case invalidUTF8(canBeWindows1252: Bool)
    /// The text is UTF-16 that is cut off or has halves of characters.
    case invalidUTF16
    /// A byte stands in the text that Windows-1252 has no character for.
    case invalidWindows1252
    /// The text is to be read as Windows-1252 and is UTF-8.
    case isUTF8
    /// A NUL stands in the text.
    case nul
    /// A quote was opened and never closed.
    case openQuote
    /// A quote stands inside a cell that does not begin with one.
    case strayQuote
    /// Text follows a closing quote in the same cell.
    case textAfterQuote
  }

  /// Line of the fault, from 1.
  public var line: Int
  /// What is wrong.
  public var kind: Kind

  /// Creates a problem.
  public init(line: Int, _ kind: Kind) {
    self.line = line
    self.kind = kind
  }
}
