import AssessmentModel

extension Workspace {
  /// The texts of all fields that name persons, the assessors first; a name stands there as often as
  /// it is used.
  var personFields: [String] {
    let sheets = places.map { answers[$0.id] ?? [:] }
    let given =
      sheets.flatMap { sheet in sheet.keys.sorted().compactMap { sheet[$0] } }
      + CommonConstraint.allCases.compactMap { constraints[$0] }
    return visit.assessors + places.map(\.owner) + given.flatMap { [$0.assessor, $0.approver] }
      + findings.map(\.owner) + evidence.map(\.addedBy)
  }

  /// The names and codes of other things than persons that a profile does not touch: an owner may be
  /// called like the organisation, which stays readable.
  func keptNames(by profile: RedactionProfile) -> [String] {
    let named: [(RedactedContent, [String])] = [
      (.organisation, [system.name, system.owner, system.site]),
      (.placeName, places.map(\.name)),
      (.code, places.map(\.code) + findings.map(\.code)),
    ]
    return named.filter { profile.shows($0.0) }.flatMap(\.1)
  }
}
