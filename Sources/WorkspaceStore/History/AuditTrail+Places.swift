import AssessmentModel

extension AuditTrail {
  /// The zone or conduit with a code, now or at any time before; nil where there never was one.
  ///
  /// One whose code is written so comes before those that differ in case.
  public func place(code: String) -> PlaceID? {
    if let place = place(where: { $0 == code }) { return place }
    if let place = document.workspace.place(code: code) { return place.id }
    let key = CodeNotation.key(code)
    return place { CodeNotation.key($0) == key }
  }

  /// The latest place whose code satisfies the condition.
  private func place(where fits: @escaping (String) -> Bool) -> PlaceID? {
    if let place = document.workspace.places.first(where: { fits($0.code) }) { return place.id }
    for record in records.reversed() {
      switch record {
      case .origin(let origin):
        if let place = origin.workspace.places.first(where: { fits($0.code) }) { return place.id }
      case .change(let linked):
        if let place = linked.change.edit.place(where: fits) { return place }
        if let place = linked.change.inverse.place(where: fits) { return place }
      }
    }
    return nil
  }
}

extension Edit {
  /// The zone or conduit that the edit puts into a workspace with a code that satisfies the condition.
  fileprivate func place(where fits: @escaping (String) -> Bool) -> PlaceID? {
    switch self {
    case .putZone(let zone, _): fits(zone.code) ? .zone(zone.id) : nil
    case .putConduit(let conduit, _): fits(conduit.code) ? .conduit(conduit.id) : nil
    case .group(_, let edits):
      edits.lazy.compactMap { $0.place(where: fits) }.first
    default: nil
    }
  }
}
