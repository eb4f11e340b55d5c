import ArgumentParser
import AssessmentRecords

/// `zonebook sign FILE --key KEY`.
struct SignCommand: UnlockingCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Sign a record of what the files of an assessment are now.",
    discussion: Messages.signDiscussion)

  @Argument(help: "The workspace.", completion: .file())
  var file: String

  @Option(help: "The key that signs.", completion: .file())
  var key: String

  @Option(help: "A report to include; may stand several times.", completion: .file())
  var report: [String] = []

  @Option(help: "The record to write; FILE.record otherwise.", completion: .file())
  var output: String?

  @Option(help: "Who signs; you otherwise.")
  var signer: String?

  @OptionGroup var day: DayOption

  @OptionGroup var unlocking: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    guard output != "-" else { throw .needsFile("sign") }
    let signingKey = try KeyFiles.signingKey(key, in: surroundings)
    let (record, place) = try WorkspaceFiles.withSettled(file, in: surroundings) {
      (workspace, path) throws(RecordError) in
      let place = output ?? ClosingRecord.path(beside: path)
      let parts = try WorkspaceParts(
        of: path, reports: WorkspaceFiles.reports(report, beside: path),
        from: ClosingRecord.folder(of: place), includingRecord: false)
      let record = try ClosingRecord(
        of: workspace.id, parts, key: signingKey,
        signedBy: signer ?? surroundings.assessor(of: workspace), asOf: day.day(in: surroundings),
        at: surroundings.now())
      try record.write(to: place)
      return (record, place)
    }
    try surroundings.say(Messages.signed(record.files.count, at: surroundings.shown(place)))
    try surroundings.say(Messages.fingerprint(record.publicKey))
    return .done
  }
}
