import AssessmentModel
import RequirementCatalog
import TerminalKit

/// A window for one text.
public struct TextPanel: Equatable, Sendable {
  /// What the text is for.
  public enum Purpose: Hashable, Sendable {
    case note(PlaceID, RequirementID)
    /// One note for all marked.
    case notes([QuestionnaireState.Mark])
    case constraintNote(CommonConstraint)
    case reference(EvidenceTarget, index: Int?)
    case evidencePath(EvidenceTarget)
    case search
    case openPath
    case newPath(sample: String?)
    case passphrase(path: String)
    case newPassphrase(path: TypedPath, sample: String?, first: String?)
    case reportPath(String)
    case copyPath
    case authorName
  }

  var purpose: Purpose
  var title: String
  var editor: TextEditor
  /// Whether it was filled from a draft.
  var isDraft = false
  /// What is wrong with the text.
  var problem: String?

  init(_ purpose: Purpose, title: String, text: String, isMultiline: Bool) {
    self.purpose = purpose
    self.title = title
    editor = TextEditor(text: text, isMultiline: isMultiline)
  }

  /// A window for a text on one line. A default text is selected, so that typing replaces it.
  init(_ purpose: Purpose, title: String, text: String, isDefault: Bool) {
    self.init(purpose, title: title, text: text, isMultiline: false)
    if isDefault { editor.selectAll() }
  }

  /// Whether the text is a secret that the screen must not show.
  var isSecret: Bool {
    switch purpose {
    case .passphrase, .newPassphrase: true
    default: false
    }
  }
}

extension TextPanel.Purpose {
  /// Whether the text is the path of a file to attach.
  var isPath: Bool {
    if case .evidencePath = self { true } else { false }
  }

  /// The evidence window that the text belongs to, if it does.
  var evidenceTarget: EvidenceTarget? {
    switch self {
    case .reference(let target, _), .evidencePath(let target): target
    default: nil
    }
  }
}
