import DocumentFormat
import RequirementCatalog

/// The JSON form of an ``Edit``: its kind and the values that this kind needs.
struct EditRecord: JSONRecord {
  enum Kind: String, JSONCase {
    case setSystem, setVisit, setSamplingNote, setConstraint
    case putZone, removeZone, moveZone, putConduit, removeConduit, moveConduit
    case setAnswer, putFinding, removeFinding, putEvidence, removeEvidence, group
  }

  var kind = Kind.group
  var answer: Answer?
  var conduit: Conduit?
  var constraint: CommonConstraint?
  var edits: [Edit]?
  var evidence: Evidence?
  var evidenceID: EvidenceID?
  var finding: Finding?
  var findingID: FindingID?
  var index: Int?
  var label: String?
  var place: PlaceID?
  var requirement: RequirementID?
  var samplingNote: String?
  var system: SystemUnderConsideration?
  var visit: Visit?
  var zone: Zone?

  static let fields: [Field<EditRecord>] = [
    .optional("answer", \.answer),
    .optional("conduit", \.conduit),
    .optional("constraint", \.constraint),
    .required("edit", \.kind),
    .optional("edits", \.edits),
    .optional("evidence", \.evidence),
    .optional("evidenceID", \.evidenceID),
    .optional("finding", \.finding),
    .optional("findingID", \.findingID),
    .optional("index", \.index),
    .optional("label", \.label),
    .optional("place", \.place),
    .optional("requirement", \.requirement),
    .optional("samplingNote", \.samplingNote),
    .optional("system", \.system),
    .optional("visit", \.visit),
    .optional("zone", \.zone),
  ]

  init() {}
}

extension Edit: JSONValue {
  /// Reads the JSON form; throws with the place of the first thing wrong.
  public init(json reader: inout JSONReader) throws(DocumentProblem) {
    let start = reader.offset
    let record = try EditRecord(json: &reader)
    guard let edit = record.edit else {
      throw DocumentProblem(
        .valueNotAllowed(record.kind.rawValue, allowed: "a value that this edit needs is missing"),
        at: start)
    }
    self = edit
  }

  /// Writes the JSON form.
  public func write(to writer: inout JSONWriter) { EditRecord(self).write(to: &writer) }

  /// Edits may nest, which the fields cannot say; journals are described in prose.
  public static var schema: SchemaNode { .anything }
}

extension EditRecord {
  init(_ edit: Edit) {
    switch edit {
    case .setSystem(let value): (kind, system) = (.setSystem, value)
    case .setVisit(let value): (kind, visit) = (.setVisit, value)
    case .setSamplingNote(let text): (kind, samplingNote) = (.setSamplingNote, text)
    case .setConstraint(let value, let answer):
      (kind, constraint, self.answer) = (.setConstraint, value, answer)
    case .putZone(let value, let at): (kind, zone, index) = (.putZone, value, at)
    case .removeZone(let id): (kind, place) = (.removeZone, .zone(id))
    case .moveZone(let id, let to): (kind, place, index) = (.moveZone, .zone(id), to)
    case .putConduit(let value, let at): (kind, conduit, index) = (.putConduit, value, at)
    case .removeConduit(let id): (kind, place) = (.removeConduit, .conduit(id))
    case .moveConduit(let id, let to): (kind, place, index) = (.moveConduit, .conduit(id), to)
    case .setAnswer(let place, let requirement, let answer):
      (kind, self.place, self.requirement) = (.setAnswer, place, requirement)
      self.answer = answer
    case .putFinding(let value, let at): (kind, finding, index) = (.putFinding, value, at)
    case .removeFinding(let id): (kind, findingID) = (.removeFinding, id)
    case .putEvidence(let value, let at): (kind, evidence, index) = (.putEvidence, value, at)
    case .removeEvidence(let id): (kind, evidenceID) = (.removeEvidence, id)
    case .group(let label, let edits): (kind, self.label, self.edits) = (.group, label, edits)
    }
  }

  /// The edit, or nil where a value that its kind needs is missing.
  var edit: Edit? {
    switch kind {
    case .setSystem: system.map(Edit.setSystem)
    case .setVisit: visit.map(Edit.setVisit)
    case .setSamplingNote: samplingNote.map(Edit.setSamplingNote)
    case .setConstraint: constraint.map { .setConstraint($0, answer) }
    case .putZone: zone.map { .putZone($0, at: index) }
    case .removeZone: place?.zone.map(Edit.removeZone)
    case .moveZone: place?.zone.flatMap { id in index.map { .moveZone(id, to: $0) } }
    case .putConduit: conduit.map { .putConduit($0, at: index) }
    case .removeConduit: place?.conduit.map(Edit.removeConduit)
    case .moveConduit: place?.conduit.flatMap { id in index.map { .moveConduit(id, to: $0) } }
    case .setAnswer:
      place.flatMap { place in requirement.map { .setAnswer(place, $0, answer) } }
    case .putFinding: finding.map { .putFinding($0, at: index) }
    case .removeFinding: findingID.map(Edit.removeFinding)
    case .putEvidence: evidence.map { .putEvidence($0, at: index) }
    case .removeEvidence: evidenceID.map(Edit.removeEvidence)
    case .group: edits.map { .group(label: label ?? "", $0) }
    }
  }
}
