import DocumentFormat

/// Where the treatment of a finding stands.
public enum FindingStatus: String, JSONCase, Sendable {
  case open
  case inProgress
  case accepted
  case closed

  /// The status in words.
  public var title: String {
    switch self {
    case .open: "open"
    case .inProgress: "in progress"
    case .accepted: "risk accepted"
    case .closed: "closed"
    }
  }
}
