import AssessmentModel
import TerminalKit

/// One field of a form as it stands on the screen.
public struct FormField: Equatable, Sendable {
  /// How the field is filled in.
  enum Kind: Equatable, Sendable {
    /// Text on one line or several.
    case text(TextEditor)
    /// One of some words; left and right choose.
    case choice([String], selected: Int)
  }

  let title: String
  let hint: String
  var kind: Kind
  /// What is wrong with the text, found when the field was left or the form saved.
  var fault: String?
  /// Whether the text is a level vector, which is explained below it.
  let isVector: Bool
  /// Whether there is a list to choose from.
  let isOffered: Bool
  /// Whether the text is selected when the cursor comes.
  private let isSelectable: Bool
  private let original: String

  /// A field that shows `text`; a text that is proposed is selected when the cursor comes.
  init<Record>(_ row: FormRow<Record>, _ text: String, isProposed: Bool) {
    title = row.title
    hint = row.hint
    isVector = row.shape == .vector
    isOffered = row.offer != nil
    switch row.shape {
    case .choice(let words):
      kind = .choice(words, selected: words.firstIndex(of: text) ?? 0)
      isSelectable = false
    case .lines:
      kind = .text(TextEditor(text: text, isMultiline: true))
      isSelectable = false
    case .line, .value, .vector:
      kind = .text(TextEditor(text: text, isMultiline: false))
      isSelectable = isProposed || row.shape != .line
    }
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
    }
  }

  /// Puts in what was chosen from the list.
  mutating func fill(_ text: String) {
    restore(text)
    fault = nil
  }

  /// Takes a key that edits the field.
  mutating func handle(_ key: Key) {
    let former = text
    switch kind {
    case .text(var editor):
      _ = editor.handle(key)
      kind = .text(editor)
    case .choice(let words, let selected):
      let isBack = key.code == .left || key == Key(.character("h"))
      let isOn =
        key.code == .right || key == Key(.character("l")) || key == Key(.character(" "))
      guard isBack || isOn else { return }
      kind = .choice(words, selected: (selected + (isBack ? words.count - 1 : 1)) % words.count)
    }
    if text != former { fault = nil }
  }

  /// Takes pasted text; whether the field takes text at all.
  mutating func insert(_ pasted: String) -> Bool {
    guard case .text(var editor) = kind else { return false }
    editor.insert(pasted)
    kind = .text(editor)
    fault = nil
    return true
  }

  /// Selects the text where typing is to replace it, when the cursor comes.
  mutating func select() {
    guard isSelectable, case .text(var editor) = kind else { return }
    editor.selectAll()
    kind = .text(editor)
  }

  /// Leaves the text unselected, when the cursor goes.
  mutating func deselect() {
    guard case .text(var editor) = kind else { return }
    editor.deselect()
    kind = .text(editor)
  }

  private static func text(of kind: Kind) -> String {
    switch kind {
    case .text(let editor): editor.text
    case .choice(let words, let selected): words.indices.contains(selected) ? words[selected] : ""
    }
  }
}
