import AssessmentModel

/// An attached file with what it is attached to, in words.
struct ReportEvidence: Equatable, Sendable {
  var evidence: Evidence
  var subjects: [String]
}
