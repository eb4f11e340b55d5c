import DocumentFormat
import EmbeddedFiles

/// What a client asks beside IEC 62443-3-3, which does not ask it: matters of the asset owner's program.
///
/// The rows are those of IEC 62443-2-1 by their identifiers, with questions in our own words. Nothing of
/// it is assessed by this program, and nothing of it enters a level.
public struct CompanionList: Equatable, Sendable {
  /// A matter that clients ask about.
  public enum Topic: String, JSONCase, Sendable {
    case patches, incidents, suppliers, people, physical, program

    /// The matter in words.
    public var title: String {
      switch self {
      case .patches: "Patches and known vulnerabilities"
      case .incidents: "Incidents and continuity"
      case .suppliers: "Suppliers and own development"
      case .people: "Training and people"
      case .physical: "Physical access"
      case .program: "Security program, risks and changes"
      }
    }
  }

  /// A requirement of the program.
  public struct Row: Equatable, Sendable {
    /// Identifier in the edition, such as `COMP 3.2`.
    public var id = ""
    /// Its title in our words.
    public var title = ""
    /// What to ask the asset owner.
    public var question = ""
    /// The matter that it belongs to.
    public var topic = Topic.program

    /// A row with every field empty.
    public init() {}
  }

  /// The edition whose identifiers the rows have.
  public var edition = ""
  /// The rows, topic by topic.
  public var rows: [Row] = []

  /// A list with every field empty.
  public init() {}

  /// The list, read when first needed.
  public static let shipped: CompanionList = {
    let bytes = EmbeddedFile(path: "Companion/companion.json")?.bytes ?? []
    return (try? JSONReader.document(CompanionList.self, from: bytes)) ?? CompanionList()
  }()

  /// The rows of one topic.
  public func rows(on topic: Topic) -> [Row] { rows.filter { $0.topic == topic } }

  /// What must stand wherever the list is shown.
  public var status: String {
    "Not assessed and in no level: IEC 62443-3-3 does not ask it. These are rows of \(edition)."
  }
}

extension CompanionList: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<CompanionList>] = [
    .required("edition", \.edition),
    .required("rows", \.rows),
  ]
}

extension CompanionList.Row: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<CompanionList.Row>] = [
    .required("id", \.id),
    .required("question", \.question),
    .required("title", \.title),
    .required("topic", \.topic),
  ]
}
