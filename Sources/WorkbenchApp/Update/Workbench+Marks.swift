import AssessmentModel
import RequirementCatalog
import TerminalKit

/// Marks belong to the list in which they were set and last while it is on the screen.
///
/// What is no longer listed, since the zone, the filter or the table is another or another screen came
/// up, loses its mark, and the workbench says so; so no command ever reaches a mark that is out of
/// sight but for scrolling, and the footer tells how many there are. A command about answers goes to
/// all marked as one step, and the marks are then gone.
extension Workbench {
  mutating func mark() -> [Effect] {
    if questionnaire.pane == .question { return toggleFold() }
    guard let current = selection.answer else { return [] }
    if questionnaire.marks.remove(current) == nil { questionnaire.marks.insert(current) }
    questionnaire.lastMark = current
    moveInner(by: 1)
    return []
  }

  mutating func markRange() -> [Effect] {
    let rows = innerRows
    guard let current = selection.answer, let end = rows.firstIndex(of: current) else { return [] }
    let start = questionnaire.lastMark.flatMap { rows.firstIndex(of: $0) } ?? end
    questionnaire.marks.formUnion(rows[min(start, end)...max(start, end)])
    questionnaire.lastMark = current
    return say("\(questionnaire.marks.count) marked; the next answer goes to all of them")
  }

  /// The marks in the order of the list.
  var sortedMarks: [QuestionnaireState.Mark] {
    questionnaire.marks.sorted {
      ($0.requirement, position($0.place)) < ($1.requirement, position($1.place))
    }
  }

  private func position(_ place: PlaceID) -> Int { outline.position(of: place) ?? 0 }

  mutating func clearMarks() {
    questionnaire.marks = []
    questionnaire.lastMark = nil
  }

  /// Takes the marks away that are not in the list any more; `rows` are what it lists.
  mutating func dropMarks(besides rows: [QuestionnaireState.Mark]) {
    guard !questionnaire.marks.isEmpty else { return }
    let count = questionnaire.marks.count
    questionnaire.marks.formIntersection(rows)
    if questionnaire.marks.isEmpty { questionnaire.lastMark = nil }
    let dropped = count - questionnaire.marks.count
    guard dropped > 0 else { return }
    let said = toast.map { $0.text + "; " } ?? ""
    let text =
      dropped == 1 ? "1 mark is gone with its list" : "\(dropped) marks are gone with their list"
    toast = Toast(text: said + text, isError: toast?.isError ?? false)
  }

  /// Does an edit that came from the marks as one step, counts it and takes the marks away; they stay
  /// where it is refused.
  mutating func performOnMarked(
    _ edits: [Edit], label: String, said: String, isBulk: Bool
  ) -> [Effect] {
    guard isBulk else { return edits.first.map { perform($0) } ?? [] }
    if edits.isEmpty {
      clearMarks()
      return say("\(said): nothing to change")
    }
    let effects = perform(edits.count == 1 ? edits[0] : .group(label: label, edits))
    if let toast, toast.isError { return effects }
    clearMarks()
    return effects + say("\(said) · \(keyMap.name(for: .undo)) undoes")
  }
}
