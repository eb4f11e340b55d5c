/// Where a passphrase comes from; never from the command line itself, which others can see.
enum PassphraseSource: Equatable, Sendable {
  /// The user types it on the terminal.
  case prompt
  /// The first line of a file.
  case file(String)
  /// The first line of what a file descriptor gives.
  case descriptor(Int32)
}
