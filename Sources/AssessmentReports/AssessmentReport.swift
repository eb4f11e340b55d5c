import AssessmentModel
import GapAnalysis

/// Everything that a report says about a workspace, as values: no markup, nothing left to compute.
public struct AssessmentReport: Equatable, Sendable {
  var cover: ReportCover
  var scope: ReportScope
  var constraints: [ReportConstraint]
  var places: [ReportPlace]
  var findings: [ReportFinding]
  var evidence: [ReportEvidence]
  var coverage: Coverage
  /// What the references beside gaps refer to; none where there are none.
  var frameworks: [String]
  /// The day as of which levels and approvals were taken.
  var asOf: CalendarDate

  /// Takes from the workspace and its analysis what the report shows.
  ///
  /// A place that the analysis lacks is analysed here, so that none is left out.
  public init(workspace: Workspace, analysis: WorkspaceAnalysis, context: ReportContext) {
    asOf = analysis.asOf
    let day = analysis.asOf
    cover = ReportCover(workspace, context: context)
    scope = ReportScope(workspace)
    let evidenceNames = EvidenceNames(workspace)
    constraints = CommonConstraint.allCases.map {
      let answer = workspace.constraints[$0]
      return ReportConstraint(
        constraint: $0, answer: answer, hasEnded: answer?.hasEndedApproval(asOf: day) == true,
        evidence: evidenceNames.names(of: answer))
    }
    let names = PlaceNames(workspace)
    places = workspace.places.map { place in
      let sheet = workspace.answers[place.id] ?? [:]
      let result = analysis[place.id] ?? PlaceAnalysis(place, answers: sheet, asOf: day)
      return ReportPlace(
        place, answers: sheet, analysis: result, names: names, evidence: evidenceNames,
        asOf: day, context: context)
    }
    findings = workspace.findings.map {
      ReportFinding(
        $0, names: names, evidence: evidenceNames, redaction: context.redaction)
    }
    let subjects = workspace.evidenceSubjects()
    evidence = workspace.evidence.map { evidence in
      ReportEvidence(
        evidence: evidence,
        subjects: (subjects[evidence.id] ?? []).map(workspace.heading(of:)))
    }
    coverage = places.reduce(Coverage()) { $0 + $1.coverage }
    let hasLinks = places.contains { place in place.rows.contains { !$0.links.isEmpty } }
    frameworks = hasLinks ? context.frameworks : []
  }

  var zones: [ReportPlace] { places.filter(\.isZone) }

  var conduits: [ReportPlace] { places.filter { !$0.isZone } }
}
