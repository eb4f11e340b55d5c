import AssessmentModel
import GapAnalysis
import RequirementCatalog

/// A zone or conduit: its target, its levels, its gaps, its answers, and what was not assessed.
struct ReportPlace: Equatable, Sendable {
  var id: PlaceID
  var code: String
  var name: String
  var owner: String
  var summary: String
  var purdue: PurdueLevel?
  var parent: String?
  var ends: [String] = []
  var protocols = ""
  var target: LevelVector
  var targetRationale: String
  var cells: [CellAnalysis]
  var coverage: Coverage
  /// The rows up to the target of their FR, applicable or not, and every answer beyond them.
  var rows: [ReportRow]
  /// Rows on which a level depends and whose facts are to be verified.
  var doubts: [ReportDoubt]

  init(
    _ place: Place, answers: [RequirementID: Answer], analysis: PlaceAnalysis, names: PlaceNames,
    evidence: EvidenceNames, asOf day: CalendarDate, context: ReportContext
  ) {
    id = place.id
    code = place.code
    name = place.name
    owner = place.owner
    summary = place.description
    target = place.target
    targetRationale = place.targetRationale
    cells = analysis.cells
    coverage = analysis.coverage
    rows = analysis.cells.flatMap {
      ReportRow.rows(
        of: $0, answers: answers, evidence: evidence, asOf: day, context: context)
    }
    doubts = analysis.cells.flatMap { ReportDoubt.doubts(about: $0, answers: answers, asOf: day) }
    mark(doubts)
    switch place {
    case .zone(let zone):
      purdue = zone.purdue
      parent = zone.parent.map { names.heading(.zone($0)) }
    case .conduit(let conduit):
      ends = conduit.ends.map { names.heading(.zone($0)) }
      protocols = conduit.protocols
    }
  }

  private mutating func mark(_ doubts: [ReportDoubt]) {
    let doubtful = Set(doubts.map(\.requirement.id))
    for index in rows.indices {
      rows[index].isDoubtful = doubtful.contains(rows[index].requirement.id)
    }
  }

  var isZone: Bool { id.zone != nil }
  var heading: String { name.isEmpty ? code : "\(code) \(name)" }
  var gaps: [ReportRow] { rows.filter { $0.gapKind != nil } }
  var answered: [ReportRow] { rows.filter { $0.answer?.status != nil } }

  /// Required, applicable and without a status.
  var notAssessed: [ReportRow] { rows.filter { $0.isRequired && $0.state == .open } }

  /// Notes on requirements that have no status yet.
  var notedOnly: [ReportRow] { rows.filter { $0.answer != nil && $0.answer?.status == nil } }

  /// Compensating countermeasures where the requirement applies, up to the target or beyond.
  var compensations: [ReportRow] {
    rows.filter { $0.answer?.status == .compensated && $0.state != .notApplicable }
  }

  /// Required and compensated, but the approval has ended.
  var ended: [ReportRow] { rows.filter { $0.isRequired && $0.isExpired } }
}
