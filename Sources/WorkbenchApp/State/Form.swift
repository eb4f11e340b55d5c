import AssessmentModel
import RequirementCatalog
import TerminalKit

/// A window with fields to fill in; nothing is changed until it is saved as a whole.
public struct Form: Equatable, Sendable {
  /// What the form is about, and what saving it changes.
  public enum Subject: Hashable, Sendable {
    case zone(ZoneID?)
    case conduit(ConduitID?)
    case finding(FindingID?)
    case system
    case details(PlaceID, RequirementID)
    case target(PlaceID)
    case evidence(EvidenceID, EvidenceTarget)
  }

  var subject: Subject
  var title: String
  var fields: [FormField]
  var focus = 0
  /// What is wrong with the focused or the named field.
  var problem: (field: Int, text: String)?
  /// Whether it was filled from a draft.
  var isDraft = false

  init(_ subject: Subject, title: String, fields: [FormField]) {
    self.subject = subject
    self.title = title
    self.fields = fields
  }

  /// The text of the field with this name; empty where there is none.
  func text(_ name: String) -> String { fields.first { $0.name == name }?.text ?? "" }

  var texts: [String] { fields.map(\.text) }

  var isModified: Bool { fields.contains(where: \.isModified) }

  /// Two forms are the same when they show the same.
  public static func == (first: Form, second: Form) -> Bool {
    first.subject == second.subject && first.fields == second.fields
      && first.focus == second.focus && first.problem?.text == second.problem?.text
      && first.isDraft == second.isDraft
  }
}
