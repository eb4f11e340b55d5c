import DocumentFormat

/// A screen of the workbench.
public enum ScreenID: String, JSONCase, Sendable {
  case start, overview, questionnaire, zones, findings, system, review, report, help, history

  /// The title in the header.
  public var title: String {
    switch self {
    case .start: "Start"
    case .overview: "Overview"
    case .questionnaire: "Questionnaire"
    case .zones: "Zones and conduits"
    case .findings: "Findings"
    case .system: "System under consideration"
    case .review: "Review"
    case .report: "Report and export"
    case .help: "Help"
    case .history: "History"
    }
  }
}
