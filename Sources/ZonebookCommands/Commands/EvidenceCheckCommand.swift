import ArgumentParser
import WorkspaceStore

/// `zonebook evidence check FILE`.
struct EvidenceCheckCommand: UnlockingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find attached files that are missing or changed.",
    discussion: Messages.evidenceCheck)

  @Argument(help: "The workspace.", completion: .file())
  var file: String

  @Option(help: "table or json.")
  var format = OutputFormat.table

  @OptionGroup var unlocking: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let (workspace, folder) = try EvidenceFiles.read(file, in: surroundings)
    let title = Messages.checkingEvidence
    let problems = try surroundings.withProgress(title) { (control) throws(StoreError) in
      try folder.check(workspace.evidence, control)
    }
    let isWhole = !problems.contains { $0.severity == .error }
    switch format {
    case .json: try surroundings.emit(DiagnosticsList.json(problems))
    case .table:
      if !problems.isEmpty { try DiagnosticsList.show(problems, in: surroundings) }
      if isWhole { try surroundings.say(Messages.evidenceWhole) }
    }
    return isWhole ? .done : .problemsFound
  }
}
