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

    @OptionGroup var unlocking: PassphraseOptions

    func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
      let csv = ZonesTable.csv(of: try WorkspaceFiles.read(file, in: surroundings))
      try WorkspaceFiles.write(Array(csv.utf8), to: output, in: surroundings)
      return .done
    }
  }

  /// `zonebook zones import FILE CSV`.
  struct Import: UnlockingCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add and change zones from CSV, all rows or none.")

    @Argument(help: "The workspace.", completion: .file())
    var file: String

    @Argument(help: "The CSV file, or - for standard input.", completion: .file())
    var csv: String

    @OptionGroup var unlocking: PassphraseOptions

    func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
      let table = try WorkspaceFiles.importTable(csv, into: file, in: surroundings) {
        (bytes, workspace) throws(TableProblems) in
        var generator = SystemRandomNumberGenerator()
        return try ZonesTable.read(bytes, for: workspace, using: &generator)
      }
      try surroundings.say(Messages.imported(table, what: ("zone", "zones")))
      return .done
    }
  }
}
