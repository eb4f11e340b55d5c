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
  /// The level that it blocks now; nil where it blocks none or the next level is not asked for.
  var blocks: SecurityLevel?
  /// Whether the approval of its compensation had ended on the day of the report.
  var isExpired: Bool
  /// What proves the answer: references in words and attached files.
  var evidence: [String] = []
  var recommendation: String?
  var links: [String] = []

  /// What closes its gap; nil where it is none, or not asked for.
  var gapKind: GapKind? {
    guard isRequired, case .failed(let kind) = state else { return nil }
    return kind
  }

  /// The rows of one cell that a report shows, in the order of the standard.
  static func rows(
    of cell: CellAnalysis, answers: [RequirementID: Answer], evidence: EvidenceNames,
    today: CalendarDate, context: ReportContext
  ) -> [ReportRow] {
    let blocking = Set(cell.blocking)
    return Catalog.requirements(of: cell.fr).compactMap { requirement in
      let isRequired = requirement.minimumLevel <= cell.target
      let answer = answers[requirement.id]
      guard isRequired || answer != nil else { return nil }
      let isAbsent = answers[requirement.id.system]?.status == .notApplicable
      let isCompensated = answer?.status == .compensated
      var row = ReportRow(
        requirement: requirement, answer: answer,
        state: RequirementState(answer, isNotApplicable: isAbsent), isRequired: isRequired,
        target: cell.target, blocks: blocking.contains(requirement.id) ? cell.blockedLevel : nil,
        isExpired: isCompensated && answer?.expiry.map { $0 < today } == true,
        evidence: evidence.names(of: answer))
      if let kind = row.gapKind {
        row.recommendation = context.recommendation(requirement.id, kind)
        row.links = context.links(requirement.id)
      }
      return row
    }
  }
}
