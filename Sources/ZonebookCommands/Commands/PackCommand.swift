import ArgumentParser
import AssessmentRecords

/// `zonebook pack FILE --output BUNDLE`.
struct PackCommand: UnlockingCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Put an assessment with all its files into one file.",
    discussion: Messages.packDiscussion)

  @Argument(help: "The workspace.", completion: .file())
  var file: String

  @Option(help: "The bundle to write; one that exists is refused.", completion: .file())
  var output: String

  @Option(help: "A report to include; may stand several times.", completion: .file())
  var report: [String] = []

  @OptionGroup var unlocking: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    guard output != "-" else { throw .needsFile("pack") }
    let manifest = try WorkspaceFiles.withSettled(file, in: surroundings) {
      (workspace, path) throws(RecordError) in
      let parts = try WorkspaceParts(
        of: path, reports: WorkspaceFiles.reports(report, beside: path),
        from: ClosingRecord.folder(of: path), includingRecord: true)
      return try Bundle.pack(workspace.id, parts, to: output)
    }
    try surroundings.say(Messages.packed(manifest.files.count, at: surroundings.shown(output)))
    return .done
  }
}
