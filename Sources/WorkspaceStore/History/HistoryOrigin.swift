import AssessmentModel
import DocumentFormat
import DocumentSecurity

/// A whole state of a workspace in its history: where the changes begin, or where a state came about
/// in another way than by changes of ours.
public struct HistoryOrigin: Hashable, Sendable {
  /// How the state came about.
  public enum Cause: String, JSONCase, Sendable {
    /// The workspace was made, or copied without its history.
    case begun
    /// An older version of the program kept no history before this.
    case migrated
    /// Another program wrote the file.
    case otherProgram
    /// The journal was damaged; this is what could be recovered.
    case repaired
    /// The history was removed or does not lead here.
    case lost
  }

  /// The link of what came before; nil at the very beginning.
  public internal(set) var after: ContentDigest?
  /// How the state came about.
  public internal(set) var cause = Cause.begun
  /// Number of the last change in it.
  public internal(set) var revision = 0
  /// The state.
  public internal(set) var workspace = Workspace()

  /// An empty state, to be filled while reading.
  public init() {}

  init(_ cause: Cause, revision: Int, workspace: Workspace) {
    self.cause = cause
    self.revision = revision
    self.workspace = workspace
  }

  /// What the next change follows on: the SHA-256 of `zonebook history`, a line feed, and this record
  /// as JSON on one line.
  var link: ContentDigest {
    var computation = DigestComputation()
    computation.update(Array("zonebook history\n".utf8))
    computation.update(JSONWriter.document(self, layout: .oneLine))
    return computation.digest
  }

  /// Whether both are about the same state, wherever they stand and however it came about.
  func isSame(as other: HistoryOrigin) -> Bool {
    revision == other.revision && workspace == other.workspace
  }
}

extension HistoryOrigin: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<HistoryOrigin>] = [
    .optional("after", \.after, note: "The link of what came before"),
    .required("cause", \.cause),
    .required("revision", \.revisionNumber),
    .required("workspace", \.workspace),
  ]

  private var revisionNumber: RevisionNumber {
    get { RevisionNumber(number: revision) }
    set { revision = newValue.number }
  }
}
