import DocumentFormat
import RequirementCatalog

/// One assessment: the document that everything else shows, changes or reports.
///
/// It changes only by ``apply(_:)``, so undo, the journal, imports and merges are one mechanism.
public struct Workspace: Hashable, Sendable {
  /// Identifier that stays when the file is copied or renamed.
  public internal(set) var id = WorkspaceID(unchecked: "w-0")
  /// The system under consideration.
  public internal(set) var system = SystemUnderConsideration()
  /// When and by whom it was visited.
  public internal(set) var visit = Visit()
  /// How equipment was sampled, and what that leaves open.
  public internal(set) var samplingNote = ""
  /// The zones in the assessor's order.
  public internal(set) var zones: [Zone] = []
  /// The conduits in the assessor's order.
  public internal(set) var conduits: [Conduit] = []
  /// The answers by place and requirement; no entry is blank.
  public internal(set) var answers: [PlaceID: [RequirementID: Answer]] = [:]
  /// The common constraints, assessed once for the SuC; no entry is blank.
  public internal(set) var constraints: [CommonConstraint: Answer] = [:]
  /// The attached evidence files in the assessor's order.
  public internal(set) var evidence: [Evidence] = []
  /// The findings in the assessor's order.
  public internal(set) var findings: [Finding] = []

  /// A workspace with every field empty.
  public init() {}

  /// An empty workspace with its own identity.
  public init(id: WorkspaceID) {
    self.id = id
  }
}

extension Workspace: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Workspace>] = [
    .optional(
      "answers", \.answers, empty: [:], note: "By identifier of the place, then by SR or RE"),
    .list("conduits", \.conduits),
    .optional("constraints", \.constraints, empty: [:], note: "Common constraints of the SuC"),
    .list("evidence", \.evidence, note: "Attached evidence files"),
    .list("findings", \.findings),
    .required("id", \.id, note: "Random identifier that never changes"),
    .text("samplingNote", \.samplingNote, note: "How equipment was sampled"),
    .required("system", \.system, note: "The system under consideration"),
    .required("visit", \.visit),
    .list("zones", \.zones),
  ]
}
