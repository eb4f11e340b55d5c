import RequirementCatalog

/// What a problem, a change or a command is about: an identity as a value, never a sentence that
/// somebody takes apart again. Codes may hold blanks, so no text could carry it.
public enum Subject: Hashable, Sendable {
  /// The system under consideration, with the visit.
  case system
  /// A zone or conduit.
  case place(PlaceID)
  /// The target of a zone or conduit, and the reason for it.
  case target(PlaceID)
  /// The ends of a conduit.
  case ends(ConduitID)
  /// The answer to a requirement in a zone or conduit.
  case answer(PlaceID, RequirementID)
  /// What is recorded for a common constraint.
  case constraint(CommonConstraint)
  /// A finding.
  case finding(FindingID)
  /// An attached file.
  case evidence(EvidenceID)

  /// The zone or conduit that it is or lies in; nil for what has none or may have several.
  public var place: PlaceID? {
    switch self {
    case .place(let id), .target(let id), .answer(let id, _): id
    case .ends(let id): .conduit(id)
    case .system, .constraint, .finding, .evidence: nil
    }
  }
}

extension Edit {
  /// What the edit is about, each once, in order; an attached file only where nothing else is.
  public var subjects: [Subject] {
    let all = allSubjects.reduce(into: [Subject]()) { if !$0.contains($1) { $0.append($1) } }
    let others = all.filter { if case .evidence = $0 { false } else { true } }
    return others.isEmpty ? all : others
  }

  private var allSubjects: [Subject] {
    switch self {
    case .setSystem, .setVisit, .setSamplingNote: [.system]
    case .setConstraint(let constraint, _): [.constraint(constraint)]
    case .putZone(let zone, _): [.place(.zone(zone.id))]
    case .removeZone(let id), .moveZone(let id, _): [.place(.zone(id))]
    case .putConduit(let conduit, _): [.place(.conduit(conduit.id))]
    case .removeConduit(let id), .moveConduit(let id, _): [.place(.conduit(id))]
    case .setAnswer(let place, let requirement, _): [.answer(place, requirement)]
    case .putFinding(let finding, _): [.finding(finding.id)]
    case .removeFinding(let id): [.finding(id)]
    case .putEvidence(let evidence, _): [.evidence(evidence.id)]
    case .removeEvidence(let id): [.evidence(id)]
    case .group(_, let edits): edits.flatMap(\.allSubjects)
    }
  }
}
