import Mustache

/// The escaping of each format, under names that templates get as a pragma.
enum ContentTypes {
  static func name(for format: ReportFormat) -> String {
    format == .markdown ? "ReportMarkdown" : "ReportHTML"
  }

  /// Makes the names known to swift-mustache, whose table is shared by the process.
  static func register() { _ = registration }

  private static let registration: Void = {
    MustacheContentTypes.register(HTMLText(), named: name(for: .html))
    MustacheContentTypes.register(MarkdownText(), named: name(for: .markdown))
  }()
}

extension TemplateProblem {
  /// What swift-mustache refused although our own check let it pass.
  init(file: String, refusal: any Error) {
    let parserError = refusal as? MustacheTemplate.ParserError
    // The first line is the pragma that was put in front.
    let line = (parserError?.context.lineNumber ?? 2) - 1
    self.init(
      file: file, line: max(1, line), column: parserError?.context.columnNumber ?? 1,
      reason: .syntax(String(describing: parserError?.error ?? refusal)))
  }
}
