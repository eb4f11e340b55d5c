import ArgumentParser

/// The options of every command that reads workspaces, for those that are encrypted.
struct PassphraseOptions: ParsableArguments {
  @Option(
    help: "The first line of this file unlocks an encrypted workspace.", completion: .file())
  var passphraseFile: String?

  @Option(help: "The first line from this file descriptor unlocks an encrypted workspace.")
  var passphraseFd: Int32?

  func validate() throws {
    guard passphraseFile == nil || passphraseFd == nil else {
      throw ValidationError("--passphrase-file and --passphrase-fd exclude each other.")
    }
    if let passphraseFd, passphraseFd < 0 {
      throw ValidationError("A file descriptor is a number from 0.")
    }
  }

  /// Where the passphrase comes from.
  var source: PassphraseSource {
    if let passphraseFile { return .file(passphraseFile) }
    return passphraseFd.map(PassphraseSource.descriptor) ?? .prompt
  }
}
