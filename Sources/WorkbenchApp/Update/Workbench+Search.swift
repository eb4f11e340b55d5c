import AssessmentModel
import RequirementCatalog

extension Workbench {
  /// Goes to the next match in the list that has the cursor; 0 stays where one is already.
  mutating func searchOn(_ step: Int) -> [Effect] {
    guard !search.needle.isEmpty else { return openPopup(for: .search) }
    let texts = searchableLines
    guard !texts.isEmpty else { return say("There is nothing to search here") }
    let start = searchPosition
    let first = step == 0 ? 0 : 1
    for distance in first..<(texts.count + first) {
      let offset = step < 0 ? -distance : distance
      let index = ((start + offset) % texts.count + texts.count) % texts.count
      guard search.matches(texts[index]) else { continue }
      goToSearchLine(index)
      return []
    }
    return say("\"\(search.needle)\" was not found here")
  }

  /// What can be found on the screen, one text a line of its list.
  private var searchableLines: [String] {
    switch screen {
    case .questionnaire:
      if questionnaire.pane == .outer, !questionnaire.isTurned { return placeTexts }
      if questionnaire.isTurned {
        return questionnaire.pane == .outer
          ? turnedRequirements().map { requirementText($0, in: questionnaire.place) }
          : innerRows.map { outline.place($0.place, in: workspace)?.heading ?? "" }
      }
      return innerRows.map { requirementText($0.requirement, in: $0.place) }
    case .overview, .zones: return placeTexts
    case .findings:
      return workspace.findings.map {
        "\($0.code) \($0.title) \($0.observed) \($0.recommendation) \($0.owner)"
      }
    case .review: return reviewLines.map { "\($0.place) \($0.summary)" }
    case .history: return (document?.history.done ?? []).reversed().map(\.label)
    case .start: return start.entries.map { "\($0)" }
    case .help, .system, .report: return []
    }
  }

  private var placeTexts: [String] {
    outline.lines.map { line in
      guard let place = outline.place(line.id, in: workspace) else { return "" }
      return "\(place.heading) \(place.description) \(place.owner)"
    }
  }

  private func requirementText(_ id: RequirementID, in place: PlaceID?) -> String {
    let guidance = GuidanceLibrary.guidance(for: id)
    let own = overlay?.texts[id]
    let answer = place.map { workspace.answer($0, id) } ?? Answer()
    return "\(id) \(id.short) \(Catalog[id]?.title ?? "") \(guidance?.question ?? "")"
      + " \(own?.question ?? "") \(own?.wording ?? "")"
      + " \(answer.note) \(answer.rationale)"
  }

  private var searchPosition: Int {
    switch screen {
    case .questionnaire:
      if questionnaire.pane == .outer { return outerPosition }
      return innerRows.firstIndex { $0 == questionnaire.current } ?? 0
    case .overview: return overview.rows.cursor
    case .zones: return zones.cursor
    case .findings: return findings.cursor
    case .review: return review.cursor
    case .history: return history.cursor
    case .start: return start.list.cursor
    case .help, .system, .report: return 0
    }
  }

  private mutating func goToSearchLine(_ index: Int) {
    guard screen == .questionnaire else {
      changeList { list, _, _ in list.cursor = index }
      return
    }
    if questionnaire.pane == .outer {
      moveOuter(by: index - outerPosition)
    } else {
      let rows = innerRows
      if rows.indices.contains(index) { show(rows[index]) }
    }
  }
}
