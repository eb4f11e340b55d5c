import AssessmentModel

/// A common constraint with what was found for the SuC; it has no level.
struct ReportConstraint: Equatable, Sendable {
  var constraint: CommonConstraint
  var answer: Answer?
  /// Whether it is compensated and the approval has ended.
  var hasEnded: Bool
  /// What proves the answer: references in words and attached files.
  var evidence: [String]
}
