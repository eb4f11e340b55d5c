import AssessmentModel

/// What closes a gap, by what the system is capable of.
public enum GapKind: String, CaseIterable, Sendable {
  /// Capable: configure or operate what is there; the equipment can meet this requirement.
  case configure
  /// Not capable: replace, add or compensate.
  case replace
  /// Not known: find out first.
  case findOut

  /// The kind for a requirement that fails with this capability.
  public init(_ capability: Capability?) {
    switch capability {
    case .capable: self = .configure
    case .notCapable: self = .replace
    case nil: self = .findOut
    }
  }

  /// What to do, in a few words.
  public var title: String {
    switch self {
    case .configure: "configure or operate it"
    case .replace: "replace, add or compensate"
    case .findOut: "find out"
    }
  }
}
