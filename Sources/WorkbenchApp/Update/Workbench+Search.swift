import AssessmentModel
import RequirementCatalog

extension Workbench {
  /// Goes to the next match in the list that has the cursor; 0 stays where one is already. It goes once
  /// around, and says where it went on from the other end.
  mutating func searchOn(_ step: Int) -> [Effect] {
    guard !search.needle.isEmpty else { return openPopup(for: .search) }
    let headlines = searchableLines { requirementHeadline($0, in: $1) }
    guard !headlines.isEmpty else { return say("There is nothing to search here") }
    if let way = goToMatch(in: headlines, step) { return say(way, in: headlines) }
    let texts = searchableLines { requirementText($0, in: $1) }
    if let way = goToMatch(in: texts, step) { return say(way, in: texts) }
    return say("\"\(search.needle)\" was not found here")
  }

  /// How a match was reached.
  private enum SearchWay {
    case ahead, fromTop, fromBottom, onlyOne
  }

  /// Goes to the next line that matches, once around; nil where there is none.
  private mutating func goToMatch(in texts: [String], _ step: Int) -> SearchWay? {
    let start = searchPosition
    let first = step == 0 ? 0 : 1
    for distance in first..<(texts.count + first) {
      let position = start + (step < 0 ? -distance : distance)
      let index = (position % texts.count + texts.count) % texts.count
      guard search.matches(texts[index]) else { continue }
      goToSearchLine(index)
      if distance == texts.count { return .onlyOne }
      return texts.indices.contains(position) ? .ahead : step < 0 ? .fromBottom : .fromTop
    }
    return nil
  }

  /// Says how a match was reached, where it does not lie ahead; `lines` are what was looked through.
  private mutating func say(_ way: SearchWay, in lines: [String]) -> [Effect] {
    switch way {
    case .ahead: return []
    case .fromTop: return say("Search went on at the top")
    case .fromBottom: return say("Search went on at the bottom")
    case .onlyOne:
      let isWhole = lines == searchableLines { requirementText($0, in: $1) }
      return say("This is the only match" + (isWhole ? "" : " in titles and notes"))
    }
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
    case .review: return reviewLines.map { "\($0.problem.place) \($0.problem.summary)" }
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
