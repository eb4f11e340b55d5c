import ArgumentParser
import WorkspaceStore

/// `zonebook evidence extract FILE ID --output PATH`.
struct EvidenceExtractCommand: UnlockingCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Copy an attached file out, checked against its digest.")

  @Argument(help: "The workspace.", completion: .file())
  var file: String

  @Argument(help: "The identifier of the evidence, or the beginning of its digest.")
  var evidence: String

  @Option(help: "The file to make, or - for standard output.", completion: .file())
  var output: String

  @OptionGroup var unlocking: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let (workspace, folder) = try EvidenceFiles.read(file, in: surroundings)
    let found = try EvidenceFiles.evidence(evidence, in: workspace, at: file)
    guard output == "-" else {
      try surroundings.withProgress(Messages.copying(found.name)) {
        (control) throws(StoreError) in
        try folder.extract(found, to: output, control)
      }
      try surroundings.say(surroundings.shown(Messages.extracted(found, to: output)))
      return .done
    }
    var failure: CommandError?
    try surroundings.withProgress(Messages.copying(found.name)) { (control) throws(StoreError) in
      try folder.read(found, control) { (chunk) throws(StoreError) in
        guard failure == nil else { return }
        do throws(CommandError) {
          try surroundings.emit(chunk)
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
    return .done
  }
}
