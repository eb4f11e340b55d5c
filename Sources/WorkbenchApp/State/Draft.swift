import AssessmentModel
import DocumentFormat
import RequirementCatalog

/// Names the text that a draft belongs to, such as `note z-4k2 SR 1.5`.
public struct DraftKey: JSONText, Comparable, Sendable {
  /// The text that stands in files.
  public let text: String

  /// Reads the text that stands in files; nil for any other.
  public init?(text: String) {
    guard !text.isEmpty else { return nil }
    self.text = text
  }

  private init(_ text: String) { self.text = text }

  /// The draft of a text window; nil for windows that keep none.
  public init?(_ purpose: TextPanel.Purpose) {
    switch purpose {
    case .note(let place, let requirement):
      self.init("note \(place.text) \(requirement)")
    case .notes(let marks): self.init("notes \(Self.text(marks))")
    case .constraintNote(let constraint): self.init("constraint \(constraint.rawValue)")
    case .reference, .evidencePath, .search, .openPath, .newPath, .passphrase, .newPassphrase,
      .reportPath, .copyPath, .authorName:
      return nil
    }
  }

  /// The draft of a form.
  init(_ subject: Form.Subject) {
    switch subject {
    case .zone(let id): self.init("zone \(id?.text ?? "new")")
    case .conduit(let id): self.init("conduit \(id?.text ?? "new")")
    case .finding(let id): self.init("finding \(id?.text ?? "new")")
    case .newFinding(let places, let requirements):
      let lists = [places.map(\.text), requirements.map(\.text)].map { $0.joined(separator: ",") }
      self.init("begun \(lists[0]) \(lists[1])")
    case .system: self.init("system")
    case .details(let place, let requirement):
      self.init("details \(place.text) \(requirement)")
    case .markedDetails(let marks): self.init("marked \(Self.text(marks))")
    case .target(let place): self.init("target \(place.text)")
    case .evidence(let id, _): self.init("evidence \(id.text)")
    }
  }

  private static func text(_ marks: [QuestionnaireState.Mark]) -> String {
    marks.map { "\($0.place.text) \($0.requirement)" }.joined(separator: ",")
  }

  /// What is allowed in its place, for error messages.
  public static var allowed: String { "a draft needs a name" }
  /// The schema of the JSON form.
  public static var schema: SchemaNode { .string }
  /// Orders by the text that stands in files.
  public static func < (first: Self, second: Self) -> Bool { first.text < second.text }
}

extension DraftKey {
  /// The window that a draft was written in.
  enum Origin: Equatable {
    /// The note of one answer or of several.
    case notes([QuestionnaireState.Mark])
    /// The note of a common constraint.
    case constraint(CommonConstraint)
    /// The caption of an attached file.
    case evidence(EvidenceID)
    /// Any other form.
    case form(Form.Subject)
  }

  /// Whether it was written for all that was marked.
  var isOfMarked: Bool { text.hasPrefix("notes ") || text.hasPrefix("marked ") }

  /// Where the draft came from; nil for a name that this program does not know. Identifiers hold no
  /// blanks and no commas, whatever the codes of the places are.
  var origin: Origin? {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let kind = words.first else { return nil }
    let rest = words.count == 2 ? words[1] : ""
    switch kind {
    case "note", "notes": return Self.marks(rest).map(Origin.notes)
    case "marked": return Self.marks(rest).map { .form(.markedDetails($0)) }
    case "details":
      return Self.marks(rest)?.first.map { .form(.details($0.place, $0.requirement)) }
    case "constraint": return CommonConstraint(rawValue: rest).map(Origin.constraint)
    case "evidence": return EvidenceID(text: rest).map(Origin.evidence)
    case "target": return PlaceID(text: rest).map { .form(.target($0)) }
    case "system": return .form(.system)
    case "zone":
      return rest == "new" ? .form(.zone(nil)) : ZoneID(text: rest).map { .form(.zone($0)) }
    case "conduit":
      return rest == "new"
        ? .form(.conduit(nil)) : ConduitID(text: rest).map { .form(.conduit($0)) }
    case "finding":
      return rest == "new"
        ? .form(.finding(nil)) : FindingID(text: rest).map { .form(.finding($0)) }
    case "begun": return Self.beginning(rest)
    default: return nil
    }
  }

  private static func marks(_ text: String) -> [QuestionnaireState.Mark]? {
    let marks = text.split(separator: ",").compactMap { part -> QuestionnaireState.Mark? in
      let words = part.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2, let place = PlaceID(text: words[0]),
        let requirement = RequirementID(text: words[1])
      else { return nil }
      return .init(place: place, requirement: requirement)
    }
    return marks.isEmpty ? nil : marks
  }

  private static func beginning(_ text: String) -> Origin? {
    let lists = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard lists.count == 2 else { return nil }
    return .form(
      .newFinding(
        lists[0].split(separator: ",").compactMap { PlaceID(text: String($0)) },
        lists[1].split(separator: ",").compactMap { RequirementID(text: String($0)) }))
  }
}
