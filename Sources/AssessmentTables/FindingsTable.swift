import AssessmentModel

/// The findings as one table, for other programs; it is written and not read.
public enum FindingsTable {
  /// The columns in the order in which they are written.
  public static let columns = [
    "code", "title", "severity", "status", "places", "requirements", "observed",
    "recommendation", "owner", "dueDate", "id",
  ]

  /// The table as CSV, in the assessor's order; several places or requirements are joined by `; `.
  public static func csv(of workspace: Workspace) -> String {
    var writer = CSVWriter()
    writer.write(columns)
    let codes = Dictionary(workspace.places.map { ($0.id, $0.code) }) { first, _ in first }
    for finding in workspace.findings {
      writer.write([
        finding.code, finding.title, finding.severity.text, finding.status.text,
        finding.places.map { codes[$0] ?? $0.text }.joined(separator: "; "),
        finding.requirements.map(\.text).joined(separator: "; "), finding.observed,
        finding.recommendation, finding.owner, finding.dueDate?.text ?? "", finding.id.text,
      ])
    }
    return writer.text
  }
}
