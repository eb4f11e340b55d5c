import ArgumentParser
import WorkspaceStore

/// `zonebook decrypt FILE`.
struct DecryptCommand: UnlockingCommand {
  static let configuration = CommandConfiguration(
    commandName: "decrypt", abstract: "Put an encrypted workspace in clear again.")

  @Argument(help: "The workspace.", completion: .file())
  var file: String

  @OptionGroup var unlocking: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let opened = try WorkspaceFiles.openForWriting(file, in: surroundings)
    defer { opened.close() }
    guard let key = opened.protection?.key else { throw .notEncrypted(path: file) }
    try WorkspaceFiles.changing(opened) { (opened, document) throws(StoreError) in
      try opened.decrypt(document)
    }
    StateFolder(environment: surroundings.environment)
      .decrypt(opened.loaded.document.workspace.id, at: file, key: key)
    try surroundings.say(Messages.decrypted(surroundings.shown(file)))
    return .done
  }
}
