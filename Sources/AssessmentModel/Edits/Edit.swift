import RequirementCatalog

/// One change to a workspace, as a value: the only way in which a workspace changes.
///
/// Every edit sets whole values, so it can be replayed from a journal; one that removes what is not
/// there is refused. Applying it gives the edit that takes it back.
public indirect enum Edit: Hashable, Sendable {
  /// Replaces the description of the system under consideration.
  case setSystem(SystemUnderConsideration)
  /// Replaces the visit.
  case setVisit(Visit)
  /// Replaces the note on sampling.
  case setSamplingNote(String)
  /// Replaces what is recorded for a common constraint; nil removes it.
  case setConstraint(CommonConstraint, Answer?)
  /// Replaces the zone with the same identifier, or inserts it at an index (nil: at the end).
  case putZone(Zone, at: Int?)
  /// Removes a zone to which nothing refers any more.
  case removeZone(ZoneID)
  /// Moves a zone to another index in the assessor's order.
  case moveZone(ZoneID, to: Int)
  /// Replaces the conduit with the same identifier, or inserts it at an index (nil: at the end).
  case putConduit(Conduit, at: Int?)
  /// Removes a conduit to which nothing refers any more.
  case removeConduit(ConduitID)
  /// Moves a conduit to another index in the assessor's order.
  case moveConduit(ConduitID, to: Int)
  /// Replaces the answer to a requirement in a place; nil or a blank one removes it.
  case setAnswer(PlaceID, RequirementID, Answer?)
  /// Replaces the finding with the same identifier, or inserts it at an index (nil: at the end).
  case putFinding(Finding, at: Int?)
  /// Removes a finding.
  case removeFinding(FindingID)
  /// Replaces the evidence with the same identifier, or inserts it at an index (nil: at the end).
  case putEvidence(Evidence, at: Int?)
  /// Removes evidence to which nothing refers any more; its file stays where it is.
  case removeEvidence(EvidenceID)
  /// Several edits that are one step for the user: all are applied, or none.
  case group(label: String, [Edit])
}
