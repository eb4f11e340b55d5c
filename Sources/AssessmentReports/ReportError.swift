/// Why a report could not be made.
public enum ReportError: Error, Equatable, Sendable {
  /// The folder of templates cannot be read.
  case unreadableFolder(String, reason: String)
  /// The folder holds no template for any format.
  case noTemplates(folder: String)
  /// A template cannot be read as UTF-8 text of moderate size.
  case unreadableTemplate(file: String, reason: String)
  /// A template has a mistake in it.
  case brokenTemplate(TemplateProblem)
  /// The program lacks the template of a format, which is a fault of the build.
  case missingTemplate(String)
}

extension ReportError {
  /// What happened, in one sentence.
  public var summary: String { prose.summary }

  /// Where: the folder, or `file:line:column` of the template.
  public var place: String { prose.place }

  /// What to do, in one sentence.
  public var fix: String { prose.fix }

  private var prose: (summary: String, place: String, fix: String) {
    switch self {
    case .unreadableFolder(let folder, let reason):
      (
        "The folder of templates cannot be read: \(reason).", folder,
        "Name a folder that holds html/ or markdown/ with templates."
      )
    case .noTemplates(let folder):
      (
        "The folder holds no template.", folder,
        "Put templates such as html/report.mustache or markdown/place.mustache in it."
      )
    case .unreadableTemplate(let file, let reason):
      ("The template cannot be read: \(reason).", file, "Save it as UTF-8 text, 1 MB at most.")
    case .brokenTemplate(let problem):
      (
        problem.reason.summary, "\(problem.file):\(problem.line):\(problem.column)",
        problem.reason.fix
      )
    case .missingTemplate(let path):
      ("The program lacks a template.", path, "Install the program again.")
    }
  }
}

extension TemplateProblem.Reason {
  /// What is wrong, in one sentence.
  var summary: String {
    switch self {
    case .unfinishedTag: "A tag begins here and does not end on its line."
    case .emptyTag: "The tag has no name."
    case .unknownTag(let name, _): "The report has nothing called \"\(name)\" at this place."
    case .notText(let name): "\"\(name)\" is a group, not a text."
    case .unclosedSection(let name): "The section \"\(name)\" is never closed."
    case .unexpectedClose(let name, _): "\"\(name)\" is closed here but was not opened last."
    case .missingPartial(let name): "There is no template called \"\(name)\"."
    case .circularPartial(let name): "The template \"\(name)\" includes itself."
    case .circularSection(let name): "The list \"\(name)\" stands within itself."
    case .nestedTooDeeply(let limit): "Sections or templates are nested more than \(limit) deep."
    case .tooManyPartials(let limit): "Templates are included more than \(limit) times."
    case .unescaped(let name): "\"\(name)\" would go into the report without escaping."
    case .unsupportedTag(let tag): "Report templates have no tag of the kind \"\(tag)\"."
    case .syntax(let reason): "The template cannot be understood: \(reason)."
    }
  }

  /// What to do, in one sentence.
  var fix: String {
    switch self {
    case .unfinishedTag: "Close it with }}."
    case .emptyTag, .syntax: "Correct the tag, or compare it with the template that is shipped."
    case .unknownTag(_, let known): "Known here: \(known.joined(separator: ", "))."
    case .notText(let name): "Open it as a section: {{#\(name)}} … {{/\(name)}}."
    case .unclosedSection(let name): "Close it with {{/\(name)}}."
    case .unexpectedClose(_, let open?): "Close \"\(open)\" first."
    case .unexpectedClose(_, nil): "Remove it, or open the section before it."
    case .missingPartial(let name): "Add \(name).mustache beside the others, or correct the name."
    case .circularPartial: "Remove the inclusion; the report has no nested places."
    case .circularSection(let name): "Remove the inner {{#\(name)}} and its end."
    case .nestedTooDeeply, .tooManyPartials: "Use fewer; compare with the template that is shipped."
    case .unescaped(let name): "Write {{\(name)}} with two braces."
    case .unsupportedTag: "Use variables, sections, comments and partials only."
    }
  }
}
