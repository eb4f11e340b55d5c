import AssessmentModel

/// One line of the review: a problem, or a text that was begun and not saved.
struct ReviewLine: Equatable, Sendable {
  var problem: Diagnostic
  /// The draft that the line leads to; nil for a problem.
  var draft: DraftKey?
}
