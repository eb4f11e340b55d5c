import AssessmentModel

/// What an import would do: one step that can be undone as a whole.
public struct TableImport: Hashable, Sendable {
  /// The step; nil where the table says what the workspace holds already.
  public var edit: Edit?
  /// Rows in the table, without the header.
  public var rowCount: Int
  /// Rows that change something.
  public var changedCount: Int
  /// Notes, rationales and descriptions that the table empties.
  public var emptiedTextCount: Int
}
