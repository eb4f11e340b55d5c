import ArgumentParser
import WorkspaceStore

/// `zonebook encrypt FILE`.
struct EncryptCommand: ZonebookCommand {
  static let configuration = CommandConfiguration(
    commandName: "encrypt", abstract: "Encrypt a workspace with all that belongs to it.",
    discussion: Messages.encryptDiscussion)

  @Argument(help: "The workspace.", completion: .file())
  var file: String

  @OptionGroup var passphrase: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let opened = try WorkspaceFiles.openForWriting(file, in: surroundings)
    defer { opened.close() }
    guard opened.protection == nil else { throw .alreadyEncrypted(path: file) }
    let passphrase = try surroundings.newPassphrase(from: passphrase.source, for: file)
    let protection = Protection(passphrase)
    var remains = ClearRemains()
    try WorkspaceFiles.changing(opened) { (opened, document) throws(StoreError) in
      remains = try opened.encrypt(with: protection, document)
    }
    remains =
      remains
      + ClearTexts.encrypt(
        opened.loaded.document.workspace.id, at: file, key: protection.key, in: surroundings)
    try surroundings.say(Messages.encrypted(surroundings.shown(file)))
    for line in Messages.remains(remains) { try surroundings.say(surroundings.shown(line)) }
    return .done
  }
}
