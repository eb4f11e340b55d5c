import AssessmentModel
import RequirementCatalog

/// The analysis of a whole workspace, kept up to date by looking only at what an edit touched.
public struct WorkspaceAnalysis: Hashable, Sendable {
  private var places: [PlaceID: PlaceAnalysis]

  /// Analyses every zone and conduit.
  public init(_ workspace: Workspace) {
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
        places[id] = nil
      }
    }
  }

  /// How much of what the targets require has been answered, over all places.
  public var coverage: Coverage { places.values.reduce(Coverage()) { $0 + $1.coverage } }

  private mutating func refresh(_ place: Place, in workspace: Workspace) {
    places[place.id] = PlaceAnalysis(place, answers: workspace.answers[place.id] ?? [:])
  }
}
