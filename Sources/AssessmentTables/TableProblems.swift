import AssessmentModel

/// Everything that is wrong with a table; nothing of it was imported.
public struct TableProblems: Error, Hashable, Sendable {
  /// The problems by line; never empty.
  public var problems: [TableProblem]

  /// Collects problems and orders them by line.
  public init(_ problems: [TableProblem]) {
    self.problems = problems.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }

  /// The problems as diagnostics.
  public var diagnostics: [Diagnostic] { problems.map(\.diagnostic) }
}
