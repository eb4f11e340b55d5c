import AssessmentModel

/// What an answer counts for, once applicability has been settled.
public enum RequirementState: Hashable, Sendable {
  /// Met or compensated.
  case achieved(isCompensated: Bool)
  /// Partly met or not met, with what the gap asks for.
  case failed(GapKind)
  /// Not assessed.
  case open
  /// Does not apply, itself or through its SR.
  case notApplicable

  /// What the answer counts for in SL-A.
  public init(_ answer: Answer?, isNotApplicable: Bool) {
    if isNotApplicable {
      self = .notApplicable
      return
    }
    switch answer?.status {
    case .met: self = .achieved(isCompensated: false)
    case .compensated: self = .achieved(isCompensated: true)
    case .partly, .notMet: self = .failed(GapKind(answer?.effectiveCapability))
    case .notApplicable: self = .notApplicable
    case nil: self = .open
    }
  }
}
