import DocumentFormat
import RequirementCatalog

extension Change {
  /// Every field that the change gave another value, in the order of its edits.
  ///
  /// `workspace` is one from before or after the change; it gives the codes that people know.
  public func fieldChanges(in workspace: Workspace) -> [FieldChange] {
    FieldComparison(workspace: workspace).fields(of: edit, undoneBy: inverse)
  }

  /// Whether the change has to do with a zone or conduit, or with a requirement in one; nil stands for
  /// any.
  public func concerns(place: PlaceID?, requirement: RequirementID?) -> Bool {
    edit.concerns(place: place, requirement: requirement)
      || inverse.concerns(place: place, requirement: requirement)
  }
}

extension Edit {
  /// Whether the edit has to do with a zone or conduit, or with a requirement in one; nil stands for
  /// any.
  func concerns(place: PlaceID?, requirement: RequirementID?) -> Bool {
    switch self {
    case .setAnswer(let own, let id, _):
      return (place == nil || own == place) && (requirement == nil || id == requirement)
    case .putFinding(let finding, _):
      return place.map(finding.places.contains) ?? true
        && requirement.map(finding.requirements.contains) ?? true
    case .group(_, let edits):
      return edits.contains { $0.concerns(place: place, requirement: requirement) }
    default:
      guard requirement == nil else { return false }
      return place == nil || mentionedPlace == place
    }
  }

  /// The zone or conduit that the edit makes, changes, moves or removes.
  private var mentionedPlace: PlaceID? {
    switch self {
    case .putZone(let zone, _): .zone(zone.id)
    case .removeZone(let id), .moveZone(let id, _): .zone(id)
    case .putConduit(let conduit, _): .conduit(conduit.id)
    case .removeConduit(let id), .moveConduit(let id, _): .conduit(id)
    default: nil
    }
  }
}

/// Compares an edit with the one that takes it back, field by field.
private struct FieldComparison {
  let workspace: Workspace

  func fields(of edit: Edit, undoneBy inverse: Edit) -> [FieldChange] {
    switch (edit, inverse) {
    case (.group(_, let edits), .group(_, let inverses)):
      zip(edits, inverses.reversed()).flatMap { fields(of: $0, undoneBy: $1) }
    case (.setSystem(let new), .setSystem(let old)): differences("SuC", from: old, to: new)
    case (.setVisit(let new), .setVisit(let old)): differences("Visit", from: old, to: new)
    case (.setSamplingNote(let new), .setSamplingNote(let old)):
      one(FieldChange(subject: "SuC", field: "samplingNote", from: old, to: new))
    case (.setConstraint(let constraint, let new), .setConstraint(_, let old)):
      differences(constraint.title, from: old, to: new)
    case (.setAnswer(let place, let requirement, let new), .setAnswer(_, _, let old)):
      differences(code(of: place), place: place, requirement, from: old, to: new)
    case (.moveZone(let id, let new), .moveZone(_, let old)):
      moved(.zone(id), from: old, to: new)
    case (.moveConduit(let id, let new), .moveConduit(_, let old)):
      moved(.conduit(id), from: old, to: new)
    default: puts(edit, inverse)
    }
  }

  /// What is made, replaced or removed as a whole.
  private func puts(_ edit: Edit, _ inverse: Edit) -> [FieldChange] {
    let (new, old) = (edit.put, inverse.put)
    if let zone = new?.zone ?? old?.zone {
      return differences(zone.code, place: .zone(zone.id), from: old?.zone, to: new?.zone)
    }
    if let conduit = new?.conduit ?? old?.conduit {
      return differences(
        conduit.code, place: .conduit(conduit.id), from: old?.conduit, to: new?.conduit)
    }
    if let finding = new?.finding ?? old?.finding {
      return differences(finding.code, from: old?.finding, to: new?.finding)
    }
    guard let evidence = new?.evidence ?? old?.evidence else { return [] }
    return differences(evidence.name, from: old?.evidence, to: new?.evidence)
  }

  private func moved(_ place: PlaceID, from old: Int, to new: Int) -> [FieldChange] {
    one(
      FieldChange(
        subject: code(of: place), place: place, field: "position", from: String(old + 1),
        to: String(new + 1)))
  }

  private func one(_ change: FieldChange) -> [FieldChange] {
    change.from == change.to ? [] : [change]
  }

  private func differences<Record: JSONRecord>(
    _ subject: String, place: PlaceID? = nil, _ requirement: RequirementID? = nil,
    from old: Record?, to new: Record?
  ) -> [FieldChange] {
    let before = Dictionary(uniqueKeysWithValues: old?.fieldTexts.map { ($0.name, $0.text) } ?? [])
    let after = Dictionary(uniqueKeysWithValues: new?.fieldTexts.map { ($0.name, $0.text) } ?? [])
    return Set(before.keys).union(after.keys).sorted().flatMap { name in
      one(
        FieldChange(
          subject: subject, place: place, requirement: requirement, field: name,
          from: before[name] ?? "", to: after[name] ?? ""))
    }
  }

  private func code(of place: PlaceID) -> String { workspace.place(place)?.code ?? place.text }
}
