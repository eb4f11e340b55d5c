import DocumentFormat

/// Where to look for a requirement on one kind of equipment.
public struct EquipmentChecks: Hashable, Sendable {
  /// A kind of equipment.
  public enum Kind: String, JSONCase, Sendable {
    case controller, station, server, network, remote, any

    /// What belongs to the kind.
    public var title: String {
      switch self {
      case .controller: "PLC, RTU, safety controller"
      case .station: "HMI and engineering station"
      case .server: "Server and historian"
      case .network: "Switch, firewall, wireless"
      case .remote: "Remote access"
      case .any: "Everywhere"
      }
    }
  }

  /// The kind of equipment.
  public var kind = Kind.any
  /// Menus, commands, settings, cabinets and drawings to look at.
  public var checks: [String] = []

  /// No checks.
  public init() {}
}

extension EquipmentChecks: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<EquipmentChecks>] = [
    .required("at", \.kind),
    .required("checks", \.checks),
  ]
}
