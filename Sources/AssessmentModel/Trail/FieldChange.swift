import RequirementCatalog

/// One field that a change gave another value: what the audit trail says about it.
public struct FieldChange: Hashable, Sendable {
  /// What the field belongs to, in the user's terms: `Z5`, `F3`, `SuC`.
  public var subject: String
  /// The zone or conduit, where it is one.
  public var place: PlaceID?
  /// The requirement, where the field is one of an answer.
  public var requirement: RequirementID?
  /// The name of the field as it stands in workspace files.
  public var field: String
  /// The value before; empty where there was none.
  public var from: String
  /// The value after; empty where there is none.
  public var to: String

  /// The subject with the requirement: `Z5 SR 1.5`.
  public var heading: String { requirement.map { "\(subject) \($0)" } ?? subject }
}
