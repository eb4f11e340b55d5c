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

  @Option(
    help: "The key that must have signed the record, alone or in a bundle: KEY.pub.",
    completion: .file())
  var key: String?

  @Option(help: "table or json.")
  var format = OutputFormat.table

  @OptionGroup var unlocking: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    guard file != "-" else { throw .needsFile("verify") }
    switch try VerifiableFile.kind(of: file) {
    case .bundle: return try verifyBundle(in: surroundings)
    case .workspace where key == nil: return try verifyWorkspace(in: surroundings)
    case .record, .workspace: return try verifyRecord(in: surroundings)
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
    let expected = try expectedKey(in: surroundings)
    let verification: BundleVerification
    do throws(RecordError) {
      verification = try BundleVerification(of: file, expectedKey: expected)
    } catch {
      throw .record(error)
    }
    // Where a key was named, a bundle without any signature is not what was expected.
    let isGood = verification.record?.isGood ?? (expected == nil)
    switch format {
    case .json: try surroundings.emit(RecordOutput.json(verification, isGood: isGood))
    case .table:
      try surroundings.say(Messages.wholeBundle(verification.manifest.files.count))
      if let record = verification.record {
        try surroundings.say("")
        try RecordOutput.show(record, expected: expected, in: surroundings)
      } else {
        try surroundings.say(Messages.unsignedBundle)
      }
    }
    return isGood ? .done : .problemsFound
  }

  // MARK: Closing records

  private func verifyRecord(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let expected = try expectedKey(in: surroundings)
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

  private func expectedKey(in surroundings: Surroundings) throws(CommandError) -> PublicKey? {
    guard let key else { return nil }
    return try KeyFiles.publicKey(key, in: surroundings)
  }
}
