import AssessmentModel
import DocumentFormat
import RequirementCatalog

/// A finding of a visit, with the codes of its places instead of identifiers.
struct FindingRecord: Equatable, JSONRecord {
  var code = ""
  var dueDate: CalendarDate?
  var observed = ""
  var owner = ""
  var places: [String] = []
  var recommendation = ""
  var requirements: [RequirementID] = []
  var severity = FindingSeverity.medium
  var status = FindingStatus.open
  var title = ""

  static let fields: [Field<FindingRecord>] = [
    .required("code", \.code),
    .optional("dueDate", \.dueDate),
    .required("observed", \.observed),
    .text("owner", \.owner),
    .required("places", \.places),
    .required("recommendation", \.recommendation),
    .required("requirements", \.requirements),
    .required("severity", \.severity),
    .required("status", \.status),
    .required("title", \.title),
  ]

  /// The finding under an identifier of its own, about these places.
  func finding(id: FindingID, places: [PlaceID]) -> Finding {
    var finding = Finding(id: id, code: code, title: title)
    finding.observed = observed
    finding.places = places
    finding.requirements = requirements
    finding.severity = severity
    finding.recommendation = recommendation
    finding.status = status
    finding.owner = owner
    finding.dueDate = dueDate
    return finding
  }
}
