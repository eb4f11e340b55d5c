import AssessmentModel

/// Codes and names of zones and conduits by identifier, for references between them.
struct PlaceNames: Sendable {
  private let headings: [PlaceID: String]
  private let codes: [PlaceID: String]

  init(_ workspace: Workspace) {
    let places = workspace.places
    headings = Dictionary(places.map { ($0.id, $0.heading) }) { first, _ in first }
    codes = Dictionary(places.map { ($0.id, $0.code) }) { first, _ in first }
  }

  /// Code and name; the identifier itself where nothing has it.
  func heading(_ id: PlaceID) -> String { headings[id] ?? "\(id.text) (unknown)" }

  /// The code; the identifier itself where nothing has it.
  func code(_ id: PlaceID) -> String { codes[id] ?? "\(id.text) (unknown)" }
}
