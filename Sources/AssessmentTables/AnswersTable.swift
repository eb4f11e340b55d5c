import AssessmentModel
import RequirementCatalog

/// The answers of all zones and conduits as one table.
///
/// A row says all that it has columns for: an empty cell empties the field. Approver, expiry,
/// methods and evidence have no column and are kept.
public enum AnswersTable {
  /// The columns in the order in which they are written.
  public static let columns = [
    "zone", "requirement", "status", "capability", "note", "rationale", "followUp",
  ]

  /// The table as CSV, by place and requirement.
  ///
  /// `includesUnanswered` adds the required requirements without an answer, to be filled in.
  public static func csv(of workspace: Workspace, includesUnanswered: Bool = false) -> String {
    var writer = CSVWriter()
    writer.write(columns)
    for place in workspace.places {
      let sheet = workspace.answers[place.id] ?? [:]
      for row in Catalog.requirements {
        let isOpen =
          includesUnanswered && row.minimumLevel <= place.target[row.fr]
          && !workspace.isNotApplicable(row.id, in: place.id)
        guard let answer = sheet[row.id] ?? (isOpen ? Answer() : nil) else { continue }
        writer.write([
          place.code, row.id.text, answer.status?.text ?? "", answer.capability?.text ?? "",
          answer.note, answer.rationale, answer.needsFollowUp ? "yes" : "",
        ])
      }
    }
    return writer.text
  }

  /// The edit that brings the answers of a workspace to what a CSV table says.
  ///
  /// Rows that change something get `assessor` and `moment` as who answered last and when. Throws
  /// all problems of the table unless every row is good.
  public static func read(
    _ bytes: [UInt8], for workspace: Workspace, assessor: String, at moment: Timestamp?
  ) throws(TableProblems) -> TableImport {
    let table = try NamedTable(bytes, columns: columns)
    var reading = AnswersReading(workspace)
    for row in table.rows { reading.take(row, assessor: assessor, at: moment) }
    let problems = table.rowProblems + reading.problems
    guard problems.isEmpty else { throw TableProblems(problems) }
    let count = reading.edits.count
    let label = "Import \(count) \(count == 1 ? "answer" : "answers")"
    return TableImport(
      edit: count == 0 ? nil : .group(label: label, reading.edits), rowCount: table.rows.count,
      changedCount: count, emptiedTextCount: reading.emptiedTextCount)
  }
}
