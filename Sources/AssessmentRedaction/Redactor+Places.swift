import AssessmentModel

extension Redactor {
  /// The edits that add the zones: first without their parents, which may come later in the list.
  mutating func zones(_ zones: [Zone]) -> [Edit] {
    let copies = zones.enumerated().compactMap { zone($1, number: $0 + 1) }
    let orphans = copies.map { copy in
      var copy = copy
      copy.parent = nil
      return Edit.putZone(copy, at: nil)
    }
    return orphans + copies.filter { $0.parent != nil }.map { .putZone($0, at: nil) }
  }

  mutating func conduits(_ conduits: [Conduit]) -> [Edit] {
    conduits.enumerated().compactMap { conduit($1, number: $0 + 1) }.map {
      .putConduit($0, at: nil)
    }
  }

  private mutating func zone(_ zone: Zone, number: Int) -> Zone? {
    guard let id = identifiers[zone.id] else { return nil }
    var copy = Zone(
      id: id, code: code(zone.code, .place, or: "Z\(number)"),
      name: text(zone.name, .placeName, or: "Zone \(number)"), target: zone.target)
    copy.description = text(zone.description, .description)
    copy.parent = zone.parent.flatMap { identifiers[$0] }
    copy.purdue = zone.purdue
    copy.targetRationale = text(zone.targetRationale, .rationale)
    copy.owner = person(zone.owner)
    copy.profile = zone.profile
    return copy
  }

  private mutating func conduit(_ conduit: Conduit, number: Int) -> Conduit? {
    guard let id = identifiers[conduit.id] else { return nil }
    var copy = Conduit(
      id: id, code: code(conduit.code, .place, or: "C\(number)"),
      name: text(conduit.name, .placeName, or: "Conduit \(number)"),
      ends: conduit.ends.compactMap { identifiers[$0] }, target: conduit.target)
    copy.description = text(conduit.description, .description)
    copy.protocols = text(conduit.protocols, .description)
    copy.targetRationale = text(conduit.targetRationale, .rationale)
    copy.owner = person(conduit.owner)
    copy.profile = conduit.profile
    return copy
  }
}
