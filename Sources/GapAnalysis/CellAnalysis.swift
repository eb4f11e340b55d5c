import AssessmentModel
import RequirementCatalog

/// What follows from the answers of one zone or conduit in one FR.
public struct CellAnalysis: Hashable, Sendable {
  /// A required requirement that fails.
  public struct Gap: Hashable, Sendable {
    /// The requirement.
    public var requirement: RequirementID
    /// What closes it.
    public var kind: GapKind
  }

  /// The FR.
  public var fr: FoundationalRequirement
  /// SL-T.
  public var target: SecurityLevel
  /// SL-A; nil where no requirement of the FR applies.
  public var achieved: LevelRange?
  /// SL-C; nil where no requirement of the FR applies.
  public var capability: LevelRange?
  /// How SL-A stands against SL-T.
  public var state: CellState
  /// How much of what the target requires has been answered.
  public var coverage: Coverage
  /// The required requirements that fail, in order.
  public var gaps: [Gap]
  /// The required requirements that are not assessed, in order.
  public var unanswered: [RequirementID]
  /// The failing or unassessed requirements that block the next level towards the target.
  public var blocking: [RequirementID]
  /// Whether a required requirement is met only by a compensating countermeasure.
  public var hasCompensation: Bool

  /// The level that ``blocking`` blocks; nil where nothing does.
  public var blockedLevel: SecurityLevel? {
    guard let achieved, achieved.proven < target else { return nil }
    return achieved.proven.next
  }

  /// Levels between target and SL-A: at least and at most; nil unless the state is a gap.
  public var gapSize: ClosedRange<Int>? {
    guard state == .gap, let achieved else { return nil }
    return
      (target.rawValue - achieved.possible.rawValue)...(target.rawValue
      - achieved.proven.rawValue)
  }
}
