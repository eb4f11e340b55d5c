import AssessmentModel

extension Workbench {
  mutating func removeItem() -> [Effect] {
    switch screen {
    case .zones:
      guard let place = selectedPlace, let edit = workspace.removal(of: place.id) else { return [] }
      let answers = workspace.answers[place.id]?.count ?? 0
      let effects = perform(edit)
      guard toast == nil else { return effects }
      if questionnaire.place == place.id { questionnaire.place = outline.lines.first?.id }
      questionnaire.marks = questionnaire.marks.filter { $0.place != place.id }
      let with = answers == 0 ? "" : " with \(answers) answers"
      return effects + say("Removed \(place.code)\(with); u brings it back")
    case .findings:
      guard let finding = selectedFinding else { return [] }
      let effects = perform(.removeFinding(finding.id))
      return toast == nil ? effects + say("Removed \(finding.code); u brings it back") : effects
    default: return []
    }
  }

  mutating func moveItem(by step: Int) -> [Effect] {
    guard screen == .zones else { return moveFinding(by: step) }
    guard let place = selectedPlace else { return [] }
    let edit: Edit?
    switch place {
    case .zone(let zone):
      // A zone moves past the next one with the same parent, so that the tree shows the move.
      let all = workspace.zones
      guard let position = all.firstIndex(where: { $0.id == zone.id }) else { return [] }
      let siblings = all.indices.filter { all[$0].parent == zone.parent }
      let neighbour = step < 0 ? siblings.last { $0 < position } : siblings.first { $0 > position }
      edit = neighbour.map { .moveZone(zone.id, to: $0) }
    case .conduit(let conduit):
      let all = workspace.conduits
      guard let position = all.firstIndex(where: { $0.id == conduit.id }) else { return [] }
      edit =
        all.indices.contains(position + step)
        ? .moveConduit(conduit.id, to: position + step) : nil
    }
    guard let edit else { return say("It is at the end of its list") }
    let effects = perform(edit)
    zones.cursor = outline.position(of: place.id) ?? zones.cursor
    return effects
  }

  private mutating func moveFinding(by step: Int) -> [Effect] {
    guard let finding = selectedFinding,
      workspace.findings.indices.contains(findings.cursor + step)
    else { return say("It is at the end of its list") }
    let effects = perform(
      .group(
        label: "Move finding \(finding.code)",
        [.removeFinding(finding.id), .putFinding(finding, at: findings.cursor + step)]))
    findings.cursor += step
    return effects
  }

  mutating func cycleStatus() -> [Effect] {
    guard var finding = selectedFinding else { return [] }
    let all = FindingStatus.allCases
    let index = all.firstIndex(of: finding.status) ?? 0
    finding.status = all[(index + 1) % all.count]
    let effects = perform(.putFinding(finding, at: nil))
    return toast == nil ? effects + say("\(finding.code): \(finding.status.title)") : effects
  }
}
