import AssessmentModel
import DocumentFormat

/// Which state of the workspace file a journal belongs to.
struct SnapshotMark: Hashable, Sendable {
  /// The bytes of the snapshot.
  var fingerprint = Fingerprint(of: [])
  /// Number of the last change in the snapshot.
  var revision = 0
  /// The workspace that both are about.
  var workspace = WorkspaceID(unchecked: "w-0")

  init() {}

  init(fingerprint: Fingerprint, revision: Int, workspace: WorkspaceID) {
    self.fingerprint = fingerprint
    self.revision = revision
    self.workspace = workspace
  }
}

extension SnapshotMark: JSONRecord {
  static let fields: [Field<SnapshotMark>] = [
    .required("fingerprint", \.fingerprint),
    .required("revision", \.revisionNumber),
    .required("workspace", \.workspace),
  ]

  private var revisionNumber: RevisionNumber {
    get { RevisionNumber(number: revision) }
    set { revision = newValue.number }
  }
}
