import DocumentFormat

/// When a requirement may be not applicable, or why it always applies.
public struct Applicability: Hashable, Sendable {
  /// Why it always applies; nil where it may not.
  public var never: String?
  /// Under which condition it may be not applicable; nil where it always applies.
  public var when: String?
  /// The facts that must all be absent before *not applicable* is proposed; none: never proposed.
  public var conditions: [ConditionKey] = []

  /// Nothing said.
  public init() {}
}

extension Applicability: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Applicability>] = [
    .list("conditions", \.conditions, note: "Facts that must all be absent"),
    .optional("never", \.never, note: "Why it always applies"),
    .optional("when", \.when, note: "The condition under which it may not"),
  ]
}
