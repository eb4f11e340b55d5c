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
    guard let wrapping = derivation.key(for: passphrase.canonical),
      let sealed = try? Self.sealed(key, with: wrapping)
    else { preconditionFailure("our own parameters are in range") }
    sealedKey = sealed
  }

  /// The key; every form that the passphrase may have had is tried, the typed one first.
  func open(with passphrase: Passphrase) throws(SealedFileError) -> DataKey {
    guard derivation.isSupported else { throw .unsupportedCost(derivation.summary) }
    for bytes in passphrase.candidates {
      guard let wrapping = derivation.key(for: bytes) else {
        throw .keyNotMade(derivation.summary)
      }
      if let key = try? Self.opened(sealedKey, with: wrapping) { return key }
    }
    throw .wrongPassphrase
  }

  /// A data key sealed with the key that a passphrase gave.
  static func sealed(_ key: DataKey, with wrapping: SymmetricKey) throws -> Base64Bytes {
    let bytes = key.secret.withUnsafeBytes { Array($0) }
    return Base64Bytes(
      Array(try ChaChaPoly.seal(bytes, using: wrapping, authenticating: context).combined))
  }

  /// The data key; throws where it was sealed with another one.
  static func opened(_ sealed: Base64Bytes, with wrapping: SymmetricKey) throws -> DataKey {
    let box = try ChaChaPoly.SealedBox(combined: sealed.bytes)
    let bytes = try ChaChaPoly.open(box, using: wrapping, authenticating: context)
    guard bytes.count == 32 else { throw SealedFileError.headAltered }
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
