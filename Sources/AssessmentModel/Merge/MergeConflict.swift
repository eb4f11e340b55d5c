/// Something that two sides changed differently: what counts now, and where the other stands.
public struct MergeConflict: Hashable, Sendable {
  /// What it is about, in the user's terms: `Z5 SR 1.5`, `F3`, `SuC`.
  public var subject: String
  /// The field in words.
  public var field: String
  /// What counts, in words.
  public var kept: String
  /// What was written beside it, in words; empty where both stand in the field or one was cleared.
  public var beside: String

  /// All four.
  public init(subject: String, field: String, kept: String, beside: String) {
    self.subject = subject
    self.field = field
    self.kept = kept
    self.beside = beside
  }
}
