import DocumentFormat

/// A framework that clients ask about, with the links from its items to requirements.
///
/// Published mappings and proposals are told apart everywhere, and never share a key or a name. A link
/// names an SR or, where the item is that of an enhancement, an RE.
public struct Crosswalk: Hashable, Sendable {
  /// Where the links of a framework come from.
  public enum Basis: String, JSONCase, Sendable {
    /// The framework's publisher made the mapping.
    case published
    /// Made here by expert judgement; to be reviewed before use.
    case proposed
  }

  /// One item of a framework: a mitigation, a control, an outcome, a requirement.
  public struct Entry: Hashable, Sendable {
    /// Identifier in the framework, such as `M0804` or `A.5.17`, as in the edition that is named.
    public var id = ""
    /// What it belongs to in the framework, such as `e` for Article 21(2)(e); empty: not shown.
    public var group = ""
    /// Its title, or a descriptor in our words.
    public var title = ""
    /// The SRs and REs that it is linked to.
    public var requirements: [RequirementID] = []
    /// ATT&CK techniques that a mitigation addresses.
    public var techniques: [String] = []
    /// The identifier that a later edition gave it; empty where it kept its own.
    public var laterID = ""
    /// What must be known before the link is used, short enough to stand in brackets.
    public var remark = ""

    /// An item with every field empty.
    public init() {}
  }

  /// Short name for files and commands, such as `nis2`.
  public var key = ""
  /// The framework and its edition.
  public var name = ""
  /// The same for narrow places, such as a line of a report.
  public var shortName = ""
  /// Where its links come from.
  public var basis = Basis.proposed
  /// What a reader must know of the whole list; shown where the list is.
  public var remark = ""
  /// What must be shown wherever its content is shown in bulk.
  public var notice = ""
  /// Whether it has items for REs of its own, so that an RE does not have the links of its SR.
  public var isRowByRow = false
  /// Its items.
  public var entries: [Entry] = []

  /// A framework with every field empty.
  public init() {}
}

extension Crosswalk: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Crosswalk>] = [
    .required("basis", \.basis),
    .required("entries", \.entries),
    .optional("isRowByRow", \.isRowByRow, empty: false),
    .required("key", \.key),
    .required("name", \.name),
    .text("notice", \.notice),
    .text("remark", \.remark),
    .required("shortName", \.shortName),
  ]
}

extension Crosswalk.Entry: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Crosswalk.Entry>] = [
    .text("group", \.group),
    .required("id", \.id),
    .text("laterID", \.laterID),
    .text("remark", \.remark),
    .list("requirements", \.requirements),
    .list("techniques", \.techniques),
    .text("title", \.title),
  ]
}
