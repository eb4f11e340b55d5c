import AssessmentModel
import RequirementCatalog
import TerminalKit

/// Where the user is in the questionnaire.
public struct QuestionnaireState: Equatable, Sendable {
  /// A part of the screen that has the cursor.
  public enum Pane: Int, CaseIterable, Sendable { case outer, inner, question }

  /// A requirement in a place, as it is marked or answered.
  public struct Mark: Hashable, Sendable {
    var place: PlaceID
    var requirement: RequirementID
  }

  /// Exactly these requirements are listed, after drilling into a cell of the heat map.
  public struct Drill: Equatable, Sendable {
    var place: PlaceID
    var requirements: Set<RequirementID>
    var title: String
  }

  var place: PlaceID?
  var requirement = Catalog.requirements[0].id
  /// False: one place, all its requirements. True: one requirement, all places.
  var isTurned = false
  var pane = Pane.inner
  var filter = RequirementFilter.required
  var drill: Drill?
  var marks: Set<Mark> = []
  var lastMark: Mark?
  /// What the inner pane listed after the last message: worked out once, then drawn and moved in.
  var rows: [Mark] = []
  var outerScroll = ScrollWindow()
  var innerScroll = ScrollWindow()
  /// First line of the question pane that is shown.
  var questionScroll = 0
  /// Titles of the parts of the question that are folded away.
  var folded: Set<String> = []
  /// Which part of the question has the cursor.
  var part = 0

  init() {}

  var current: Mark? { place.map { Mark(place: $0, requirement: requirement) } }
}
