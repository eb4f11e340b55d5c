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
  init?(_ purpose: TextPanel.Purpose) {
    switch purpose {
    case .note(let place, let requirement):
      self.init("note \(place.text) \(requirement)")
    case .constraintNote(let constraint): self.init("constraint \(constraint.rawValue)")
    case .reference, .evidencePath, .search, .openPath, .newPath, .passphrase, .newPassphrase,
      .reportPath, .copyPath, .applyTo:
      return nil
    }
  }

  /// The draft of a form.
  init(_ subject: Form.Subject) {
    switch subject {
    case .zone(let id): self.init("zone \(id?.text ?? "new")")
    case .conduit(let id): self.init("conduit \(id?.text ?? "new")")
    case .finding(let id): self.init("finding \(id?.text ?? "new")")
    case .system: self.init("system")
    case .details(let place, let requirement):
      self.init("details \(place.text) \(requirement)")
    case .target(let place): self.init("target \(place.text)")
    case .evidence(let id, _): self.init("evidence \(id.text)")
    }
  }

  /// What is allowed in its place, for error messages.
  public static var allowed: String { "a draft needs a name" }
  /// The schema of the JSON form.
  public static var schema: SchemaNode { .string }
  /// Orders by the text that stands in files.
  public static func < (first: Self, second: Self) -> Bool { first.text < second.text }
}
