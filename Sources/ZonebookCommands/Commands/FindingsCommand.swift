import ArgumentParser

/// `zonebook findings export`.
struct FindingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings", abstract: "Export findings as CSV.", subcommands: [Export.self])

  /// `zonebook findings export FILE`.
  struct Export: UnlockingCommand {
    static let configuration = CommandConfiguration(abstract: "Write the findings as CSV.")

    @Argument(help: "The workspace, or - for standard input.", completion: .file())
    var file: String

    @Option(help: "The CSV file; standard output otherwise.", completion: .file())
    var output = "-"

    @OptionGroup var table: TableExportOptions

    @OptionGroup var day: DayOption

    @OptionGroup var redacting: RedactionOptions

    @OptionGroup var unlocking: PassphraseOptions

    func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
      let workspace = try redacting.apply(
        to: WorkspaceFiles.read(file, in: surroundings), at: file)
      let report = ReportFiles.report(
        of: workspace, redaction: redacting.redact, asOf: day.day(in: surroundings),
        at: surroundings.now())
      try ReportFiles.write(
        report, as: .findingsCSV, tables: table.style, to: output, in: surroundings)
      return .done
    }
  }
}
