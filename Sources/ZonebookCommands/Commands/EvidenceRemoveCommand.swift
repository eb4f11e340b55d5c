import ArgumentParser

/// `zonebook evidence remove FILE ID`.
struct EvidenceRemoveCommand: AuthoringCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove evidence from all answers and findings.")

  @Argument(help: "The workspace.", completion: .file())
  var file: String

  @Argument(help: "The identifier of the evidence, or the beginning of its digest.")
  var evidence: String

  @OptionGroup var authorship: AuthorOptions

  @OptionGroup var unlocking: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let opened = try WorkspaceFiles.openForWriting(file, in: surroundings)
    defer { opened.close() }
    var document = opened.loaded.document
    let found = try EvidenceFiles.evidence(evidence, in: document.workspace, at: file)
    let count = document.workspace.evidenceSubjects()[found.id]?.count ?? 0
    if let edit = document.workspace.removal(of: found.id) {
      try WorkspaceFiles.perform(edit, &document, in: opened, at: file, surroundings)
    }
    try surroundings.say(surroundings.shown(Messages.removed(found, from: count)))
    return .done
  }
}
