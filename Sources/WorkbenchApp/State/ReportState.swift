import AssessmentRedaction

/// What the report screen shows.
public struct ReportState: Equatable, Sendable {
  /// What became of a file.
  enum Outcome: Equatable, Sendable {
    case writing
    case written(path: String)
    case failed(String)
  }

  var list = ListState()
  var outcomes: [ReportFile: Outcome] = [:]
  /// What is withheld from the files; nil for nothing.
  var redaction: RedactionProfile?

  /// The lines with a cursor: the files, then what is withheld from them.
  static let lineCount = ReportFile.allCases.count + 1
}
