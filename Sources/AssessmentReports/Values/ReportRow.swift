import AssessmentModel
import GapAnalysis
import RequirementCatalog

/// One requirement in one place: what was found, what it counts for, and what closes its gap.
struct ReportRow: Equatable, Sendable {
  var requirement: Requirement
  var answer: Answer?
  var state: RequirementState
  /// Whether the target asks for it, applicable or not.
  var isRequired: Bool
  /// SL-T of its FR.
  var target: SecurityLevel
  /// The next level towards the target that it keeps from being reached because it fails.
  var blocks: SecurityLevel?
  /// The next level towards the target that is not known to be reached because it is open.
  var opens: SecurityLevel?
  /// What proves the answer: references in words and attached files.
  var evidence: [String] = []
  /// What the catalog suggests; nobody's recommendation.
  var suggestion: String?
  var links: [String] = []
  /// Whether a level depends on it and its facts are to be verified against a licensed copy.
  var isDoubtful = false

  /// What closes its gap; nil where it is none, or not asked for.
  var gapKind: GapKind? {
    guard isRequired, case .failed(let kind) = state else { return nil }
    return kind
  }

  /// Whether it is compensated and the approval has ended, so that it is open for the level.
  var isExpired: Bool {
    if case .ended = state { true } else { false }
  }

  /// Whether it counts as compensated without an approver or an end of the approval.
  var lacksApproval: Bool {
    state == .achieved(isCompensated: true) && answer?.lacksApproval == true
  }

  /// The rows of one cell that a report shows, in the order of the standard.
  static func rows(
    of cell: CellAnalysis, answers: [RequirementID: Answer], evidence: EvidenceNames,
    asOf day: CalendarDate, context: ReportContext
  ) -> [ReportRow] {
    let fails = Set(cell.fails)
    let open = Set(cell.open)
    return Catalog.requirements(of: cell.fr).compactMap { requirement in
      let isRequired = requirement.minimumLevel <= cell.target
      let answer = answers[requirement.id]
      guard isRequired || answer != nil else { return nil }
      var row = ReportRow(
        requirement: requirement, answer: answer,
        state: RequirementState(
          answer, isNotApplicable: answers.leavesOut(requirement.id), asOf: day),
        isRequired: isRequired, target: cell.target,
        blocks: fails.contains(requirement.id) ? cell.blockedLevel : nil,
        opens: open.contains(requirement.id) ? cell.blockedLevel : nil,
        evidence: evidence.names(of: answer))
      if let kind = row.gapKind {
        row.suggestion = context.suggestion(requirement.id, kind)
        row.links = context.links(requirement.id)
      }
      return row
    }
  }
}
