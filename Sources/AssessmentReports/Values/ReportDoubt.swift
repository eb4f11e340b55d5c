import AssessmentModel
import GapAnalysis
import RequirementCatalog

/// A row on which a level of a place depends and whose facts differ between public sources.
struct ReportDoubt: Equatable, Sendable {
  var requirement: Requirement
  /// What to look up in a licensed copy.
  var question: String

  /// The doubts about one cell, in the order of the standard.
  static func doubts(
    about cell: CellAnalysis, answers: [RequirementID: Answer], asOf day: CalendarDate
  ) -> [ReportDoubt] {
    Catalog.requirements(of: cell.fr).compactMap { requirement in
      guard let question = requirement.verifyAgainstLicensedCopy else { return nil }
      let state = RequirementState(
        answers[requirement.id], isNotApplicable: answers.leavesOut(requirement.id), asOf: day)
      return decides(requirement, in: state, of: cell)
        ? ReportDoubt(requirement: requirement, question: question) : nil
    }
  }

  /// Whether the cell depends on the row: it keeps the next level from being reached, or it would keep
  /// the target from being met if it were required from the level that other sources name.
  private static func decides(
    _ requirement: Requirement, in state: RequirementState, of cell: CellAnalysis
  ) -> Bool {
    guard state.isFailed || state.isOpen else { return false }
    if cell.blocking.contains(requirement.id) { return true }
    guard let other = requirement.otherMinimumLevel, cell.state == .met else { return false }
    return other <= cell.target && requirement.minimumLevel > cell.target
  }
}

extension ReportDoubt: TemplateRecord {
  static let tags = TagTable<ReportDoubt>([
    .number("frNumber") { $0.requirement.fr.number },
    .text("requirement") { $0.requirement.id.description },
    .text("requirementTitle") { $0.requirement.title },
    .text("doubt") { $0.question },
  ])
}
