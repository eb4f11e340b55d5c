import RequirementCatalog

extension Workspace {
  /// The zone with this identifier, or nil.
  public func zone(_ id: ZoneID) -> Zone? { zones.first { $0.id == id } }

  /// The conduit with this identifier, or nil.
  public func conduit(_ id: ConduitID) -> Conduit? { conduits.first { $0.id == id } }

  /// The finding with this identifier, or nil.
  public func finding(_ id: FindingID) -> Finding? { findings.first { $0.id == id } }

  /// The zone or conduit with this identifier, or nil.
  public func place(_ id: PlaceID) -> Place? {
    switch id {
    case .zone(let zone): self.zone(zone).map(Place.zone)
    case .conduit(let conduit): self.conduit(conduit).map(Place.conduit)
    }
  }

  /// Whether a zone or conduit has this identifier.
  public func contains(_ id: PlaceID) -> Bool {
    switch id {
    case .zone(let zone): zones.contains { $0.id == zone }
    case .conduit(let conduit): conduits.contains { $0.id == conduit }
    }
  }

  /// Everything that is assessed: the zones, then the conduits, each in the assessor's order.
  public var places: [Place] { zones.map(Place.zone) + conduits.map(Place.conduit) }

  /// What is recorded for a requirement in a place; a blank answer where nothing is.
  public func answer(_ place: PlaceID, _ requirement: RequirementID) -> Answer {
    answers[place]?[requirement] ?? Answer()
  }

  /// Whether the requirement does not apply in the place: it, or for an RE its SR, was found not
  /// applicable. An RE that the catalog marks as standing alone does not fall with its SR.
  public func isNotApplicable(_ requirement: RequirementID, in place: PlaceID) -> Bool {
    answers[place]?.leavesOut(requirement) ?? false
  }

  /// The smallest free code with this letter: `Z1`, `Z2`, …
  public func freeCode(_ letter: String) -> String {
    let codes = zones.map(\.code) + conduits.map(\.code) + findings.map(\.code)
    let taken = Set(codes.map(CodeNotation.key))
    var number = 1
    while taken.contains(CodeNotation.key("\(letter)\(number)")) { number += 1 }
    return "\(letter)\(number)"
  }
}
