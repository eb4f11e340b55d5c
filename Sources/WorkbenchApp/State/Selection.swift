import AssessmentModel
import RequirementCatalog

/// The thing under the cursor of the screen that is shown.
///
/// It is worked out in one place, ``Workbench/selection``, from the screen, its cursor and its focused
/// pane. Every command takes its object from it and from nothing else, so that what the eye sees is
/// what the hand changes.
enum Selection: Hashable, Sendable {
  /// A cell of the heat map.
  case cell(PlaceID, FoundationalRequirement)
  /// A requirement in all zones: a line of the outer list of the turned table.
  case requirement(RequirementID)
  /// A line of any list that stands for something in the workspace.
  case subject(Subject)
  /// A line of the history that is about several things, or about what is gone.
  case change
  /// No line, or one that stands for nothing in the workspace.
  case nothing

  /// The answer to a requirement in a zone or conduit.
  static func answer(_ mark: QuestionnaireState.Mark) -> Selection {
    .subject(.answer(mark.place, mark.requirement))
  }

  /// The zone or conduit that it is or lies in.
  var place: PlaceID? {
    switch self {
    case .cell(let place, _): place
    case .subject(let subject): subject.place
    case .requirement, .change, .nothing: nil
    }
  }

  /// The requirement in a place, as it is answered.
  var answer: QuestionnaireState.Mark? {
    guard case .subject(.answer(let place, let requirement)) = self else { return nil }
    return QuestionnaireState.Mark(place: place, requirement: requirement)
  }

  /// The FR of the cell or the requirement.
  var fr: FoundationalRequirement? {
    switch self {
    case .cell(_, let fr): fr
    case .requirement(let requirement), .subject(.answer(_, let requirement)): requirement.fr
    case .subject, .change, .nothing: nil
    }
  }

  /// The finding.
  var finding: FindingID? {
    if case .subject(.finding(let id)) = self { id } else { nil }
  }

  /// The common constraint.
  var constraint: CommonConstraint? {
    if case .subject(.constraint(let constraint)) = self { constraint } else { nil }
  }
}
