import AssessmentModel
import RequirementCatalog

/// Going from what the cursor is on to the same thing on another screen.
extension Workbench {
  /// Goes to the questions of the zone, the cell or the answer under the cursor; where the cursor is on
  /// none of them, to the questionnaire as it was left.
  mutating func openQuestions() -> [Effect] {
    if screen == .questionnaire {
      showInner()
      return []
    }
    let selection = selection
    let mark = question(of: selection)
    let effects = go(to: .questionnaire)
    guard let mark else { return effects }
    if mark != questionnaire.current {
      questionnaire.isTurned = false
      show(mark)
    }
    questionnaire.pane = questionnaire.pane == .question ? .question : .inner
    return effects
  }

  /// The question that stands for what the cursor is on: the answer itself, the one that one works on
  /// there already, else the first that is open, else the first.
  private func question(of selection: Selection) -> QuestionnaireState.Mark? {
    if let answer = selection.answer { return answer }
    if let id = selection.finding, let finding = workspace.finding(id) {
      guard let place = finding.places.first else { return nil }
      return finding.requirements.first.map { .init(place: place, requirement: $0) }
        ?? question(in: place, nil)
    }
    return selection.place.map { question(in: $0, selection.fr) }
  }

  private func question(
    in place: PlaceID, _ fr: FoundationalRequirement?
  ) -> QuestionnaireState.Mark {
    let current = questionnaire.current
    if screen != .review, let current, current.place == place,
      fr == nil || current.requirement.fr == fr
    {
      return current
    }
    let cells = analysis[place]?.cells.filter { fr == nil || $0.fr == fr } ?? []
    let first = cells.flatMap(\.unanswered).first ?? Catalog.firstRequirement(of: fr ?? .iac)
    return .init(place: place, requirement: first)
  }

  /// Goes to the heat map, with the cursor on the cell of what one works on.
  mutating func openOverview() -> [Effect] {
    let cell = workedOn
    let effects = go(to: .overview)
    showCell(cell)
    return effects
  }

  /// The place and the FR that the screen is about.
  var workedOn: (place: PlaceID?, fr: FoundationalRequirement?) {
    guard screen == .questionnaire else { return (selection.place, selection.fr) }
    return (questionnaire.place, questionnaire.requirement.fr)
  }

  /// Puts the cursor of the heat map on a cell, or on as much of it as is known.
  mutating func showCell(_ cell: (place: PlaceID?, fr: FoundationalRequirement?)) {
    guard let position = cell.place.flatMap(outline.position) else { return }
    overview.rows.cursor = position
    overview.fr = cell.fr ?? overview.fr
  }

  /// Goes to the zones, with the cursor on the one that one works on.
  mutating func openZones() -> [Effect] {
    let place = selection.place
    let effects = go(to: .zones)
    zones.cursor = place.flatMap(outline.position) ?? zones.cursor
    return effects
  }
}
