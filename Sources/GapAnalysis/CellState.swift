/// How a zone or conduit stands against its target in one FR.
public enum CellState: String, CaseIterable, Sendable {
  /// The target is reached, whatever the missing answers are.
  case met
  /// The target cannot be reached, whatever the missing answers are.
  case gap
  /// It still depends on answers that are missing.
  case undetermined
  /// The target is SL 0: nothing is required.
  case notTargeted
  /// No requirement of the FR applies, or none that the target asks for: no gap, and nothing is met.
  case notApplicable

  /// The state in words.
  public var title: String {
    switch self {
    case .met: "met"
    case .gap: "gap"
    case .undetermined: "undetermined"
    case .notTargeted: "not targeted"
    case .notApplicable: "not applicable"
    }
  }
}
