extension Edit {
  /// The zones and conduits whose analysis the edit can change; all others stay as they were.
  public var touchedPlaces: Set<PlaceID> {
    switch self {
    case .setSystem, .setVisit, .setSamplingNote, .setConstraint, .putFinding, .removeFinding,
      .putEvidence, .removeEvidence, .moveZone, .moveConduit:
      []
    case .putZone(let zone, _): [.zone(zone.id)]
    case .removeZone(let id): [.zone(id)]
    case .putConduit(let conduit, _): [.conduit(conduit.id)]
    case .removeConduit(let id): [.conduit(id)]
    case .setAnswer(let place, _, _): [place]
    case .group(_, let edits): edits.reduce(into: []) { $0.formUnion($1.touchedPlaces) }
    }
  }
}
