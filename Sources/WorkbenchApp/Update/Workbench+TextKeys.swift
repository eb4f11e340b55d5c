import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  mutating func press(_ key: Key, in panel: TextPanel) -> [Effect] {
    var panel = panel
    if key.code == .escape {
      close(panel)
      if let target = panel.purpose.evidenceTarget { showEvidence(of: target) }
      return toast == nil && panel.editor.isModified && DraftKey(panel.purpose) != nil
        ? say("Kept as a draft; opening the note again shows it") : []
    }
    if Self.saves(key) || (key.code == .enter && !panel.editor.isMultiline) {
      return save(panel)
    }
    if key.code == .tab, panel.purpose.isPath { return [.completePath(panel.editor.text)] }
    if panel.editor.handle(key) {
      panel.problem = nil
      popup = .text(panel)
      return []
    }
    return say("^s saves, Esc closes and keeps a draft")
  }

  private mutating func close(_ panel: TextPanel) {
    popup = nil
    guard let key = DraftKey(panel.purpose) else { return }
    if panel.editor.isModified || panel.isDraft { drafts[key] = [panel.editor.text] }
  }

  /// Does what a text was written for.
  mutating func save(_ panel: TextPanel) -> [Effect] {
    let text = panel.editor.text
    popup = nil
    if let key = DraftKey(panel.purpose) { drafts[key] = nil }
    switch panel.purpose {
    case .note(let place, let requirement):
      return edit(.init(place: place, requirement: requirement)) { $0.note = text }
        .map { perform($0) } ?? []
    case .notes(let objects): return save(note: text, to: objects)
    case .constraintNote(let constraint):
      var answer = workspace.constraints[constraint] ?? Answer()
      guard answer.note != text else { return [] }
      answer.note = text
      return perform(.setConstraint(constraint, answer))
    case .reference(let target, let index):
      return save(reference: text.trimmed, at: index, of: target)
    case .evidencePath(let target):
      if let path = TypedPath(typed: text) { return copyEvidence(from: path, for: target) }
      showEvidence(of: target)
      return []
    case .search:
      if text.isEmpty { return search.needle.isEmpty ? [] : searchOn(1) }
      search.needle = text
      return searchOn(0)
    case .openPath:
      return TypedPath(typed: text).map { [.open(path: $0, passphrase: nil)] } ?? []
    case .newPath(let sample):
      return TypedPath(typed: text).map { offerEncryption(of: $0, sample: sample) } ?? []
    case .passphrase(let path):
      return text.isEmpty ? [] : [.open(path: TypedPath(naming: path), passphrase: text)]
    case .newPassphrase(let path, let sample, let first):
      return takeNewPassphrase(panel, path: path, sample: sample, first: first)
    case .reportPath(let name):
      guard let kind = ReportFile(rawValue: name), let path = TypedPath(typed: text) else {
        return []
      }
      let order = ReportOrder(file: kind, path: path, redaction: report.redaction)
      return write(order, overwrites: false)
    case .authorName: return becomeAuthor(text)
    case .copyPath:
      return TypedPath(typed: text).map { saveCopy(to: $0, overwrites: false) } ?? []
    }
  }

  /// Saves one note for several answers as one step. Where their notes differ, what was written is added
  /// below each, so that nothing is lost.
  private mutating func save(
    note text: String, to objects: [QuestionnaireState.Mark]
  ) -> [Effect] {
    let replaces = sharedNote(objects) != nil
    let edits = objects.compactMap { object in
      edit(object) { answer in
        if replaces || answer.note.isEmpty {
          answer.note = text
        } else if !text.trimmed.isEmpty {
          answer.note += "\n" + text
        }
      }
    }
    return performOnMarked(
      edits, label: "\(edits.count) answers: note", said: "\(objects.count) with this note",
      isBulk: true)
  }
}
