import AssessmentModel

/// What an answer counts for on a day, once applicability has been settled.
public enum RequirementState: Hashable, Sendable {
  /// Met or compensated.
  case achieved(isCompensated: Bool)
  /// Partly met or not met, with what the gap asks for.
  case failed(GapKind)
  /// Not assessed.
  case open
  /// Compensated, but the approval ended on that day: open for the level, and still an answer.
  case ended(CalendarDate)
  /// Does not apply, itself or through its SR.
  case notApplicable

  /// What the answer counts for in SL-A as of a day.
  public init(_ answer: Answer?, isNotApplicable: Bool, asOf day: CalendarDate) {
    if isNotApplicable {
      self = .notApplicable
      return
    }
    switch answer?.status {
    case .met: self = .achieved(isCompensated: false)
    case .compensated:
      if let expiry = answer?.expiry, answer?.hasEndedApproval(asOf: day) == true {
        self = .ended(expiry)
      } else {
        self = .achieved(isCompensated: true)
      }
    case .partly, .notMet: self = .failed(GapKind(answer?.effectiveCapability))
    case .notApplicable: self = .notApplicable
    case nil: self = .open
    }
  }

  /// Whether it fails.
  public var isFailed: Bool {
    if case .failed = self { true } else { false }
  }

  /// Whether the level does not know it: not assessed, or the approval has ended.
  public var isOpen: Bool {
    switch self {
    case .open, .ended: true
    case .achieved, .failed, .notApplicable: false
    }
  }
}
