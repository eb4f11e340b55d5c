import AssessmentModel

/// What the evidence window is about: what the cursor was on, and what else is marked.
public struct EvidenceTarget: Hashable, Sendable {
  /// What the cursor was on.
  public var subject: EvidenceSubject
  /// What is marked besides it.
  public var others: [EvidenceSubject] = []

  /// All to which a file goes.
  public var all: [EvidenceSubject] { [subject] + others }
}
