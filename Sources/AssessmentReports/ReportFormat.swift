/// A form in which an assessment can be handed over.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// One self-contained file for reading and printing.
  case html
  /// GitHub-flavoured text with the same content.
  case markdown
  /// The requirements up to the target of every zone and conduit, one a row, with their state.
  case csv
  /// The findings, one a row.
  case findingsCSV

  /// The usual ending of such a file's name, without a dot.
  public var fileExtension: String {
    switch self {
    case .html: "html"
    case .markdown: "md"
    case .csv, .findingsCSV: "csv"
    }
  }

  /// The folder below a template folder that holds its templates; nil where it uses none.
  var templateFolder: String? {
    switch self {
    case .html: "html"
    case .markdown: "markdown"
    case .csv, .findingsCSV: nil
    }
  }
}
