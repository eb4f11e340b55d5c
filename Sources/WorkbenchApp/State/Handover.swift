import AssessmentModel

/// The check list of the zones and conduits to which answers are given.
public struct Handover: Equatable, Sendable {
  /// The answers that are given, all of them recorded.
  var sources: [QuestionnaireState.Mark]
  /// How many marked questions are left out, having no answer to give.
  var unansweredCount = 0
  /// Whether notes and files go with them.
  var withNote: Bool
  /// Every zone and conduit but their own, whatever the list shows.
  var places: [PlaceID]
  /// Those that get the answers.
  var chosen: Set<PlaceID>
  /// Whether answers that are there are replaced.
  var overwrites = false
  /// Line 0 is about replacing, the places follow.
  var list = ListState()

  var lineCount: Int { places.count + 1 }

  /// Chooses the line under the cursor, or takes the choice back.
  mutating func toggle() {
    guard list.cursor > 0 else {
      overwrites.toggle()
      return
    }
    guard places.indices.contains(list.cursor - 1) else { return }
    let place = places[list.cursor - 1]
    if chosen.remove(place) == nil { chosen.insert(place) }
  }

  /// Chooses all places, or none where all are chosen.
  mutating func toggleAll() { chosen = chosen.count == places.count ? [] : Set(places) }
}
