/// A command that reads workspaces, which may be encrypted.
protocol UnlockingCommand: ZonebookCommand {
  /// What the user says about the passphrase.
  var unlocking: PassphraseOptions { get }
}
