import ArgumentParser
import AssessmentModel

/// `zonebook validate FILE`.
struct ValidateCommand: UnlockingCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "List contradictions and what to look at before a report.")

  @Argument(help: "The workspace, or - for standard input.", completion: .file())
  var file: String

  @Option(help: "table or json.")
  var format = OutputFormat.table

  @OptionGroup var day: DayOption

  @OptionGroup var unlocking: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let workspace = try WorkspaceFiles.read(file, in: surroundings)
    let today = day.day(in: surroundings)
    let problems = workspace.integrityProblems() + workspace.reviewProblems(today: today)
    switch format {
    case .json: try surroundings.emit(DiagnosticsList.json(problems, asOf: today))
    case .table where problems.isEmpty: try surroundings.say(Messages.noProblems(asOf: today))
    case .table:
      try DiagnosticsList.show(problems, in: surroundings)
      try surroundings.say("")
      try surroundings.say(Messages.problems(asOf: today))
    }
    return problems.isEmpty ? .done : .problemsFound
  }
}
