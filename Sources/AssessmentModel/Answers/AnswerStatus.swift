import DocumentFormat

/// What the assessor found for a requirement in a place.
public enum AnswerStatus: String, JSONCase, Sendable {
  /// It is there and works.
  case met
  /// Some of it is there.
  case partly
  /// It is not there.
  case notMet
  /// Another measure gives equivalent protection.
  case compensated
  /// The condition of the requirement is absent.
  case notApplicable

  /// The status in words, as on screens and in reports.
  public var title: String {
    switch self {
    case .met: "met"
    case .partly: "partly met"
    case .notMet: "not met"
    case .compensated: "compensated"
    case .notApplicable: "not applicable"
    }
  }

  /// Whether it counts for SL-A.
  public var isAchieved: Bool { self == .met || self == .compensated }

  /// Whether a rationale belongs to it.
  public var needsRationale: Bool { self == .compensated || self == .notApplicable }

  /// The capability that follows when the assessor says nothing about it.
  public var impliedCapability: Capability? {
    switch self {
    case .met: .capable
    case .compensated: .notCapable
    case .partly, .notMet, .notApplicable: nil
    }
  }
}
