import AssessmentModel
import RequirementCatalog

/// What the history screen shows.
public struct TrailState: Equatable, Sendable {
  /// What of the history is listed.
  public enum Filter: Hashable, Sendable {
    case everything
    case place(PlaceID)
    case requirement(RequirementID)
    case answer(PlaceID, RequirementID)

    /// Whether a change is listed.
    func lists(_ change: Change) -> Bool {
      switch self {
      case .everything: true
      case .place(let place): change.concerns(place: place, requirement: nil)
      case .requirement(let id): change.concerns(place: nil, requirement: id)
      case .answer(let place, let id): change.concerns(place: place, requirement: id)
      }
    }
  }

  /// Every change ever made, oldest first; nil until it has been read.
  var changes: [Change]?
  /// Why it could not be read, or what is wrong with it.
  var problem: String?
  var filter = Filter.everything
  var list = ListState()
}
