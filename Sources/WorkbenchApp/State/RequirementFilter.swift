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

  /// Whether the requirement is listed for a place with this target and this answer.
  func lists(
    _ requirement: Requirement, target: LevelVector, answer: Answer?, isNotApplicable: Bool
  ) -> Bool {
    let isRequired = requirement.minimumLevel <= target[requirement.fr]
    switch self {
    case .everything: return true
    case .required: return isRequired
    case .unanswered: return isRequired && !isNotApplicable && answer?.status == nil
    case .gaps:
      let fails = answer?.status == .partly || answer?.status == .notMet
      return isRequired && !isNotApplicable && fails
    case .followUp: return answer?.needsFollowUp == true
    case .noEvidence: return answer?.status != nil && answer?.evidence.isEmpty != false
    }
  }
}
