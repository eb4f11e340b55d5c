import DocumentFormat

/// Identifies what is assessed: a zone or a conduit.
public enum PlaceID: Hashable, Comparable, Sendable {
  /// A zone.
  case zone(ZoneID)
  /// A conduit.
  case conduit(ConduitID)

  /// The zone's identifier, or nil for a conduit.
  public var zone: ZoneID? {
    if case .zone(let id) = self { id } else { nil }
  }

  /// The conduit's identifier, or nil for a zone.
  public var conduit: ConduitID? {
    if case .conduit(let id) = self { id } else { nil }
  }
}

extension PlaceID: JSONText {
  public init?(text: String) {
    if let zone = ZoneID(text: text) {
      self = .zone(zone)
    } else if let conduit = ConduitID(text: text) {
      self = .conduit(conduit)
    } else {
      return nil
    }
  }

  public var text: String {
    switch self {
    case .zone(let id): id.rawValue
    case .conduit(let id): id.rawValue
    }
  }

  public static var allowed: String { "it must be the identifier of a zone or a conduit" }

  public static var schema: SchemaNode { .pattern("^[cz]-[a-z0-9]{1,38}$") }
}
