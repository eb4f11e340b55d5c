import DocumentFormat
import RequirementCatalog

/// Something the client has to deal with: what was observed, where, and what to do about it.
public struct Finding: Hashable, Sendable, Identifiable {
  /// Identifier that never changes.
  public var id = FindingID(unchecked: "f-0")
  /// Short code for people, such as `F3`; unique among findings.
  public var code = ""
  /// One line that says it.
  public var title = ""
  /// What was observed.
  public var observed = ""
  /// The attached files that prove it.
  public var attachments: [EvidenceID] = []
  /// The zones and conduits concerned.
  public var places: [PlaceID] = []
  /// The requirements concerned.
  public var requirements: [RequirementID] = []
  /// How much it matters.
  public var severity = FindingSeverity.medium
  /// What to do about it.
  public var recommendation = ""
  /// Where its treatment stands.
  public var status = FindingStatus.open
  /// Who deals with it.
  public var owner = ""
  /// By when.
  public var dueDate: CalendarDate?

  /// A finding with every field empty.
  public init() {}

  /// A finding with what every finding has.
  public init(id: FindingID, code: String, title: String) {
    self.id = id
    self.code = code
    self.title = title
  }
}

extension Finding: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Finding>] = [
    .list("attachments", \.attachments, note: "Attached evidence files"),
    .required("code", \.code, note: "Short code for people, unique among findings"),
    .optional("dueDate", \.dueDate),
    .required("id", \.id, note: "Random identifier that never changes"),
    .text("observed", \.observed, note: "What was observed"),
    .text("owner", \.owner, note: "Who deals with it"),
    .list("places", \.places, note: "Zones and conduits concerned"),
    .text("recommendation", \.recommendation),
    .list("requirements", \.requirements),
    .required("severity", \.severity),
    .required("status", \.status),
    .required("title", \.title),
  ]
}
