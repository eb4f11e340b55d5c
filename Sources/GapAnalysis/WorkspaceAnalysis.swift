import AssessmentModel
import RequirementCatalog

/// The analysis of a whole workspace as of a day, kept up to date by looking only at what an edit
/// touched.
public struct WorkspaceAnalysis: Hashable, Sendable {
  /// The day on which approvals are looked at, in the calendar of whoever asks.
  public let asOf: CalendarDate
  private var places: [PlaceID: PlaceAnalysis]
  /// How much of what the targets require has been answered, over all places.
  public private(set) var coverage = Coverage()
  /// How many required requirements fail, over all places.
  public private(set) var gapCount = 0

  /// Analyses every zone and conduit as of a day.
  public init(_ workspace: Workspace, asOf day: CalendarDate) {
    asOf = day
    places = [:]
    places.reserveCapacity(workspace.zones.count + workspace.conduits.count)
    for place in workspace.places { refresh(place, in: workspace) }
  }

  /// The analysis of a zone or conduit, or nil where the workspace has none such.
  public subscript(id: PlaceID) -> PlaceAnalysis? { places[id] }

  /// Brings the analysis up to date after `edit` has led to `workspace`.
  public mutating func update(_ workspace: Workspace, after edit: Edit) {
    for id in edit.touchedPlaces {
      if let place = workspace.place(id) {
        refresh(place, in: workspace)
      } else {
        set(nil, for: id)
      }
    }
  }

  private mutating func refresh(_ place: Place, in workspace: Workspace) {
    let answers = workspace.answers[place.id] ?? [:]
    set(PlaceAnalysis(place, answers: answers, asOf: asOf), for: place.id)
  }

  /// Replaces the analysis of a place and keeps the sums over all places true.
  private mutating func set(_ analysis: PlaceAnalysis?, for id: PlaceID) {
    let former = places[id]
    places[id] = analysis
    coverage = coverage - (former?.coverage ?? Coverage()) + (analysis?.coverage ?? Coverage())
    gapCount += (analysis?.gapCount ?? 0) - (former?.gapCount ?? 0)
  }
}
