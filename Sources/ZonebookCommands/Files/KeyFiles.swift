import DocumentFormat
import DocumentSecurity
import Glibc
import WorkspaceStore

/// Reads and makes the files of signing keys.
enum KeyFiles {
  /// The largest key file that is read, in bytes; ours have some 200.
  private static let sizeLimit = 1 << 20
  /// What follows the name of a key in the name of its public part.
  static let publicEnding = ".pub"

  /// Makes a new key and its public part; a file that exists is refused, and then neither is made.
  static func make(_ path: String) throws(CommandError) -> PublicKey {
    guard path != "-" else { throw .needsFile("key new") }
    let publicPath = path + publicEnding
    guard access(publicPath, F_OK) != 0 else {
      throw .unwritable(.alreadyExists(path: publicPath))
    }
    var generator = SystemRandomNumberGenerator()
    let key = SigningKey.random(using: &generator)
    do throws(StoreError) {
      try AtomicFile.write(JSONWriter.document(key), to: path, replacing: false)
      do throws(StoreError) {
        let file = PublicKeyFile(key.publicKey)
        try AtomicFile.write(JSONWriter.document(file), to: publicPath, replacing: false)
      } catch {
        unlink(path)
        throw error
      }
    } catch {
      throw .unwritable(error)
    }
    return key.publicKey
  }

  /// The key in a private key file.
  static func signingKey(
    _ path: String, in surroundings: Surroundings
  ) throws(CommandError) -> SigningKey {
    try read(path, in: surroundings) { (bytes) throws(DocumentFault) in
      try SigningKey.read(bytes)
    }
  }

  /// The public key in a key file, be it the private or the public one.
  static func publicKey(
    _ path: String, in surroundings: Surroundings
  ) throws(CommandError) -> PublicKey {
    try read(path, in: surroundings) { (bytes) throws(DocumentFault) in
      try PublicKey.read(bytes)
    }
  }

  private static func read<Key>(
    _ path: String, in surroundings: Surroundings,
    _ reading: ([UInt8]) throws(DocumentFault) -> Key
  ) throws(CommandError) -> Key {
    let bytes = try WorkspaceFiles.bytes(path, limit: sizeLimit, in: surroundings)
    do throws(DocumentFault) {
      return try reading(bytes)
    } catch {
      throw .brokenDocument(path: path == "-" ? "standard input" : path, error)
    }
  }
}
