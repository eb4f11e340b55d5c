import RequirementCatalog

/// Zones and conduits.
extension WorkspaceMerge {
  /// A zone can only be put once the one that it lies in is there, and a code once it is free, so
  /// what does not fit yet is tried again after the others.
  mutating func mergeZones(_ entries: [(key: ZoneID, step: Branch.Step<Zone>)]) {
    var waiting: [(zone: Zone, step: Branch.Step<Zone>)] = []
    for (id, step) in entries {
      let subject = step.after?.code ?? id.rawValue
      let zone = merged(.zone, step, theirs: workspace.zone(id), subject: subject)
      if let zone { waiting.append((zone, step)) }
    }
    var count = waiting.count + 1
    while waiting.count < count {
      count = waiting.count
      waiting = waiting.filter { attempt(.putZone($0.zone, at: nil)) != nil }
    }
    for (zone, step) in waiting { putFitted(zone, step) }
  }

  mutating func mergeConduit(_ id: ConduitID, _ step: Branch.Step<Conduit>) {
    let subject = step.after?.code ?? id.rawValue
    guard
      var conduit = merged(.conduit, step, theirs: workspace.conduit(id), subject: subject)
    else { return }
    var lost: [String] = []
    let missing = conduit.ends.filter { workspace.zone($0) == nil }
    if !missing.isEmpty {
      conduit.ends.removeAll(where: missing.contains)
      let ends = missing.map(\.rawValue).joined(separator: ", ")
      report(subject, "ends", kept: "without \(ends)", beside: ends)
      lost.append("ends \(ends)")
    }
    if case .codeInUse(let code)? = workspace.problem(of: .putConduit(conduit, at: nil)) {
      wantedCodes.append(WantedCode(.conduit(id), code, step.author, step.at))
      conduit.code = freeCode(insteadOf: code)
    }
    if !lost.isEmpty {
      conduit.description = paragraph(lost, step.author, step.at, after: conduit.description)
    }
    _ = attempt(.putConduit(conduit, at: nil))
  }

  /// The next free code that begins like one that another thing has.
  func freeCode(insteadOf code: String) -> String {
    let taken = Set(
      workspace.zones.map(\.code) + workspace.conduits.map(\.code) + workspace.findings.map(\.code))
    var number = 2
    while taken.contains("\(code.prefix(20))-\(number)") { number += 1 }
    return "\(code.prefix(20))-\(number)"
  }

  /// A text with what could not stand in its own field as a paragraph after it.
  func paragraph(
    _ values: [String], _ author: String, _ time: Timestamp, after text: String
  ) -> String {
    MergeWording.appending(
      MergeWording.introduction(author, time) + values.joined(separator: "; "), to: text)
  }

  /// Puts a zone whose code or place the other side's zones do not allow.
  private mutating func putFitted(_ zone: Zone, _ step: Branch.Step<Zone>) {
    var zone = zone
    let subject = zone.code
    var lost: [String] = []
    for _ in 0..<2 {
      switch workspace.problem(of: .putZone(zone, at: nil)) {
      case .codeInUse(let code):
        wantedCodes.append(WantedCode(.zone(zone.id), code, step.author, step.at))
        zone.code = freeCode(insteadOf: code)
      case .unknownPlace, .parentCycle:
        let parent = zone.parent.map { workspace.zone($0)?.code ?? $0.rawValue } ?? ""
        zone.parent = workspace.zone(zone.id)?.parent
        report(subject, MergeWording.field("parent"), kept: "as it was", beside: parent)
        lost.append("\(MergeWording.field("parent")) \(parent)")
      default: break
      }
    }
    if !lost.isEmpty {
      zone.description = paragraph(lost, step.author, step.at, after: zone.description)
    }
    _ = attempt(.putZone(zone, at: nil))
  }
}

extension Workspace {
  /// Why an edit is not possible, or nil; nothing is done.
  fileprivate func problem(of edit: Edit) -> EditError? {
    var copy = self
    do throws(EditError) {
      try copy.apply(edit)
      return nil
    } catch {
      return error
    }
  }
}
