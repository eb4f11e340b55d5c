import DocumentFormat

/// What may stand in for a requirement, and what may not.
public struct Compensation: Hashable, Sendable {
  /// Measures that are honestly equivalent.
  public var equivalent: [String] = []
  /// What is often offered but is not equivalent, and why.
  public var notEquivalent = ""

  /// Nothing said.
  public init() {}
}

extension Compensation: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Compensation>] = [
    .required("equivalent", \.equivalent),
    .required("notEquivalent", \.notEquivalent),
  ]
}
