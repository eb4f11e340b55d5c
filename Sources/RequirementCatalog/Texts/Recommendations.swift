import DocumentFormat

/// What to recommend for a requirement, by what the gap asks for.
public struct Recommendations: Hashable, Sendable {
  /// One recommendation, specific enough to stand in a report.
  public struct Item: Hashable, Sendable, JSONRecord {
    /// How much work it usually is.
    public enum Effort: String, JSONCase, Sendable { case small, medium, large }

    /// What to do.
    public var text = ""
    /// How much work it usually is.
    public var effort = Effort.medium
    /// What it depends on.
    public var dependsOn = ""

    /// A value with every field empty.
    public init() {}

    /// The JSON fields, sorted by name.
    public static let fields: [Field<Item>] = [
      .required("dependsOn", \.dependsOn),
      .required("effort", \.effort),
      .required("text", \.text),
    ]
  }

  /// The equipment can do it: configure or operate it.
  public var configure = Item()
  /// The equipment cannot: replace, add or compensate.
  public var replace = Item()
  /// It is not known: how to find out.
  public var findOut = Item()

  /// Nothing said.
  public init() {}
}

extension Recommendations: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Recommendations>] = [
    .required("configure", \.configure),
    .required("findOut", \.findOut),
    .required("replace", \.replace),
  ]
}
