import AssessmentModel
import DocumentFormat

/// Problems of a workspace or its files, for people and for programs.
enum DiagnosticsList {
  /// Writes the problems as a table.
  static func show(_ problems: [Diagnostic], in surroundings: Surroundings) throws(CommandError) {
    var table = TextTable(["Severity", "Place", "Problem", "What to do"], in: surroundings)
    for problem in problems {
      table.add([problem.severity.rawValue, problem.place, problem.summary, problem.fix])
    }
    try table.show()
  }

  /// The problems as JSON, with the day as of which approvals were looked at where they were.
  static func json(_ problems: [Diagnostic], asOf day: CalendarDate? = nil) -> [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        if let day { writer.field("asOf") { day.write(to: &$0) } }
        writer.field("problems") { write(problems, to: &$0) }
      }
    }
  }

  /// Writes the problems as a list.
  static func write(_ problems: [Diagnostic], to writer: inout JSONWriter) {
    writer.array { writer in
      for problem in problems { writer.element { write(problem, to: &$0) } }
    }
  }

  private static func write(_ problem: Diagnostic, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("fix") { $0.write(problem.fix) }
      writer.field("id") { $0.write(problem.id) }
      writer.field("place") { $0.write(problem.place) }
      writer.field("severity") { $0.write(problem.severity.rawValue) }
      writer.field("summary") { $0.write(problem.summary) }
    }
  }
}
