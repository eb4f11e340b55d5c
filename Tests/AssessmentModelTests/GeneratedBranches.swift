import AssessmentModel
import RequirementCatalog
import TestSupport

extension SeededGenerator {
  /// An edit that often touches what another branch touches too: some fields of one of a few records.
  mutating func near(_ workspace: Workspace) -> Edit {
    switch Int.random(in: 0..<8, using: &self) {
    case 0, 1, 2:
      guard let place = workspace.places.first?.id else { return edit(of: workspace) }
      let row = Catalog.requirements[Int.random(in: 0..<2, using: &self)].id
      return .setAnswer(place, row, changed(workspace.answer(place, row)))
    case 3:
      guard var zone = workspace.zones.first else { return edit(of: workspace) }
      let new = self.zone(id: zone.id, code: zone.code)
      if once(in: 2) { zone.description = new.description }
      if once(in: 2) { zone.target = new.target }
      if once(in: 2) { zone.profile = new.profile }
      if once(in: 2) { zone.owner = new.owner }
      return .putZone(zone, at: nil)
    case 4:
      guard var finding = workspace.findings.first else { return edit(of: workspace) }
      let new = self.finding(id: finding.id, code: finding.code)
      if once(in: 2) { finding.observed = new.observed }
      if once(in: 2) { finding.severity = new.severity }
      if once(in: 2) { finding.requirements = new.requirements }
      if once(in: 2) { finding.dueDate = new.dueDate }
      return .putFinding(finding, at: nil)
    default: return edit(of: workspace)
    }
  }

  private mutating func changed(_ answer: Answer) -> Answer {
    var changed = answer
    let new = self.answer()
    if once(in: 2) { changed.status = new.status }
    if once(in: 3) { changed.capability = new.capability }
    if once(in: 2) { changed.note = new.note }
    if once(in: 3) { changed.rationale = new.rationale }
    if once(in: 3) { changed.expiry = new.expiry }
    if once(in: 3) { changed.evidence = new.evidence }
    if once(in: 3) { changed.needsFollowUp.toggle() }
    return changed
  }
}
