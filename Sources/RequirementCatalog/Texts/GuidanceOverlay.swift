import DocumentFormat

/// A user's own texts over ours: licensed wording, house guidance, a translation, more questions.
///
/// It stays on the user's machine. Screens show its texts marked with its name; reports and exports
/// never contain them, for they are made from ``GuidanceLibrary`` alone.
public struct GuidanceOverlay: Hashable, Sendable {
  /// What the overlay is called on screens, such as `house rules 2026`.
  public var name = ""
  /// The texts by requirement.
  public var texts: [RequirementID: Text] = [:]

  /// An overlay that says nothing.
  public init() {}

  /// What an overlay says about one requirement; an empty field leaves our text as it is.
  public struct Text: Hashable, Sendable {
    /// Another title, shown beside the standard's.
    public var title = ""
    /// Replaces the question.
    public var question = ""
    /// Replaces why it matters.
    public var why = ""
    /// Replaces where to look.
    public var look: [String] = []
    /// Replaces the evidence to ask for.
    public var evidence: [String] = []
    /// Replaces what one sees when it is met.
    public var met = ""
    /// Replaces what one sees when it is partly met.
    public var partly = ""
    /// Replaces what one sees when it is not met.
    public var notMet = ""
    /// The licensed wording of the standard.
    public var wording = ""
    /// More questions to ask.
    public var questions: [String] = []

    /// A text with every field empty.
    public init() {}
  }

  /// Reads an overlay; errors carry line, column and field.
  public static func read(_ bytes: [UInt8]) throws(DocumentProblem) -> GuidanceOverlay {
    try JSONReader.document(GuidanceOverlay.self, from: bytes)
  }

  /// The JSON Schema of overlay files, made from the table that reads them.
  public static func schemaDocument() -> [UInt8] {
    schema.document(id: "urn:zonebook:overlay:1", title: "zonebook guidance overlay")
  }
}

extension GuidanceOverlay: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<GuidanceOverlay>] = [
    .required("name", \.named, note: "Shown beside every text of the overlay"),
    .required("texts", \.texts, note: "By SR or RE"),
  ]
}

extension GuidanceOverlay.Text: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<GuidanceOverlay.Text>] = [
    .list("evidence", \.evidence),
    .list("look", \.look),
    .text("met", \.met),
    .text("notMet", \.notMet),
    .text("partly", \.partly),
    .text("question", \.question),
    .list("questions", \.questions, note: "More questions to ask"),
    .text("title", \.title),
    .text("why", \.why),
    .text("wording", \.wording, note: "The licensed wording; stays on this machine"),
  ]
}
