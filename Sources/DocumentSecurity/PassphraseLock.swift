import Crypto
import DocumentFormat

/// A data key that a passphrase unlocks, as it stands in the head of an encrypted workspace.
public struct PassphraseLock: Hashable, Sendable {
  var derivation = KeyDerivation()
  /// Nonce, the data key sealed with ChaCha20-Poly1305 (RFC 8439), and tag.
  var sealedKey = Base64Bytes([])

  /// A lock that nothing opens, to be filled while reading.
  public init() {}

  /// A new key, locked with a passphrase. Takes a moment and 128 MiB on purpose.
  public static func new(_ passphrase: Passphrase) -> (lock: PassphraseLock, key: DataKey) {
    let key = DataKey.fresh()
    return (PassphraseLock(locking: key, with: passphrase), key)
  }

  /// Locks a key with another passphrase.
  public init(locking key: DataKey, with passphrase: Passphrase) {
    derivation = .fresh()
    let bytes = key.secret.withUnsafeBytes { Array($0) }
    guard let wrapping = derivation.key(for: passphrase),
      let box = try? ChaChaPoly.seal(bytes, using: wrapping, authenticating: Self.context)
    else { preconditionFailure("our own parameters are in range") }
    sealedKey = Base64Bytes(Array(box.combined))
  }

  /// The key; nil where the passphrase is another one.
  func open(with passphrase: Passphrase) -> DataKey? {
    guard let wrapping = derivation.key(for: passphrase),
      let box = try? ChaChaPoly.SealedBox(combined: sealedKey.bytes),
      let bytes = try? ChaChaPoly.open(box, using: wrapping, authenticating: Self.context),
      bytes.count == 32
    else { return nil }
    return DataKey(secret: SymmetricKey(data: bytes))
  }

  private static let context = Array("zonebook key 1".utf8)
}

extension PassphraseLock: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<PassphraseLock>] = [
    .required("key", \.sealedKey, note: "The data key, sealed with the key of the passphrase"),
    .required("scrypt", \.derivation),
  ]
}
