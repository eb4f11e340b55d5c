extension Workspace {
  /// The edit that removes a zone or conduit with everything that refers to it, as one step.
  ///
  /// Its answers go, findings no longer name it, conduits lose that end, and zones within it move up
  /// to its own parent. Nil where there is no such place.
  public func removal(of id: PlaceID) -> Edit? {
    guard let place = place(id) else { return nil }
    var edits = (answers[id] ?? [:]).keys.sorted().map { Edit.setAnswer(id, $0, nil) }
    for var finding in findings where finding.places.contains(id) {
      finding.places.removeAll { $0 == id }
      edits.append(.putFinding(finding, at: nil))
    }
    switch id {
    case .conduit(let conduit): edits.append(.removeConduit(conduit))
    case .zone(let zoneID):
      for var conduit in conduits where conduit.ends.contains(zoneID) {
        conduit.ends.removeAll { $0 == zoneID }
        edits.append(.putConduit(conduit, at: nil))
      }
      let grandparent = zone(zoneID)?.parent
      for var zone in zones where zone.parent == zoneID {
        zone.parent = grandparent
        edits.append(.putZone(zone, at: nil))
      }
      edits.append(.removeZone(zoneID))
    }
    return .group(label: "Remove \(place.heading)", edits)
  }
}
