import ArgumentParser
import WorkspaceStore

/// `zonebook passphrase FILE`.
struct PassphraseCommand: UnlockingCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase", abstract: "Give an encrypted workspace another passphrase.",
    discussion: Messages.passphraseDiscussion)

  @Argument(help: "The workspace.", completion: .file())
  var file: String

  @OptionGroup var unlocking: PassphraseOptions

  @Option(help: "The first line of this file is the new passphrase.", completion: .file())
  var newPassphraseFile: String?

  @Option(help: "The first line from this file descriptor is the new passphrase.")
  var newPassphraseFd: Int32?

  func validate() throws {
    guard newPassphraseFile == nil || newPassphraseFd == nil else {
      throw ValidationError("--new-passphrase-file and --new-passphrase-fd exclude each other.")
    }
  }

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let opened = try WorkspaceFiles.openForWriting(file, in: surroundings)
    defer { opened.close() }
    guard opened.protection != nil else { throw .notEncrypted(path: file) }
    let passphrase = try surroundings.newPassphrase(from: newSource, for: file)
    try WorkspaceFiles.changing(opened) { (opened, document) throws(StoreError) in
      try opened.changePassphrase(to: passphrase, document)
    }
    try surroundings.say(Messages.passphraseChanged(surroundings.shown(file)))
    return .done
  }

  private var newSource: PassphraseSource {
    if let newPassphraseFile { return .file(newPassphraseFile) }
    return newPassphraseFd.map(PassphraseSource.descriptor) ?? .prompt
  }
}
