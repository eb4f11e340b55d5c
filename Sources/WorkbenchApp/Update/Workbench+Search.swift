import AssessmentModel
import RequirementCatalog

extension Workbench {
  /// Goes to the next match in the list that has the cursor; 0 stays where one is already.
  mutating func searchOn(_ step: Int) -> [Effect] {
    guard !search.needle.isEmpty else { return openPopup(for: .search) }
    let headlines = searchableLines { requirementHeadline($0, in: $1) }
    guard !headlines.isEmpty else { return say("There is nothing to search here") }
    if goToMatch(in: headlines, step) { return [] }
    if goToMatch(in: searchableLines { requirementText($0, in: $1) }, step) { return [] }
    return say("\"\(search.needle)\" was not found here")
  }

  /// Goes to the next line that matches, once around; whether there is one.
  private mutating func goToMatch(in texts: [String], _ step: Int) -> Bool {
    let start = searchPosition
    let first = step == 0 ? 0 : 1
    for distance in first..<(texts.count + first) {
      let offset = step < 0 ? -distance : distance
      let index = ((start + offset) % texts.count + texts.count) % texts.count
      guard search.matches(texts[index]) else { continue }
      goToSearchLine(index)
      return true
    }
    return false
  }

  /// What can be found on the screen, one text a line of its list; `requirement` gives that of a
  /// requirement in a place.
  private func searchableLines(
    _ requirement: (RequirementID, PlaceID?) -> String
  ) -> [String] {
    switch screen {
    case .questionnaire:
      if questionnaire.pane == .outer, !questionnaire.isTurned { return placeTexts }
      if questionnaire.isTurned {
        return questionnaire.pane == .outer
          ? turnedRequirements().map { requirement($0, questionnaire.place) }
          : innerRows.map { outline.place($0.place, in: workspace)?.heading ?? "" }
      }
      return innerRows.map { requirement($0.requirement, $0.place) }
    case .overview, .zones: return placeTexts
    case .findings:
      return workspace.findings.map {
        "\($0.code) \($0.title) \($0.observed) \($0.recommendation) \($0.owner)"
      }
    case .review: return reviewLines.map { "\($0.place) \($0.summary)" }
    case .history: return historyLines.map(\.label)
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

  /// Identifier, title and what the assessor wrote: what people look for first.
  private func requirementHeadline(_ id: RequirementID, in place: PlaceID?) -> String {
    let answer = place.map { workspace.answer($0, id) } ?? Answer()
    return "\(id) \(id.short) \(Catalog[id]?.title ?? "") \(answer.note) \(answer.rationale)"
  }

  /// Everything that is known about a requirement, overlay included.
  private func requirementText(_ id: RequirementID, in place: PlaceID?) -> String {
    let parts = Catalog[id].map { GuidancePart.parts(for: $0, overlay: overlay) } ?? []
    return parts.flatMap(\.paragraphs).joined(separator: " ")
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
    case .history: return trail.list.cursor
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
