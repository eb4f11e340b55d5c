import RequirementCatalog

/// A zone or a conduit, seen as something to assess.
public enum Place: Hashable, Sendable, Identifiable {
  /// A zone.
  case zone(Zone)
  /// A conduit.
  case conduit(Conduit)

  /// Identifier that never changes.
  public var id: PlaceID {
    switch self {
    case .zone(let zone): .zone(zone.id)
    case .conduit(let conduit): .conduit(conduit.id)
    }
  }

  /// Short code for people.
  public var code: String {
    switch self {
    case .zone(let zone): zone.code
    case .conduit(let conduit): conduit.code
    }
  }

  /// What people call it.
  public var name: String {
    switch self {
    case .zone(let zone): zone.name
    case .conduit(let conduit): conduit.name
    }
  }

  /// SL-T.
  public var target: LevelVector {
    switch self {
    case .zone(let zone): zone.target
    case .conduit(let conduit): conduit.target
    }
  }

  /// Why the target is what it is.
  public var targetRationale: String {
    switch self {
    case .zone(let zone): zone.targetRationale
    case .conduit(let conduit): conduit.targetRationale
    }
  }

  /// What belongs to it.
  public var description: String {
    switch self {
    case .zone(let zone): zone.description
    case .conduit(let conduit): conduit.description
    }
  }

  /// Who answers for it.
  public var owner: String {
    switch self {
    case .zone(let zone): zone.owner
    case .conduit(let conduit): conduit.owner
    }
  }

  /// Facts on which the applicability of requirements depends; an absent key is unknown.
  public var profile: [ConditionKey: Bool] {
    switch self {
    case .zone(let zone): zone.profile
    case .conduit(let conduit): conduit.profile
    }
  }

  /// Code and name together, as in headings.
  public var heading: String { "\(code) \(name)" }
}
