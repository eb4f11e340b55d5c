import DocumentFormat

/// Why an encrypted file could not be opened.
public enum SealedFileError: Error, Equatable, Sendable {
  /// The first line is not the head of an encrypted file.
  case headDamaged(DocumentProblem)
  /// The head was changed after it was written.
  case headAltered
  /// A newer program wrote the file.
  case newerVersion(Int)
  /// The file needs a passphrase and none was given.
  case needsPassphrase
  /// The passphrase does not unlock the key.
  case wrongPassphrase
  /// The file asks for a making of its key that is not supported; its parameters in words.
  case unsupportedCost(String)
  /// The key could not be made, as where memory is short; its parameters in words.
  case keyNotMade(String)
  /// The file holds something else than what was asked for.
  case otherContent(SealedHead.Content)
  /// The file was sealed with the key of another workspace.
  case otherKey
  /// The file is shorter than its head says; both in bytes.
  case truncated(expected: Int, found: Int)
  /// Bytes follow after the end; both in bytes.
  case surplus(expected: Int, found: Int)
  /// A chunk was changed; both count from 1.
  case chunkAltered(Int, of: Int)
  /// A chunk stands where another one belongs; all count from 1.
  case chunkMisplaced(Int, belongsAt: Int, of: Int)

  /// What happened, in one sentence.
  public var summary: String {
    switch self {
    case .headDamaged(let problem): "the head of this encrypted file is damaged: \(problem.summary)"
    case .headAltered: "the head of this encrypted file was changed after it was written"
    case .newerVersion(let version):
      "a newer zonebook encrypted this: version \(version), known up to \(SealedHead.version)"
    case .needsPassphrase: "the file is encrypted and needs its passphrase"
    case .wrongPassphrase: "the passphrase does not fit"
    case .unsupportedCost(let parameters):
      "this file asks for scrypt with \(parameters), which is not supported"
    case .keyNotMade(let parameters):
      "the key could not be made from the passphrase: scrypt with \(parameters) failed"
    case .otherContent(let content): "this encrypted file holds something else: \(content.rawValue)"
    case .otherKey: "this file was encrypted with the key of another workspace"
    case .truncated(let expected, let found):
      "the encrypted file is cut off: it has \(found) of \(expected) bytes"
    case .surplus(let expected, let found):
      "the encrypted file has \(found) bytes instead of \(expected); something was added to it"
    case .chunkAltered(let number, let count):
      "the encrypted file was changed: chunk \(number) of \(count) is not what was written"
    case .chunkMisplaced(let number, let origin, let count):
      "the encrypted file was rearranged: at chunk \(number) of \(count) stands chunk \(origin)"
    }
  }

  /// What to do, in one sentence.
  public var fix: String {
    switch self {
    case .needsPassphrase:
      "type it when asked, or give --passphrase-file or --passphrase-fd"
    case .wrongPassphrase:
      "try again; capital letters and the keyboard's layout matter"
    case .unsupportedCost:
      "N is supported from 2^\(KeyDerivation.costs.lowerBound) to"
        + " 2^\(KeyDerivation.costs.upperBound), r to \(KeyDerivation.blockSizes.upperBound), p to"
        + " \(KeyDerivation.parallelisms.upperBound); the file was not touched"
    case .keyNotMade: "close other programs, since it takes much memory, then try again"
    case .newerVersion: "open it with a newer zonebook; it was not touched"
    case .otherContent, .otherKey: "check that it is the right file; it was not touched"
    case .headDamaged, .headAltered, .truncated, .surplus, .chunkAltered, .chunkMisplaced:
      "go back to a copy that is whole; the file was not touched"
    }
  }
}
