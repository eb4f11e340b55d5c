import ArgumentParser
import AssessmentReports

/// `zonebook report FILE --format html|markdown|csv`.
struct ReportCommand: UnlockingCommand {
  /// The formats by the names that people type.
  enum Format: String, ExpressibleByArgument, CaseIterable, Sendable { case html, markdown, csv }

  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the report of an assessment.")

  @Argument(help: "The workspace, or - for standard input.", completion: .file())
  var file: String

  @Option(help: "html, markdown or csv.")
  var format: Format

  @Option(help: "The file to write; standard output otherwise.", completion: .file())
  var output = "-"

  @Option(help: "A folder with templates of your own, by the same names.", completion: .directory)
  var templates: String?

  @Flag(help: "With csv: the findings instead of the required requirements.")
  var findings = false

  @OptionGroup var table: TableExportOptions

  @OptionGroup var day: DayOption

  @OptionGroup var redacting: RedactionOptions

  @OptionGroup var unlocking: PassphraseOptions

  func validate() throws {
    if findings, format != .csv {
      throw ValidationError("--findings goes with --format csv; other formats hold the findings.")
    }
    if table.excel, format != .csv { throw ValidationError("--excel goes with --format csv.") }
  }

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let workspace = try redacting.apply(
      to: WorkspaceFiles.read(file, in: surroundings), at: file)
    let report = ReportFiles.report(
      of: workspace, redaction: redacting.redact, asOf: day.day(in: surroundings),
      at: surroundings.now())
    try ReportFiles.write(
      report, as: reportFormat, templates: try templateSet(), tables: table.style, to: output,
      in: surroundings)
    if output != "-" { try surroundings.say(Messages.written(surroundings.shown(output))) }
    return .done
  }

  // MARK: Pieces

  private var reportFormat: ReportFormat {
    switch format {
    case .html: .html
    case .markdown: .markdown
    case .csv: findings ? .findingsCSV : .csv
    }
  }

  private func templateSet() throws(CommandError) -> TemplateSet {
    guard let templates else { return .shipped }
    do throws(ReportError) {
      return try TemplateSet(folder: templates)
    } catch {
      throw .report(error)
    }
  }
}
