import AssessmentModel

/// What an import would do: one step that can be undone as a whole.
public struct TableImport: Hashable, Sendable {
  /// The step; nil where the table says what the workspace holds already.
  public var edit: Edit?
  /// Rows that say something about a place or requirement.
  public var rowCount: Int
  /// Rows that change something.
  public var changedCount: Int
  /// How many fields of each column an empty cell empties.
  public var erasedCounts: [String: Int]
  /// How many fields of each column hold something beside an empty cell and stay as they are.
  public var keptCounts: [String: Int]
  /// New zones for which the table has no target; theirs is 0.
  public var untargetedCount = 0
  /// What stands in the table and was not read.
  public var passedOver: PassedOver
}
