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
}
