import DocumentFormat

/// One step in the life of a workspace: an edit that was applied, with its inverse, by whom and when.
///
/// The journal is a list of these; undo and redo are changes too, so nothing is ever rewritten.
public struct Change: Hashable, Sendable {
  /// How the edit came about.
  public enum Kind: String, JSONCase, Sendable {
    /// The user did something.
    case edit
    /// The user took the last step back.
    case undo
    /// The user did the step again that was taken back.
    case redo
  }

  /// Number of the step in this workspace, from 1, without gaps.
  public var sequence = 0
  /// How the edit came about.
  public var kind = Kind.edit
  /// What it did, in a few words.
  public var label = ""
  /// Who did it.
  public var author = ""
  /// When.
  public var at = Timestamp(seconds: 0)
  /// What was applied.
  public var edit = Edit.group(label: "", [])
  /// What takes it back.
  public var inverse = Edit.group(label: "", [])

  /// A step with every field empty.
  public init() {}
}

extension Change: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Change>] = [
    .required("at", \.at),
    .text("author", \.author),
    .required("edit", \.edit),
    .required("inverse", \.inverse),
    .required("kind", \.kind),
    .required("label", \.label),
    .required("sequence", \.sequence),
  ]
}
