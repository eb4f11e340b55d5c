import AssessmentModel
import GapAnalysis

/// Everything that a report says about a workspace, as values: no markup, nothing left to compute.
public struct AssessmentReport: Equatable, Sendable {
  var cover: ReportCover
  var scope: ReportScope
  var constraints: [ReportConstraint]
  var places: [ReportPlace]
  var findings: [ReportFinding]
  var coverage: Coverage

  /// Takes from the workspace and its analysis what the report shows.
  ///
  /// A place that the analysis lacks is analysed here, so that none is left out.
  public init(workspace: Workspace, analysis: WorkspaceAnalysis, context: ReportContext) {
    cover = ReportCover(workspace, context: context)
    scope = ReportScope(workspace)
    constraints = CommonConstraint.allCases.map {
      ReportConstraint(constraint: $0, answer: workspace.constraints[$0])
    }
    let names = PlaceNames(workspace)
    let today = context.generatedAt.day
    places = workspace.places.map { place in
      let sheet = workspace.answers[place.id] ?? [:]
      let result = analysis[place.id] ?? PlaceAnalysis(place, answers: sheet)
      return ReportPlace(
        place, answers: sheet, analysis: result, names: names, today: today, context: context)
    }
    findings = workspace.findings.map { ReportFinding($0, names: names) }
    coverage = places.reduce(Coverage()) { $0 + $1.coverage }
  }

  var zones: [ReportPlace] { places.filter(\.isZone) }

  var conduits: [ReportPlace] { places.filter { !$0.isZone } }
}
