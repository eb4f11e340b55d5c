import DocumentFormat

/// How much a finding matters, in the assessor's judgement.
public enum FindingSeverity: String, JSONCase, Comparable, Sendable {
  case low
  case medium
  case high
  case critical

  /// Orders upwards.
  public static func < (first: Self, second: Self) -> Bool {
    (allCases.firstIndex(of: first) ?? 0) < (allCases.firstIndex(of: second) ?? 0)
  }
}
