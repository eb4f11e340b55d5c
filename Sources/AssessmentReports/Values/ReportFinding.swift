import AssessmentModel
import AssessmentRedaction

/// A finding with its places in words.
struct ReportFinding: Equatable, Sendable {
  var finding: Finding
  var places: [String]
  var placeCodes: [String]
  /// Until when it shall be settled; empty where that is not known.
  var due: String
  /// The attached files.
  var evidence: [String]

  init(
    _ finding: Finding, names: PlaceNames, evidence: EvidenceNames, redaction: RedactionProfile?
  ) {
    self.finding = finding
    places = finding.places.map(names.heading)
    due =
      finding.dueDate.map { date in
        RelativeDay(date, in: redaction).map(Wording.due) ?? date.text
      } ?? ""
    placeCodes = finding.places.map(names.code)
    self.evidence = evidence.names(of: finding.attachments)
  }
}
