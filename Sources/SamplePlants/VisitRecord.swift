import AssessmentModel
import DocumentFormat

/// What a visit recorded beside its answers.
struct VisitRecord: Equatable, JSONRecord {
  var findings: [FindingRecord] = []
  var samplingNote = ""
  var visit = Visit()

  static let fields: [Field<VisitRecord>] = [
    .required("findings", \.findings),
    .required("samplingNote", \.samplingNote),
    .required("visit", \.visit),
  ]
}
