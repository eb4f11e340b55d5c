import AssessmentModel

extension AuditTrail {
  /// The zone or conduit with a code, now or at any time before; nil where there never was one.
  public func place(code: String) -> PlaceID? {
    if let place = document.workspace.place(code: code) { return place.id }
    for record in records.reversed() {
      switch record {
      case .origin(let origin):
        if let place = origin.workspace.place(code: code) { return place.id }
      case .change(let linked):
        if let place = linked.change.edit.place(code: code) { return place }
        if let place = linked.change.inverse.place(code: code) { return place }
      }
    }
    return nil
  }
}

extension Edit {
  /// The zone or conduit with a code that the edit puts into a workspace.
  fileprivate func place(code: String) -> PlaceID? {
    switch self {
    case .putZone(let zone, _): zone.code == code ? .zone(zone.id) : nil
    case .putConduit(let conduit, _): conduit.code == code ? .conduit(conduit.id) : nil
    case .group(_, let edits): edits.lazy.compactMap { $0.place(code: code) }.first
    default: nil
    }
  }
}
