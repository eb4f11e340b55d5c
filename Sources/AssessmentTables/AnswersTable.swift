import AssessmentModel
import DelimitedText
import RequirementCatalog

/// The answers of all zones and conduits as one table.
///
/// A row changes what it has cells for; empty cells change nothing unless that is asked for. Approver,
/// expiry, methods and evidence have no column and are kept.
public enum AnswersTable {
  private static let layout = TableLayout(
    keys: ["zone", "requirement"],
    values: ["status", "capability", "note", "rationale", "followUp"])

  /// The columns in the order in which they are written.
  public static var columns: [String] { layout.columns }

  /// The table as CSV, by place and requirement.
  ///
  /// `includesUnanswered` adds the required requirements without an answer, to be filled in.
  public static func csv(
    of workspace: Workspace, includesUnanswered: Bool = false, style: TableWriter.Style = .plain
  ) -> String {
    var writer = TableWriter(style)
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
    _ bytes: [UInt8], for workspace: Workspace, assessor: String, at moment: Timestamp?,
    options: TableOptions = TableOptions()
  ) throws(TableProblems) -> TableImport {
    let table = try NamedTable(bytes, layout: layout, encoding: options.encoding)
    var reading = AnswersReading(workspace, options)
    for row in table.rows { reading.take(row, assessor: assessor, at: moment) }
    let problems = table.rowProblems + reading.cells.problems
    guard problems.isEmpty else { throw TableProblems(problems) }
    let count = reading.edits.count
    let label = "Import \(count) \(count == 1 ? "answer" : "answers")"
    return TableImport(
      edit: count == 0 ? nil : .group(label: label, reading.edits),
      rowCount: table.rows.count - reading.sectionLines.count,
      changedCount: count, erasedCounts: reading.cells.erasedCounts,
      keptCounts: reading.cells.keptCounts,
      passedOver: table.passedOver.adding(reading.sectionLines))
  }
}
