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
    case .constraintNote(let constraint):
      var answer = workspace.constraints[constraint] ?? Answer()
      guard answer.note != text else { return [] }
      answer.note = text
      return perform(.setConstraint(constraint, answer))
    case .reference(let target, let index):
      return save(reference: text.trimmed, at: index, of: target)
    case .evidencePath(let target):
      if !text.trimmed.isEmpty { return copyEvidence(from: text.trimmed, for: target) }
      showEvidence(of: target)
      return []
    case .search:
      if text.isEmpty { return search.needle.isEmpty ? [] : searchOn(1) }
      search.needle = text
      return searchOn(0)
    case .openPath:
      return text.trimmed.isEmpty ? [] : [.open(path: text.trimmed, passphrase: nil)]
    case .newPath(let sample):
      return text.trimmed.isEmpty ? [] : offerEncryption(of: text.trimmed, sample: sample)
    case .passphrase(let path): return text.isEmpty ? [] : [.open(path: path, passphrase: text)]
    case .newPassphrase(let path, let sample, let first):
      return takeNewPassphrase(panel, path: path, sample: sample, first: first)
    case .reportPath(let name):
      guard let kind = ReportFile(rawValue: name), !text.trimmed.isEmpty else { return [] }
      let order = ReportOrder(file: kind, path: text.trimmed, redaction: report.redaction)
      return write(order, overwrites: false)
    case .copyPath: return text.trimmed.isEmpty ? [] : saveCopy(to: text.trimmed, overwrites: false)
    case .applyTo(let place, let requirement, let withNote):
      return saveApply(panel, .init(place: place, requirement: requirement), withNote)
    }
  }

  private mutating func saveApply(
    _ panel: TextPanel, _ source: QuestionnaireState.Mark, _ withNote: Bool
  ) -> [Effect] {
    var places: [PlaceID] = []
    for code in panel.editor.text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      guard let place = workspace.place(code: String(code)) else {
        var panel = panel
        panel.problem = "There is no zone or conduit \(code)"
        popup = .text(panel)
        return []
      }
      places.append(place.id)
    }
    return apply(source, to: places, withNote: withNote)
  }
}
