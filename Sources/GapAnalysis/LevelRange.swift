import RequirementCatalog

/// What is known of a level while some answers are missing: at least `proven`, at most `possible`.
public struct LevelRange: Hashable, Sendable {
  /// The level that the answers given prove.
  public var proven: SecurityLevel
  /// The level that would be reached if every missing answer were good.
  public var possible: SecurityLevel

  /// Creates a range; `proven` is never above `possible`.
  public init(proven: SecurityLevel, possible: SecurityLevel) {
    self.proven = proven
    self.possible = possible
  }

  /// Whether no missing answer can change it.
  public var isSettled: Bool { proven == possible }

  /// `2` when settled, `0–2` otherwise; `dash` joins the two.
  public func text(dash: String = "–") -> String {
    isSettled ? "\(proven.rawValue)" : "\(proven.rawValue)\(dash)\(possible.rawValue)"
  }
}
