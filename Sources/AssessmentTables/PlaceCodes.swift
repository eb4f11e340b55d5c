import AssessmentModel

/// The zones and conduits of a workspace by their codes, for tables with many rows.
struct PlaceCodes {
  private let exact: [String: PlaceID]
  private let alike: [String: [PlaceID]]

  init(_ places: [Place]) {
    exact = Dictionary(places.map { ($0.code, $0.id) }) { first, _ in first }
    alike = Dictionary(grouping: places) { CodeNotation.key($0.code) }.mapValues { $0.map(\.id) }
  }

  /// The places that a code can mean: the one that is written so, else all that differ in case only.
  func places(_ code: String) -> [PlaceID] {
    exact[code].map { [$0] } ?? exact[code.trimmed].map { [$0] } ?? alike[CodeNotation.key(code)]
      ?? []
  }
}
