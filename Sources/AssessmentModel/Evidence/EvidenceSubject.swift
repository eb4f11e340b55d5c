import RequirementCatalog

/// What evidence can be attached to.
public enum EvidenceSubject: Hashable, Sendable {
  /// The answer to a requirement in a zone or conduit.
  case answer(PlaceID, RequirementID)
  /// What is recorded for a common constraint.
  case constraint(CommonConstraint)
  /// A finding.
  case finding(FindingID)
}
