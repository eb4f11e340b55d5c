import AssessmentModel
import RequirementCatalog

extension Workbench {
  /// The requirements that the questionnaire lists for a place. The current one always stays, so that
  /// an answer never makes the line under the cursor vanish.
  func requirementRows(in place: PlaceID) -> [RequirementID] {
    let sheet = document?.workspace.answers[place] ?? [:]
    guard let target = outline.place(place, in: workspace)?.target else { return [] }
    return Catalog.requirements.filter { requirement in
      lists(requirement, place: place, target: target, answers: sheet)
    }.map(\.id)
  }

  /// The zones and conduits that the turned questionnaire lists for a requirement.
  func placeRows(for id: RequirementID) -> [PlaceID] {
    guard let requirement = Catalog[id], let workspace = document?.workspace else { return [] }
    return outline.lines.filter { line in
      lists(
        requirement, place: line.id, target: line.target,
        answers: workspace.answers[line.id] ?? [:])
    }.map(\.id)
  }

  /// The requirements in the outer list of the turned questionnaire.
  func turnedRequirements() -> [RequirementID] {
    Catalog.requirements.filter { requirement in
      questionnaire.filter == .everything || requirement.id == questionnaire.requirement
        || requirement.minimumLevel <= outline.highestTarget[requirement.fr]
    }.map(\.id)
  }

  /// What the outer pane lists.
  var outerCount: Int {
    questionnaire.isTurned ? turnedRequirements().count : outline.lines.count
  }

  /// Where the cursor is in the outer pane.
  var outerPosition: Int {
    if questionnaire.isTurned {
      return turnedRequirements().firstIndex(of: questionnaire.requirement) ?? 0
    }
    return questionnaire.place.flatMap(outline.position) ?? 0
  }

  /// What the inner pane lists, as marks.
  var innerRows: [QuestionnaireState.Mark] {
    if questionnaire.isTurned {
      let requirement = questionnaire.requirement
      return placeRows(for: requirement).map { .init(place: $0, requirement: requirement) }
    }
    guard let place = questionnaire.place else { return [] }
    return requirementRows(in: place).map { .init(place: place, requirement: $0) }
  }

  private func lists(
    _ requirement: Requirement, place: PlaceID, target: LevelVector,
    answers: @autoclosure () -> [RequirementID: Answer]
  ) -> Bool {
    if requirement.id == questionnaire.requirement, place == questionnaire.place { return true }
    if let drill = questionnaire.drill {
      return drill.place == place && drill.requirements.contains(requirement.id)
    }
    return questionnaire.filter.lists(requirement, target: target, answers: answers())
  }
}
