import ArgumentParser
import AssessmentTables

/// `zonebook answers export|import`.
struct AnswersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers", abstract: "Exchange answers as CSV.",
    subcommands: [Export.self, Import.self])

  /// `zonebook answers export FILE`.
  struct Export: UnlockingCommand {
    static let configuration = CommandConfiguration(abstract: "Write the answers as CSV.")

    @Argument(help: "The workspace, or - for standard input.", completion: .file())
    var file: String

    @Option(help: "The CSV file; standard output otherwise.", completion: .file())
    var output = "-"

    @Flag(help: "Add required requirements without an answer, to be filled in.")
    var unanswered = false

    @OptionGroup var table: TableExportOptions

    @OptionGroup var unlocking: PassphraseOptions

    func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
      let workspace = try WorkspaceFiles.read(file, in: surroundings)
      let csv = AnswersTable.csv(of: workspace, includesUnanswered: unanswered, style: table.style)
      try WorkspaceFiles.write(Array(csv.utf8), to: output, in: surroundings)
      return .done
    }
  }

  /// `zonebook answers import FILE CSV`.
  struct Import: AuthoringCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take answers from CSV, all rows or none.", discussion: Messages.answersImport)

    @Argument(help: "The workspace.", completion: .file())
    var file: String

    @Argument(help: "The CSV file, or - for standard input.", completion: .file())
    var csv: String

    @OptionGroup var reading: TableImportOptions

    @OptionGroup var authorship: AuthorOptions

    @OptionGroup var unlocking: PassphraseOptions

    func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
      let now = surroundings.now()
      let options = reading.options
      let table = try WorkspaceFiles.importTable(
        csv, into: file, dryRun: reading.dryRun, in: surroundings
      ) { (bytes, workspace) throws(TableProblems) in
        try AnswersTable.read(
          bytes, for: workspace, assessor: surroundings.assessor(of: workspace), at: now,
          options: options)
      }
      try surroundings.tell(table, what: ("answer", "answers"), isDry: reading.dryRun)
      return .done
    }
  }
}
