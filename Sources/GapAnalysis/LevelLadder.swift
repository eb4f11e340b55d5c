import RequirementCatalog

/// Finds the highest level below which nothing is broken: one pass over the requirements.
struct LevelLadder {
  /// What one requirement contributes.
  enum Rung { case holds, unknown, broken }

  private var lowestBroken: SecurityLevel?
  private var lowestUnproven: SecurityLevel?

  /// Takes in a requirement with its first level.
  mutating func add(_ level: SecurityLevel, _ rung: Rung) {
    guard rung != .holds else { return }
    lowestUnproven = min(lowestUnproven ?? level, level)
    if rung == .broken { lowestBroken = min(lowestBroken ?? level, level) }
  }

  /// The levels that the requirements taken in allow.
  var range: LevelRange {
    LevelRange(proven: Self.below(lowestUnproven), possible: Self.below(lowestBroken))
  }

  private static func below(_ level: SecurityLevel?) -> SecurityLevel {
    guard let level else { return .four }
    return SecurityLevel(rawValue: level.rawValue - 1) ?? .zero
  }
}
