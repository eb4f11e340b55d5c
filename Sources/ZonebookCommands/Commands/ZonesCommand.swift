import ArgumentParser
import AssessmentTables

/// `zonebook zones export|import`.
struct ZonesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zones", abstract: "Exchange zones as CSV.",
    subcommands: [Export.self, Import.self])

  /// `zonebook zones export FILE`.
  struct Export: UnlockingCommand {
    static let configuration = CommandConfiguration(abstract: "Write the zones as CSV.")

    @Argument(help: "The workspace, or - for standard input.", completion: .file())
    var file: String

    @Option(help: "The CSV file; standard output otherwise.", completion: .file())
    var output = "-"

    @OptionGroup var table: TableExportOptions

    @OptionGroup var unlocking: PassphraseOptions

    func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
      let workspace = try WorkspaceFiles.read(file, in: surroundings)
      let csv = ZonesTable.csv(of: workspace, style: table.style)
      try WorkspaceFiles.write(Array(csv.utf8), to: output, in: surroundings)
      return .done
    }
  }

  /// `zonebook zones import FILE CSV`.
  struct Import: AuthoringCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add and change zones from CSV, all rows or none.",
      discussion: Messages.zonesImport)

    @Argument(help: "The workspace.", completion: .file())
    var file: String

    @Argument(help: "The CSV file, or - for standard input.", completion: .file())
    var csv: String

    @OptionGroup var reading: TableImportOptions

    @OptionGroup var authorship: AuthorOptions

    @OptionGroup var unlocking: PassphraseOptions

    func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
      let options = reading.options
      let table = try WorkspaceFiles.importTable(
        csv, into: file, dryRun: reading.dryRun, in: surroundings
      ) { (bytes, workspace) throws(TableProblems) in
        var generator = SystemRandomNumberGenerator()
        return try ZonesTable.read(bytes, for: workspace, using: &generator, options: options)
      }
      try surroundings.tell(table, what: ("zone", "zones"), isDry: reading.dryRun)
      return .done
    }
  }
}
