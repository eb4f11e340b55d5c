import AssessmentModel
import DocumentFormat
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
  ///
  /// A compensation whose approval has ended is neither unanswered nor a gap, on whatever day.
  func lists(
    _ requirement: Requirement, target: LevelVector,
    answers: @autoclosure () -> [RequirementID: Answer]
  ) -> Bool {
    let isRequired = requirement.minimumLevel <= target[requirement.fr]
    switch self {
    case .everything: return true
    case .required: return isRequired
    case .unanswered: return isRequired && Self.applies(requirement, answers()) { $0 == nil }
    case .gaps:
      return isRequired && Self.applies(requirement, answers()) { $0 == .partly || $0 == .notMet }
    case .followUp: return answers()[requirement.id]?.needsFollowUp == true
    case .noEvidence:
      guard let answer = answers()[requirement.id] else { return false }
      return answer.status != nil && !answer.hasEvidence
    }
  }

  private static func applies(
    _ requirement: Requirement, _ answers: [RequirementID: Answer],
    _ isWanted: (AnswerStatus?) -> Bool
  ) -> Bool {
    isWanted(answers[requirement.id]?.status) && !answers.leavesOut(requirement.id)
  }
}
