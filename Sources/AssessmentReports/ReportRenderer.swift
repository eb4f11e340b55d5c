import DelimitedText
import Mustache

/// Writes an assessment as text, and checks a text that was written.
public enum ReportRenderer {
  /// The text of the report in a format; CSV uses no templates.
  ///
  /// Throws where a template is broken; the text of the workspace cannot make it throw.
  public static func render(
    _ report: AssessmentReport, as format: ReportFormat, templates: TemplateSet = .shipped,
    tables: TableWriter.Style = .plain
  ) throws(ReportError) -> String {
    switch format {
    case .csv: return table(report.requirementTable, tables)
    case .findingsCSV: return table(report.findingTable, tables)
    case .html, .markdown:
      let library = try templates.library(for: format)
      let text = library.render(TemplateContext(report), withTemplate: "report")
      return (text ?? "") + endMarker
    }
  }

  static func table(_ rows: [[String]], _ style: TableWriter.Style) -> String {
    var writer = TableWriter(style)
    for row in rows { writer.write(row) }
    return writer.text
  }

  /// The last line of a report from templates, so that one that was cut off can be told.
  static let endMarker = "<!-- end of report -->\n"
}
