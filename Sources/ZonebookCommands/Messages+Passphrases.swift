import WorkspaceStore

extension CommandError {
  /// The lines of an error about a passphrase; nil for any other.
  var passphraseLines: [String]? {
    switch self {
    case .noPassphrase(let path):
      Self.lines(
        path, "the workspace is encrypted and needs its passphrase",
        "type it when asked, or give --passphrase-file or --passphrase-fd")
    case .emptyPassphrase(let source):
      Self.lines(source, "there is no passphrase in the first line", "write it there, as UTF-8")
    case .passphraseTooShort(let least):
      Self.lines("", "the passphrase has fewer than \(least) characters", "take some words instead")
    case .passphrasesDiffer:
      Self.lines("", "the two passphrases differ; nothing was changed", "try again")
    case .alreadyEncrypted(let path):
      Self.lines(
        path, "the workspace is encrypted already",
        "zonebook passphrase gives it another passphrase")
    case .notEncrypted(let path):
      Self.lines(path, "the workspace is not encrypted", "zonebook encrypt does it")
    default: nil
    }
  }
}

extension Messages {
  static let encryptDiscussion = """
    Encrypts the workspace, its journal, history and evidence with a key that the passphrase unlocks. \
    There is no way in without the passphrase: keep it where it outlives you. Copies that were made \
    before, and what the disk keeps of deleted files, stay in clear.
    """

  static let passphraseDiscussion = """
    The key stays the same, so older copies of the workspace file still open with the former \
    passphrase. Where somebody else knows it, decrypt and encrypt the workspace instead: that makes \
    a new key.
    """

  static func passphrase(_ path: String) -> String { "Passphrase for \(path): " }
  static func newPassphrase(_ path: String) -> String { "New passphrase for \(path): " }
  static let repeatPassphrase = "The same again: "
  static let wrongPassphrase = "zonebook: the passphrase does not fit; try again"

  static func encrypted(_ path: String) -> String { "Encrypted \(path)." }
  static func decrypted(_ path: String) -> String { "Decrypted \(path)." }
  static func passphraseChanged(_ path: String) -> String { "\(path) has another passphrase now." }

  /// What an encryption found in clear around the workspace, a line for each fate.
  static func remains(_ remains: ClearRemains) -> [String] {
    [
      ("Encrypted too, since it was kept for you: ", remains.encrypted),
      ("Removed, since a program that ended had left it in clear: ", remains.removed),
      ("Still in clear, look at it and remove it yourself: ", remains.left),
    ].filter { !$0.1.isEmpty }.map { $0.0 + $0.1.joined(separator: ", ") }
  }
}
