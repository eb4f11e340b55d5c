import AssessmentModel
import DocumentFormat

/// The first record of a journal: the snapshot that it belongs to, and where its chain of changes
/// goes on.
struct JournalHead: Hashable, Sendable {
  var mark = SnapshotMark()
  /// The link at ``linkRevision``; nil in journals of version 1.
  var link: ContentDigest?
  /// Number of the last change before which the changes of this journal need not be linked.
  var linkRevision = 0

  init() {}

  init(_ mark: SnapshotMark, link: ContentDigest?, at revision: Int) {
    self.mark = mark
    self.link = link
    linkRevision = revision
  }
}

extension JournalHead: JSONRecord {
  static let fields: [Field<JournalHead>] = Field.sorted(
    SnapshotMark.fields.map { $0.lifted(to: \.mark) } + [
      .optional("link", \.link),
      .optional("linkRevision", \.linkRevisionNumber, empty: RevisionNumber()),
    ])

  private var linkRevisionNumber: RevisionNumber {
    get { RevisionNumber(number: linkRevision) }
    set { linkRevision = newValue.number }
  }
}
