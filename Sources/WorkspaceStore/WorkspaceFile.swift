import AssessmentModel
import DocumentFormat

/// The form of a workspace file: what it is, its version and revision, and the workspace itself in
/// one JSON object.
public struct WorkspaceFile: Hashable, Sendable {
  /// The newest version of the format that this program reads, and the one that it writes.
  public static let version = 2
  /// What stands in the field `format` of every workspace.
  public static let format = "zonebook workspace"

  var formatName = FormatName()
  var formatVersion = FormatVersion()
  /// The version that the file had on the disk.
  public internal(set) var writtenVersion = WorkspaceFile.version
  /// Number of the last change that the workspace holds; later ones stand in the journal.
  public var revision = 0
  /// What ties the workspace to the changes that made it; nil before the first.
  public var link: ContentDigest?
  /// The beginnings of the links of the changes before, by which older journals are recognised.
  var past = PastLinks()
  /// What the file is about.
  public var workspace = Workspace()

  /// An empty workspace at revision 0.
  public init() {}

  /// The state of a document, without its history.
  public init(_ document: WorkspaceDocument, link: ContentDigest? = nil) {
    workspace = document.workspace
    revision = document.revision
    self.link = link
  }

  /// The state of a document with what ties it to the changes that made it.
  init(_ document: WorkspaceDocument, link: ContentDigest?, past: PastLinks) {
    self.init(document, link: link)
    self.past = past
  }
}

extension WorkspaceFile: JSONRecord {
  /// The workspace's own fields, with format, version and revision among them.
  public static let fields: [Field<WorkspaceFile>] = Field.sorted(
    Workspace.fields.map { $0.lifted(to: \.workspace) } + [
      .required("format", \.formatName, note: "What kind of file this is"),
      .required("formatVersion", \.formatVersion, note: "Version of this format"),
      .optional("link", \.link, note: "Ties the workspace to the changes that made it"),
      .optional(
        "past", \.past, empty: PastLinks(),
        note: "Beginnings of the links of the changes that are included"),
      .required("revision", \.revisionNumber, note: "Number of the last change that is included"),
    ])

  private var revisionNumber: RevisionNumber {
    get { RevisionNumber(number: revision) }
    set { revision = newValue.number }
  }
}
