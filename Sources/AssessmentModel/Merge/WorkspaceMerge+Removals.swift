/// What ours removed or moved.
extension WorkspaceMerge {
  /// Removes what ours removed and the other side neither changed nor refers to.
  mutating func remove(_ branch: Branch) {
    for (id, step) in branch.findings.entries where step.after == nil {
      remove(step.before, workspace.finding(id), .removeFinding(id), step.before?.code)
    }
    for (id, step) in branch.conduits.entries where step.after == nil {
      remove(step.before, workspace.conduit(id), .removeConduit(id), step.before?.code)
    }
    var zones = branch.zones.entries.filter { $0.step.after == nil }
    var count = zones.count + 1
    // A zone within another one goes first.
    while zones.count < count {
      count = zones.count
      zones = zones.filter { id, step in
        workspace.zone(id) != step.before || attempt(.removeZone(id)) != nil
      }
    }
    for (id, step) in zones where workspace.zone(id) != nil {
      report(step.before?.code ?? id.rawValue, "removal", kept: "not removed")
    }
    for (id, step) in branch.evidence.entries where step.after == nil {
      remove(step.before, workspace.evidence(id), .removeEvidence(id), step.before?.name)
    }
  }

  /// Moves a zone or conduit as ours did, as far as the list goes.
  mutating func redo(_ move: Edit) {
    switch move {
    case .moveZone(let id, let index):
      let last = workspace.zones.count - 1
      guard let position = workspace.zones.firstIndex(where: { $0.id == id }) else { return }
      if position != min(index, last) { _ = attempt(.moveZone(id, to: min(index, last))) }
    case .moveConduit(let id, let index):
      let last = workspace.conduits.count - 1
      guard let position = workspace.conduits.firstIndex(where: { $0.id == id }) else { return }
      if position != min(index, last) { _ = attempt(.moveConduit(id, to: min(index, last))) }
    default: break
    }
  }

  private mutating func remove<Record: Equatable>(
    _ before: Record?, _ theirs: Record?, _ edit: Edit, _ subject: String?
  ) {
    guard let theirs else { return }
    if theirs == before, attempt(edit) == nil { return }
    report(subject ?? "", "removal", kept: "not removed")
  }
}
