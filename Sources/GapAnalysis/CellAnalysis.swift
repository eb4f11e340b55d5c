import AssessmentModel
import RequirementCatalog

/// What follows from the answers of one zone or conduit in one FR, as of a day.
public struct CellAnalysis: Hashable, Sendable {
  /// A required requirement that fails.
  public struct Gap: Hashable, Sendable {
    /// The requirement.
    public var requirement: RequirementID
    /// What closes it.
    public var kind: GapKind
  }

  /// A required requirement that is compensated, but no longer approved.
  public struct Ended: Hashable, Sendable {
    /// The requirement.
    public var requirement: RequirementID
    /// The last day of the approval.
    public var expiry: CalendarDate
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
  public var coverage = Coverage()
  /// The required requirements that fail, in order.
  public var gaps: [Gap] = []
  /// The required requirements that are not assessed, in order.
  public var unanswered: [RequirementID] = []
  /// The required requirements whose approval has ended, in order; answered, and open for the level.
  public var ended: [Ended] = []
  /// Required requirements that count as compensated.
  public var compensatedCount = 0
  /// Those of them that name no approver, or no end of the approval.
  public var unapprovedCount = 0
  /// What fails of the requirements up to the next level towards the target, in order.
  public var fails: [RequirementID] = []
  /// What is open of the requirements up to the next level towards the target, in order: not
  /// assessed, or the approval has ended.
  public var open: [RequirementID] = []

  /// The blocking set: what fails or is open up to the next level towards the target, in order.
  public var blocking: [RequirementID] { (fails + open).sorted() }

  /// Whether a required requirement is met only by a compensating countermeasure.
  public var hasCompensation: Bool { compensatedCount > 0 }

  /// SL-A to show: nil also where levels follow only because nothing applies at the target.
  public var shownAchieved: LevelRange? { state == .notApplicable ? nil : achieved }

  /// SL-C to show: nil also where levels follow only because nothing applies at the target.
  public var shownCapability: LevelRange? { state == .notApplicable ? nil : capability }

  /// The next level towards the target, of which ``blocking`` speaks; nil where nothing is missing.
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
