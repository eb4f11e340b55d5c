import DocumentSecurity
import Glibc
import WorkspaceStore

extension Surroundings {
  /// The fewest characters of a new passphrase.
  static let shortestPassphrase = 8
  /// How often a passphrase is asked for before the command gives up.
  private static let attempts = 3
  /// The longest first line that is read, in bytes.
  private static let lineLimit = 1 << 16

  /// Does something with a workspace; asks for the passphrase if it turns out to be encrypted. Where a
  /// passphrase is given by the user, a workspace in clear is refused: it is not the one that is meant.
  func unlocking<Result>(
    _ path: String, _ body: (Passphrase?) throws(StoreError) -> Result
  ) throws(CommandError) -> Result {
    var attempt = passphrases == .prompt ? 0 : 1
    defer { endAsking() }
    while true {
      var passphrase: Passphrase?
      if attempt > 0 { passphrase = try existingPassphrase(for: path, attempt: attempt) }
      do throws(StoreError) {
        return try body(passphrase)
      } catch .sealed(_, .needsPassphrase) where attempt == 0 {
        attempt = 1
      } catch .sealed(_, .wrongPassphrase)
        where passphrases == .prompt && attempt < Self.attempts
      {
        complain([Messages.wrongPassphrase])
        attempt += 1
      } catch {
        throw .unreadable(error)
      }
    }
  }

  /// A passphrase for something new; typed twice where it is typed.
  func newPassphrase(
    from source: PassphraseSource, for path: String
  ) throws(CommandError) -> Passphrase {
    let passphrase: Passphrase
    defer { endAsking() }
    if source == .prompt {
      passphrase = try prompted(Messages.newPassphrase(shown(path)), for: path)
      try checkLength(passphrase)
      guard try prompted(Messages.repeatPassphrase, for: path) == passphrase else {
        throw .passphrasesDiffer
      }
    } else {
      passphrase = try read(source)
      try checkLength(passphrase)
    }
    return passphrase
  }

  // MARK: Pieces

  private func existingPassphrase(
    for path: String, attempt: Int
  ) throws(CommandError) -> Passphrase {
    passphrases == .prompt
      ? try prompted(Messages.passphrase(shown(path)), for: path) : try read(passphrases)
  }

  private func prompted(_ question: String, for path: String) throws(CommandError) -> Passphrase {
    guard let passphrase = askPassphrase(question) else { throw .noPassphrase(path: path) }
    return passphrase
  }

  private func checkLength(_ passphrase: Passphrase) throws(CommandError) {
    guard passphrase.count >= Self.shortestPassphrase else {
      throw .passphraseTooShort(least: Self.shortestPassphrase)
    }
  }

  private func read(_ source: PassphraseSource) throws(CommandError) -> Passphrase {
    let bytes: [UInt8]
    let name: String
    switch source {
    case .prompt: throw .noPassphrase(path: "")
    case .file(let path):
      name = path
      // A pipe is as good as a file here: password managers give one.
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw .unreadable(.unreadable(path: path, reason: SystemError(errno)))
      }
      defer { close(descriptor) }
      bytes = try Self.firstLine(from: descriptor, named: name)
    case .descriptor(let descriptor):
      name = "file descriptor \(descriptor)"
      bytes = try Self.firstLine(from: descriptor, named: name)
    }
    guard let passphrase = Passphrase(firstLineOf: bytes) else {
      throw .emptyPassphrase(source: name)
    }
    return passphrase
  }

  /// Bytes up to the first line feed; what comes after is left for others to read.
  private static func firstLine(
    from descriptor: Int32, named name: String
  ) throws(CommandError) -> [UInt8] {
    var line: [UInt8] = []
    while line.count < lineLimit {
      var byte: UInt8 = 0
      let count = Glibc.read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      if count < 0 {
        throw .unreadable(.unreadable(path: name, reason: SystemError(errno)))
      }
      if count == 0 || byte == 0x0A { return line }
      line.append(byte)
    }
    return line
  }
}
