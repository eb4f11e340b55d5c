import AssessmentModel
import Crypto

/// Seals single records, such as the lines of a journal, each on its own.
///
/// ChaCha20-Poly1305 with a random nonce of 96 bits; a context (what the record is and its number) is
/// authenticated with it, so that no record can take another one's place.
public struct RecordSealer: Sendable {
  private let key: SymmetricKey

  /// A sealer with a workspace's key.
  public init(_ key: DataKey) { self.key = key.derived(.records) }

  /// Nonce, sealed bytes and tag.
  public func seal(_ bytes: [UInt8], context: String) -> Base64Bytes {
    guard
      let box = try? ChaChaPoly.seal(bytes, using: key, authenticating: Array(context.utf8))
    else { preconditionFailure("a key of ours has the right size") }
    return Base64Bytes(Array(box.combined))
  }

  /// The bytes in clear; nil where they are not what was sealed for this context.
  public func open(_ sealed: Base64Bytes, context: String) -> [UInt8]? {
    guard let box = try? ChaChaPoly.SealedBox(combined: sealed.bytes),
      let bytes = try? ChaChaPoly.open(box, using: key, authenticating: Array(context.utf8))
    else { return nil }
    return Array(bytes)
  }
}
