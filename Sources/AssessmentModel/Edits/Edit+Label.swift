import RequirementCatalog

extension Edit {
  /// What the edit does, in a few words for the undo list: `Z5 SR 1.5: partly met`.
  ///
  /// `workspace` is the one before the edit; it gives the codes that people know.
  public func label(in workspace: Workspace) -> String {
    switch self {
    case .setSystem: "System under consideration"
    case .setVisit: "Visit"
    case .setSamplingNote: "Sampling note"
    case .setConstraint(let constraint, let answer):
      "\(constraint.title): \(answer?.status?.title ?? "not assessed")"
    case .putZone(let zone, _):
      workspace.zone(zone.id).map { Self.label(from: .zone($0), to: .zone(zone)) }
        ?? "Add zone \(zone.code)"
    case .putConduit(let conduit, _):
      workspace.conduit(conduit.id).map { Self.label(from: .conduit($0), to: .conduit(conduit)) }
        ?? "Add conduit \(conduit.code)"
    case .removeZone(let id): "Remove zone \(Self.code(.zone(id), workspace))"
    case .removeConduit(let id): "Remove conduit \(Self.code(.conduit(id), workspace))"
    case .moveZone(let id, _): "Move zone \(Self.code(.zone(id), workspace))"
    case .moveConduit(let id, _): "Move conduit \(Self.code(.conduit(id), workspace))"
    case .setAnswer(let place, let requirement, let answer):
      Self.label(
        code: Self.code(place, workspace), requirement, from: workspace.answer(place, requirement),
        to: answer ?? Answer())
    case .putFinding(let finding, _):
      workspace.finding(finding.id) == nil
        ? "Add finding \(finding.code)" : "Change finding \(finding.code)"
    case .removeFinding(let id):
      "Remove finding \(workspace.finding(id)?.code ?? id.text)"
    case .putEvidence(let evidence, _):
      workspace.evidence(evidence.id) == nil
        ? "Add evidence \(evidence.name)" : "Change evidence \(evidence.name)"
    case .removeEvidence(let id): "Remove evidence \(workspace.evidence(id)?.name ?? id.text)"
    case .group(let label, _): label
    }
  }

  private static func code(_ place: PlaceID, _ workspace: Workspace) -> String {
    workspace.place(place)?.code ?? place.text
  }

  /// What changed in a place: a fact of its profile, its target, or something else.
  private static func label(from old: Place, to new: Place) -> String {
    let facts = ConditionKey.allCases.filter { old.profile[$0] != new.profile[$0] }
    if facts.count == 1, let fact = facts.first {
      let word = new.profile[fact].map { $0 ? "yes" : "no" } ?? "unknown"
      return "\(new.code) profile, \(fact.rawValue): \(word)"
    }
    if old.target != new.target { return "\(new.code) SL-T \(new.target.notation)" }
    return "Change \(new.heading)"
  }

  private static func label(
    code: String, _ requirement: RequirementID, from old: Answer, to new: Answer
  ) -> String {
    let what: String
    if old.status != new.status {
      what = new.status?.title ?? "not assessed"
    } else if old.capability != new.capability {
      what = new.capability?.title ?? "capability as it follows"
    } else if old.note != new.note {
      what = "note"
    } else if old.rationale != new.rationale {
      what = "rationale"
    } else if old.needsFollowUp != new.needsFollowUp {
      what = new.needsFollowUp ? "follow-up" : "no follow-up"
    } else if old.evidence != new.evidence || old.attachments != new.attachments {
      what = "evidence"
    } else {
      what = "details"
    }
    return "\(code) \(requirement): \(what)"
  }
}
