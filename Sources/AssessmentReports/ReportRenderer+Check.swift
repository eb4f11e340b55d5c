import DelimitedText

extension ReportRenderer {
  /// What is wrong with a text that was written as a report and read back; empty: nothing.
  ///
  /// It looks for the end, for the code of every zone, conduit and finding, and for a sound form.
  public static func check(
    _ text: String, of report: AssessmentReport, as format: ReportFormat,
    tables: TableWriter.Style = .plain
  ) -> [String] {
    guard !text.isEmpty else { return ["the report is empty"] }
    switch format {
    case .csv: return checkTable(text, rows: report.requirementTable, tables)
    case .findingsCSV: return checkTable(text, rows: report.findingTable, tables)
    case .html:
      return checkDocument(text, of: report, escaping: HTMLText().escapeText)
        + MarkupCheck.problems(in: text)
    case .markdown: return checkDocument(text, of: report, escaping: MarkdownText().escapeText)
    }
  }

  private static func checkTable(
    _ text: String, rows: [[String]], _ style: TableWriter.Style
  ) -> [String] {
    text.utf8.elementsEqual(table(rows, style).utf8)
      ? [] : ["the table is not complete: \(rows.count) rows were to be written"]
  }

  private static func checkDocument(
    _ text: String, of report: AssessmentReport, escaping: (String) -> String
  ) -> [String] {
    var problems: [String] = []
    if !text.utf8.suffix(endMarker.utf8.count).elementsEqual(endMarker.utf8) {
      problems.append("the end of the report is missing")
    }
    var search = WordSearch(text)
    let missing = (report.places.map(\.code) + report.findings.map(\.finding.code)).filter {
      !search.contains(escaping($0))
    }
    problems += missing.prefix(10).map { "\"\(VisibleText.make($0))\" is missing" }
    if missing.count > 10 { problems.append("\(missing.count - 10) more codes are missing") }
    return problems
  }
}
