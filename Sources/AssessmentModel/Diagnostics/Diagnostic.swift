/// A problem in a document or an import, as a value: collected, shown, counted; never thrown alone.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Comparable, Sendable {
    /// Worth a look before the report goes out.
    case warning
    /// The document contradicts its own format.
    case error

    /// Orders upwards.
    public static func < (first: Self, second: Self) -> Bool {
      first == .warning && second == .error
    }
  }

  /// What kind of problem it is, stable for scripts: `missing-rationale`.
  public var id: String
  /// How bad it is.
  public var severity: Severity
  /// Where it is, in the user's terms: `Z5 SR 1.5`, `line 4`, `zones[3].parent`. It is only shown; what
  /// goes there takes ``subject``.
  public var place: String
  /// What it is about, where that stands in the workspace.
  public var subject: Subject?
  /// What is wrong, in one sentence.
  public var summary: String
  /// What to do, in one sentence.
  public var fix: String

  /// Creates a problem.
  public init(
    id: String, severity: Severity, place: String, subject: Subject? = nil, summary: String,
    fix: String
  ) {
    self.id = id
    self.severity = severity
    self.place = place
    self.subject = subject
    self.summary = summary
    self.fix = fix
  }
}
