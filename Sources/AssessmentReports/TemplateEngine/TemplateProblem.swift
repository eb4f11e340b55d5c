/// What is wrong with a template, and where; lines and columns count from 1.
public struct TemplateProblem: Error, Equatable, Sendable {
  /// Why a template cannot be used.
  public enum Reason: Equatable, Sendable {
    /// `{{` without `}}`.
    case unfinishedTag
    /// `{{}}`.
    case emptyTag
    /// A name that the report does not have at this place.
    case unknownTag(String, known: [String])
    /// A group or list used where a text belongs.
    case notText(String)
    /// A section that is never closed.
    case unclosedSection(String)
    /// `{{/name}}` that closes nothing, or something else than was opened last.
    case unexpectedClose(String, open: String?)
    /// `{{>name}}` without a file of that name.
    case missingPartial(String)
    /// A template that includes itself, directly or through others.
    case circularPartial(String)
    /// A list within itself, which would repeat itself for each of its entries.
    case circularSection(String)
    /// Sections or templates within each other beyond a limit.
    case nestedTooDeeply(limit: Int)
    /// More inclusions than a report can have.
    case tooManyPartials(limit: Int)
    /// Text that would go into the report without escaping.
    case unescaped(String)
    /// A kind of tag that report templates do not have.
    case unsupportedTag(String)
    /// Whatever else the template language refuses.
    case syntax(String)
  }

  /// The template's file.
  public var file: String
  /// Line, from 1.
  public var line: Int
  /// Column in characters, from 1.
  public var column: Int
  /// Why it cannot be used.
  public var reason: Reason
}
