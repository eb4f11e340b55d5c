import DelimitedText

/// What an empty cell does to its field.
public enum EmptyCells: String, CaseIterable, Sendable {
  /// The field stays as it is.
  case keeps
  /// The field is emptied.
  case erases
}

/// How an assessor wants a table to be read.
public struct TableOptions: Hashable, Sendable {
  /// What an empty cell does.
  public var emptyCells = EmptyCells.keeps
  /// The encoding, where the assessor names it; texts that look misread are then taken as they are.
  public var encoding: TableEncoding?

  /// What holds unless the assessor asks for something else.
  public init(emptyCells: EmptyCells = .keeps, encoding: TableEncoding? = nil) {
    self.emptyCells = emptyCells
    self.encoding = encoding
  }
}
