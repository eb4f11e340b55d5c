import AssessmentModel

/// What the evidence window is about: what the cursor was on, or all that is marked.
public struct EvidenceTarget: Hashable, Sendable {
  /// What the cursor was on, or the first that is marked.
  public var subject: EvidenceSubject
  /// What is marked besides it.
  public var others: [EvidenceSubject] = []
  /// Whether it is what was marked, so that attaching takes the marks away.
  public var isMarked = false

  /// All to which a file goes.
  public var all: [EvidenceSubject] { [subject] + others }
}
