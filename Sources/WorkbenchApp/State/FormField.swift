import AssessmentModel
import RequirementCatalog
import TerminalKit

/// One field of a form.
public struct FormField: Equatable, Sendable {
  /// How the field is filled in.
  enum Kind: Equatable, Sendable {
    /// Text on one line or several.
    case text(TextEditor)
    /// One of some words; left and right choose.
    case choice([String], selected: Int)
    /// A level vector; digits set, left and right move along the FRs.
    case levels(LevelVector, fr: FoundationalRequirement)
  }

  var name: String
  var hint: String
  var kind: Kind
  private let original: String

  /// A text field.
  static func line(_ name: String, _ text: String, hint: String = "") -> FormField {
    FormField(name, hint, .text(TextEditor(text: text, isMultiline: false)))
  }

  /// A field for text of several lines.
  static func lines(_ name: String, _ text: String, hint: String = "") -> FormField {
    FormField(name, hint, .text(TextEditor(text: text, isMultiline: true)))
  }

  /// A field with a choice.
  static func choice(_ name: String, _ words: [String], selected: Int) -> FormField {
    FormField(name, "", .choice(words, selected: selected))
  }

  /// A field for an SL-T vector.
  static func levels(_ name: String, _ vector: LevelVector) -> FormField {
    FormField(name, "", .levels(vector, fr: .iac))
  }

  private init(_ name: String, _ hint: String, _ kind: Kind) {
    self.name = name
    self.hint = hint
    self.kind = kind
    original = Self.text(of: kind)
  }

  /// What the field says.
  var text: String { Self.text(of: kind) }

  var isModified: Bool { text != original }

  var isMultiline: Bool {
    if case .text(let editor) = kind { editor.isMultiline } else { false }
  }

  /// Puts a draft's text in; a text that does not fit the field changes nothing.
  mutating func restore(_ text: String) {
    switch kind {
    case .text(var editor):
      editor.replaceText(text)
      kind = .text(editor)
    case .choice(let words, _):
      if let index = words.firstIndex(of: text) { kind = .choice(words, selected: index) }
    case .levels(_, let fr):
      if let vector = LevelVector(notation: text) { kind = .levels(vector, fr: fr) }
    }
  }

  private static func text(of kind: Kind) -> String {
    switch kind {
    case .text(let editor): editor.text
    case .choice(let words, let selected): words.indices.contains(selected) ? words[selected] : ""
    case .levels(let vector, _): vector.notation
    }
  }
}
