import DocumentFormat

/// A common constraint of IEC 62443-3-3 clause 4: without a level, assessed once for the SuC.
public enum CommonConstraint: String, JSONCase, Sendable {
  case essentialFunctions
  case compensatingCountermeasures
  case leastPrivilege

  /// The constraint in words.
  public var title: String {
    switch self {
    case .essentialFunctions: "Support of essential functions"
    case .compensatingCountermeasures: "Compensating countermeasures"
    case .leastPrivilege: "Least privilege"
    }
  }

  /// What to find out on site.
  public var question: String {
    switch self {
    case .essentialFunctions:
      "Can operators always see and stop the process, whatever a security measure does or loses?"
    case .compensatingCountermeasures:
      "Is every measure that stands in for another one described, approved and reviewed?"
    case .leastPrivilege:
      "Do people, programs and devices hold just the rights that their task needs?"
    }
  }
}
