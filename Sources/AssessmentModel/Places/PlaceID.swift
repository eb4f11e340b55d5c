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
  /// Reads the text that stands in files; nil for any other.
  public init?(text: String) {
    if let zone = ZoneID(text: text) {
      self = .zone(zone)
    } else if let conduit = ConduitID(text: text) {
      self = .conduit(conduit)
    } else {
      return nil
    }
  }

  /// The text that stands in files.
  public var text: String {
    switch self {
    case .zone(let id): id.rawValue
    case .conduit(let id): id.rawValue
    }
  }

  /// What is allowed in its place, for error messages.
  public static var allowed: String { "it must be the identifier of a zone or a conduit" }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .pattern("^[cz]-[a-z0-9]{1,38}$") }
}
