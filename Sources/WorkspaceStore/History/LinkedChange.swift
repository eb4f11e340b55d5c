import AssessmentModel
import DocumentFormat
import DocumentSecurity

/// A change as it stands in journal and history: with the link that ties it to all before it.
///
/// The link is the SHA-256 of the link before it (64 digits), a line feed, and the change without its
/// link as JSON on one line. So no change can be altered, left out or put elsewhere without every
/// later link being another one.
public struct LinkedChange: Hashable, Sendable {
  /// What was done.
  public internal(set) var change = Change()
  /// Ties it to all changes before it; nil in journals of version 1.
  public internal(set) var link: ContentDigest?

  /// A change with every field empty, to be filled while reading.
  public init() {}

  /// A change that follows on a link.
  init(_ change: Change, after previous: ContentDigest?) {
    self.change = change
    link = Self.link(after: previous, to: change)
  }

  /// The link that belongs to a change after another link.
  static func link(after previous: ContentDigest?, to change: Change) -> ContentDigest {
    var computation = DigestComputation()
    computation.update(Array((previous?.text ?? "").utf8) + [0x0A])
    computation.update(JSONWriter.document(change, layout: .oneLine))
    return computation.digest
  }
}

extension LinkedChange: JSONRecord {
  /// The change's own fields, with the link among them.
  public static let fields: [Field<LinkedChange>] = Field.sorted(
    Change.fields.map { $0.lifted(to: \.change) } + [.optional("link", \.link)])
}
