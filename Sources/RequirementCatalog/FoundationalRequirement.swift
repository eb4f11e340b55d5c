import DocumentFormat

/// One of the seven foundational requirements (FR) of IEC 62443, always in this order.
public enum FoundationalRequirement: Int, CaseIterable, Comparable, Sendable {
  /// FR 1, identification and authentication control.
  case iac = 1
  /// FR 2, use control.
  case uc
  /// FR 3, system integrity.
  case si
  /// FR 4, data confidentiality.
  case dc
  /// FR 5, restricted data flow.
  case rdf
  /// FR 6, timely response to events.
  case tre
  /// FR 7, resource availability.
  case ra

  /// Number in the standard, 1 to 7.
  public var number: Int { rawValue }

  /// Place in a level vector, 0 to 6.
  public var position: Int { rawValue - 1 }

  /// The standard's abbreviation, such as `IAC`.
  public var abbreviation: String {
    switch self {
    case .iac: "IAC"
    case .uc: "UC"
    case .si: "SI"
    case .dc: "DC"
    case .rdf: "RDF"
    case .tre: "TRE"
    case .ra: "RA"
    }
  }

  /// The standard's title.
  public var title: String {
    switch self {
    case .iac: "Identification and authentication control"
    case .uc: "Use control"
    case .si: "System integrity"
    case .dc: "Data confidentiality"
    case .rdf: "Restricted data flow"
    case .tre: "Timely response to events"
    case .ra: "Resource availability"
    }
  }

  /// Orders by number.
  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}
