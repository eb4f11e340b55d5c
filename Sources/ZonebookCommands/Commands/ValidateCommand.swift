import ArgumentParser
import AssessmentModel
import DocumentFormat

/// `zonebook validate FILE`.
struct ValidateCommand: UnlockingCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "List contradictions and what to look at before a report.")

  @Argument(help: "The workspace, or - for standard input.", completion: .file())
  var file: String

  @Option(help: "table or json.")
  var format = OutputFormat.table

  @OptionGroup var unlocking: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let workspace = try WorkspaceFiles.read(file, in: surroundings)
    let problems =
      workspace.integrityProblems() + workspace.reviewProblems(today: surroundings.now().day)
    switch format {
    case .json: try surroundings.emit(Self.json(problems))
    case .table where problems.isEmpty: try surroundings.say(Messages.noProblems)
    case .table:
      var table = TextTable(["Severity", "Place", "Problem", "What to do"], in: surroundings)
      for problem in problems {
        table.add([problem.severity.rawValue, problem.place, problem.summary, problem.fix])
      }
      try table.show()
    }
    return problems.isEmpty ? .done : .problemsFound
  }

  private static func json(_ problems: [Diagnostic]) -> [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.field("problems") { writer in
          writer.array { writer in
            for problem in problems { writer.element { problem.write(to: &$0) } }
          }
        }
      }
    }
  }
}
