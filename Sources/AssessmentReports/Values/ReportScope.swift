import AssessmentModel

/// What was looked at and what was not.
struct ReportScope: Equatable, Sendable {
  var scope: String
  var essentialFunctions: [String]
  var samplingNote: String

  init(_ workspace: Workspace) {
    scope = workspace.system.scope
    essentialFunctions = workspace.system.essentialFunctions
    samplingNote = workspace.samplingNote
  }
}
