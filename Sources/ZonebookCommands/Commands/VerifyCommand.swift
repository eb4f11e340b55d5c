import ArgumentParser
import AssessmentRecords
import DocumentSecurity

/// `zonebook verify RECORD`.
struct VerifyCommand: ZonebookCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that nothing changed since a closing record was signed.",
    discussion: Messages.verifyDiscussion)

  @Argument(help: "The closing record; its files lie beside it.", completion: .file())
  var file: String

  @Option(help: "The key that must have signed: KEY.pub.", completion: .file())
  var key: String?

  @Option(help: "table or json.")
  var format = OutputFormat.table

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    guard file != "-" else { throw .needsFile("verify") }
    return try verifyRecord(in: surroundings)
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
