import AssessmentModel
import DelimitedText

/// Everything that is wrong with a table; nothing of it was imported.
public struct TableProblems: Error, Hashable, Sendable {
  /// The problems by line; never empty.
  public var problems: [TableProblem]

  /// Collects problems and orders them by line.
  public init(_ problems: [TableProblem]) {
    self.problems = problems.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }

  init(_ problem: TableTextProblem) {
    self.init([TableProblem(line: problem.line, .text(problem.kind))])
  }

  /// The problems as diagnostics.
  public var diagnostics: [Diagnostic] { problems.map(\.diagnostic) }

  /// The problems with one entry for each cause: the first one of it, and the lines of the others.
  public var byCause: [(problem: TableProblem, otherLines: [Int])] {
    var positions: [TableProblem.Cause: Int] = [:]
    var groups: [(problem: TableProblem, otherLines: [Int])] = []
    for problem in problems {
      if let position = positions[problem.cause] {
        let known = groups[position].otherLines.last ?? groups[position].problem.line
        if problem.line != known { groups[position].otherLines.append(problem.line) }
      } else {
        positions[problem.cause] = groups.count
        groups.append((problem, []))
      }
    }
    return groups
  }
}
