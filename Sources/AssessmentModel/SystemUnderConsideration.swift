import DocumentFormat

/// The system under consideration (SuC): what is assessed, and what is not.
public struct SystemUnderConsideration: Hashable, Sendable {
  /// What it is called.
  public var name = ""
  /// The asset owner.
  public var owner = ""
  /// Where it stands.
  public var site = ""
  /// What belongs to the assessment and what does not.
  public var scope = ""
  /// Functions that keep health, safety, environment and availability; no measure may break them.
  public var essentialFunctions: [String] = []

  /// A SuC with every field empty.
  public init() {}
}

extension SystemUnderConsideration: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<SystemUnderConsideration>] = [
    .list("essentialFunctions", \.essentialFunctions),
    .text("name", \.name),
    .text("owner", \.owner, note: "The asset owner"),
    .text("scope", \.scope, note: "What belongs to the assessment and what does not"),
    .text("site", \.site),
  ]
}
