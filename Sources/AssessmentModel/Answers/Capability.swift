import DocumentFormat

/// Whether the installed system can meet a requirement natively when properly configured (SL-C).
public enum Capability: String, JSONCase, Sendable {
  /// It can.
  case capable
  /// It cannot.
  case notCapable

  /// The capability in words, as on screens and in reports.
  public var title: String {
    switch self {
    case .capable: "capable"
    case .notCapable: "not capable"
    }
  }
}
