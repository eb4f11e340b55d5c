import AssessmentModel
import AssessmentTables

extension SamplePlant {
  /// The water works in the middle of a visit, with answers, notes and findings.
  ///
  /// The answers are by the first assessor of the visit and carry `moment` as when they were given.
  public static func demoVisit(
    using generator: inout some RandomNumberGenerator, at moment: Timestamp? = nil
  ) throws(SampleError) -> Workspace {
    var workspace = try SamplePlant.water.workspace(using: &generator)
    let path = "Samples/water-findings.json"
    let record = try SampleFile.record(path, as: VisitRecord.self)
    try workspace.take(.setVisit(record.visit), from: path)
    try workspace.take(.setSamplingNote(record.samplingNote), from: path)
    try workspace.takeAnswers(by: record.visit.assessors.first ?? "", at: moment)
    for finding in record.findings {
      var places: [PlaceID] = []
      for code in finding.places {
        guard let place = workspace.place(code: code) else {
          throw .unknownCode(path: path, code)
        }
        places.append(place.id)
      }
      let finding = finding.finding(id: .random(using: &generator), places: places)
      try workspace.take(.putFinding(finding, at: nil), from: path)
    }
    return workspace
  }
}

extension Workspace {
  /// Imports the answers of the demo visit.
  fileprivate mutating func takeAnswers(
    by assessor: String, at moment: Timestamp?
  ) throws(SampleError) {
    let path = "Samples/water-visit.csv"
    let bytes = try SampleFile.bytes(path)
    let table: TableImport
    do {
      table = try AnswersTable.read(bytes, for: self, assessor: assessor, at: moment)
    } catch {
      throw .unfitAnswers(path: path, error)
    }
    if let edit = table.edit { try take(edit, from: path) }
  }
}
