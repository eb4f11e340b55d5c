import AssessmentRedaction
import DocumentFormat

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

  /// Where it goes unless the user says otherwise: beside the workspace, with its name; a redacted file
  /// says by which profile.
  public func path(beside workspace: String, redaction: RedactionProfile? = nil) -> String {
    let stem = workspace.hasSuffix(".json") ? String(workspace.dropLast(5)) : workspace
    return stem + ending(redaction)
  }

  private func ending(_ redaction: RedactionProfile?) -> String {
    let profile = redaction.map { "-\($0.rawValue)" } ?? ""
    return switch self {
    case .html: "-report\(profile).html"
    case .markdown: "-report\(profile).md"
    case .requirementsCSV: "-requirements\(profile).csv"
    case .findingsCSV: "-findings\(profile).csv"
    case .answersCSV: "-answers\(profile).csv"
    }
  }
}
