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
    try WorkspaceFiles.changing(opened) { (opened, document) throws(StoreError) in
      try opened.encrypt(with: Protection(passphrase), document)
    }
    try surroundings.say(Messages.encrypted(surroundings.shown(file)))
    let left = ClearCopies.beside(file)
    if !left.isEmpty {
      try surroundings.say(Messages.clearCopies(left.map(surroundings.shown)))
    }
    return .done
  }
}
