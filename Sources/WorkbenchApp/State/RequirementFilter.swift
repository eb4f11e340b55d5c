import AssessmentModel
import DocumentFormat
import GapAnalysis
import RequirementCatalog

/// Which requirements the questionnaire lists.
public enum RequirementFilter: String, JSONCase, Sendable {
  case required, unanswered, gaps, followUp, noEvidence, everything

  /// The filter in words.
  public var title: String {
    switch self {
    case .required: "what SL-T requires"
    case .unanswered: "not assessed"
    case .gaps: "gaps"
    case .followUp: "follow-up"
    case .noEvidence: "answered without evidence"
    case .everything: "everything, also beyond SL-T"
    }
  }

  /// Whether the requirement is listed for a place with this target and these answers, which are
  /// looked at only where the filter depends on them.
  func lists(
    _ requirement: Requirement, target: LevelVector,
    answers: @autoclosure () -> [RequirementID: Answer]
  ) -> Bool {
    let isRequired = requirement.minimumLevel <= target[requirement.fr]
    switch self {
    case .everything: return true
    case .required: return isRequired
    case .unanswered: return isRequired && Self.state(of: requirement, answers()) == .open
    case .gaps:
      guard isRequired, case .failed = Self.state(of: requirement, answers()) else { return false }
      return true
    case .followUp: return answers()[requirement.id]?.needsFollowUp == true
    case .noEvidence:
      guard let answer = answers()[requirement.id] else { return false }
      return answer.status != nil && !answer.hasEvidence
    }
  }

  private static func state(
    of requirement: Requirement, _ answers: [RequirementID: Answer]
  ) -> RequirementState {
    RequirementState(
      answers[requirement.id],
      isNotApplicable: answers[requirement.id.system]?.status == .notApplicable)
  }
}
