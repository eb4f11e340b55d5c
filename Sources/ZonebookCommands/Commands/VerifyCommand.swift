import ArgumentParser
import AssessmentRecords
import DocumentSecurity

/// `zonebook verify FILE` of a workspace, a closing record or a bundle.
struct VerifyCommand: UnlockingCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a workspace's audit trail and evidence, a closing record, or a bundle.",
    discussion: Messages.verifyDiscussion)

  @Argument(
    help: "A workspace, a closing record with its files beside it, or a bundle.",
    completion: .file())
  var file: String

  @Option(help: "The key that must have signed a record: KEY.pub.", completion: .file())
  var key: String?

  @Option(help: "table or json.")
  var format = OutputFormat.table

  @OptionGroup var unlocking: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    guard file != "-" else { throw .needsFile("verify") }
    if key != nil { return try verifyRecord(in: surroundings) }
    switch try VerifiableFile.kind(of: file) {
    case .record: return try verifyRecord(in: surroundings)
    case .bundle: return try verifyBundle(in: surroundings)
    case .workspace: return try verifyWorkspace(in: surroundings)
    }
  }

  // MARK: Workspaces

  private func verifyWorkspace(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let verification = try WorkspaceVerification(of: file, in: surroundings)
    switch format {
    case .json: try surroundings.emit(verification.json())
    case .table: try verification.show(in: surroundings)
    }
    return verification.isGood ? .done : .problemsFound
  }

  // MARK: Bundles

  private func verifyBundle(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let manifest: BundleManifest
    do throws(RecordError) {
      manifest = try Bundle.check(file)
    } catch {
      throw .record(error)
    }
    try surroundings.say(Messages.soundBundle(manifest.files.count))
    return .done
  }

  // MARK: Closing records

  private func verifyRecord(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    var expected: PublicKey?
    if let key { expected = try KeyFiles.publicKey(key, in: surroundings) }
    let verification: RecordVerification
    do throws(RecordError) {
      verification = try RecordVerification(of: file, expectedKey: expected)
    } catch {
      throw .record(error)
    }
    switch format {
    case .json: try surroundings.emit(RecordOutput.json(verification))
    case .table: try RecordOutput.show(verification, expected: expected, in: surroundings)
    }
    return verification.isGood ? .done : .problemsFound
  }
}
