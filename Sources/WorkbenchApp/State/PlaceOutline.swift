import AssessmentModel
import RequirementCatalog

/// The zones and conduits in the order of the screens, worked out again only when they change.
public struct PlaceOutline: Equatable, Sendable {
  /// One line: a place, its target, and how deep it lies within its parents.
  struct Line: Equatable, Sendable {
    var id: PlaceID
    var target: LevelVector
    var depth: Int
  }

  private(set) var lines: [Line] = []
  private var positions: [PlaceID: Int] = [:]
  private var zoneIndices: [ZoneID: Int] = [:]
  private var conduitIndices: [ConduitID: Int] = [:]
  /// The highest target of any place, by FR.
  private(set) var highestTarget = LevelVector(all: .zero)

  init() {}

  /// Lists the zones, each followed by those within it, then the conduits.
  init(_ workspace: Workspace) {
    for (index, zone) in workspace.zones.enumerated() { zoneIndices[zone.id] = index }
    for (index, conduit) in workspace.conduits.enumerated() { conduitIndices[conduit.id] = index }
    let children = Dictionary(grouping: workspace.zones, by: \.parent)
    // Without recursion: a file may nest zones deeper than the stack is.
    var waiting = (children[nil] ?? []).reversed().map { (zone: $0, depth: 0) }
    while let (zone, depth) = waiting.popLast() {
      lines.append(Line(id: .zone(zone.id), target: zone.target, depth: depth))
      waiting += (children[zone.id] ?? []).reversed().map { ($0, depth + 1) }
    }
    lines += workspace.conduits.map { Line(id: .conduit($0.id), target: $0.target, depth: 0) }
    for (position, line) in lines.enumerated() { positions[line.id] = position }
    for line in lines {
      for fr in FoundationalRequirement.allCases {
        highestTarget[fr] = max(highestTarget[fr], line.target[fr])
      }
    }
  }

  /// Line of a place, or nil.
  func position(of id: PlaceID) -> Int? { positions[id] }

  /// The place itself, found without a search.
  func place(_ id: PlaceID, in workspace: Workspace) -> Place? {
    switch id {
    case .zone(let zone):
      zoneIndices[zone].map { .zone(workspace.zones[$0]) }
    case .conduit(let conduit):
      conduitIndices[conduit].map { .conduit(workspace.conduits[$0]) }
    }
  }
}
