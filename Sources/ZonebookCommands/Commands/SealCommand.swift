import ArgumentParser
import AssessmentRecords

/// `zonebook seal FILE --key KEY`.
struct SealCommand: UnlockingCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal", abstract: "Sign a record of what the files of an assessment are now.",
    discussion: Messages.sealDiscussion)

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

  @OptionGroup var unlocking: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    guard output != "-" else { throw .needsFile("seal") }
    let signingKey = try KeyFiles.signingKey(key, in: surroundings)
    let (record, place) = try WorkspaceFiles.withSettled(file, in: surroundings) {
      (workspace, path) throws(RecordError) in
      let place = output ?? ClosingRecord.path(beside: path)
      let parts = try WorkspaceParts(
        of: path, reports: WorkspaceFiles.reports(report, beside: path),
        from: ClosingRecord.folder(of: place), includingRecord: false)
      let record = try ClosingRecord(
        of: workspace, parts, key: signingKey, signedBy: signer ?? surroundings.assessor,
        at: surroundings.now())
      try record.write(to: place)
      return (record, place)
    }
    try surroundings.say(Messages.sealed(record.files.count, at: surroundings.shown(place)))
    try surroundings.say(Messages.fingerprint(record.publicKey))
    return .done
  }
}
