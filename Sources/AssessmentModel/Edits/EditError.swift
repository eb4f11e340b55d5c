import RequirementCatalog

/// Why an edit cannot be applied to a workspace; the workspace is then unchanged.
public enum EditError: Error, Hashable, Sendable {
  /// No zone or conduit has this identifier.
  case unknownPlace(PlaceID)
  /// No finding has this identifier.
  case unknownFinding(FindingID)
  /// No evidence has this identifier.
  case unknownEvidence(EvidenceID)
  /// The standard has no such requirement.
  case unknownRequirement(RequirementID)
  /// A zone, conduit or finding needs a code.
  case emptyCode
  /// A code that another zone, conduit or finding has already.
  case codeInUse(String)
  /// A zone would lie within itself.
  case parentCycle(code: String)
  /// Answers, conduits, zones or findings still refer to it.
  case stillReferred(PlaceID)
  /// Answers or findings still refer to the evidence.
  case stillAttached(EvidenceID)
  /// An index outside the list.
  case indexOutOfRange(Int)

  /// What is wrong and what to do, in one sentence.
  public var summary: String {
    switch self {
    case .unknownPlace(let id): "There is no zone or conduit \(id.text) (any more)."
    case .unknownFinding(let id): "There is no finding \(id.text) (any more)."
    case .unknownEvidence(let id): "There is no evidence \(id.text) (any more)."
    case .unknownRequirement(let id): "IEC 62443-3-3 has no requirement \(id)."
    case .emptyCode: "A code is needed, such as Z1; give it one."
    case .codeInUse(let code): "The code \(code) is taken; choose another one."
    case .parentCycle(let code): "Zone \(code) would lie within itself; choose another parent."
    case .stillReferred(let id): "Something still refers to \(id.text); remove that first."
    case .stillAttached(let id): "\(id.text) is still attached; take it from there first."
    case .indexOutOfRange(let index): "There is no position \(index) in the list."
    }
  }
}
