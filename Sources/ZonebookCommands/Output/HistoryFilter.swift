import AssessmentModel
import RequirementCatalog

/// Which changes of a history are shown; nil stands for any.
struct HistoryFilter {
  var place: PlaceID?
  var requirement: RequirementID?
  var since: Timestamp?

  /// Whether a change is shown at all.
  func keeps(_ change: Change) -> Bool {
    if let since, change.at < since { return false }
    return change.concerns(place: place, requirement: requirement)
  }

  /// Whether a field of a change is shown, where the change has fields of several places.
  func keeps(_ field: FieldChange) -> Bool {
    (place == nil || field.place == nil || field.place == place)
      && (requirement == nil || field.requirement == nil || field.requirement == requirement)
  }
}
