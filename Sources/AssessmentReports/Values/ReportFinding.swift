import AssessmentModel

/// A finding with its places in words.
struct ReportFinding: Equatable, Sendable {
  var finding: Finding
  var places: [String]
  var placeCodes: [String]
  /// The attached files.
  var evidence: [String]

  init(_ finding: Finding, names: PlaceNames, evidence: EvidenceNames) {
    self.finding = finding
    places = finding.places.map(names.heading)
    placeCodes = finding.places.map(names.code)
    self.evidence = evidence.names(of: finding.attachments)
  }
}
