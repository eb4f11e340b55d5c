/// A file that the report screen can write.
public enum ReportFile: String, CaseIterable, Hashable, Sendable {
  case html, markdown, requirementsCSV, findingsCSV, answersCSV

  /// What the file is.
  public var title: String {
    switch self {
    case .html: "Report as one HTML file"
    case .markdown: "Report as Markdown"
    case .requirementsCSV: "Required requirements by zone as CSV"
    case .findingsCSV: "Findings as CSV"
    case .answersCSV: "Answers as CSV, as `answers import` reads them"
    }
  }

  /// Where it goes unless the user says otherwise: beside the workspace, with its name.
  public func path(beside workspace: String) -> String {
    let stem = workspace.hasSuffix(".json") ? String(workspace.dropLast(5)) : workspace
    return stem + ending
  }

  private var ending: String {
    switch self {
    case .html: "-report.html"
    case .markdown: "-report.md"
    case .requirementsCSV: "-requirements.csv"
    case .findingsCSV: "-findings.csv"
    case .answersCSV: "-answers.csv"
    }
  }
}
