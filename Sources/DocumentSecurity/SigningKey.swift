import Crypto
import DocumentFormat

/// A key that signs records (Ed25519, RFC 8032), and the file that keeps it.
///
/// Whoever has the file can sign in its owner's name.
public struct SigningKey: Hashable, Sendable {
  private var privateKey = PrivateKey(unchecked: Array(repeating: 0, count: PrivateKey.byteCount))

  /// A key that any 32 bytes are, to be filled while reading.
  public init() {}

  /// A new key; the generator must be one that nobody can predict.
  public static func random(using generator: inout some RandomNumberGenerator) -> SigningKey {
    var key = SigningKey()
    key.privateKey = PrivateKey(
      unchecked: (0..<PrivateKey.byteCount).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      })
    return key
  }

  /// The part that may be given away.
  public var publicKey: PublicKey {
    PublicKey(unchecked: Array(curveKey.publicKey.rawRepresentation))
  }

  /// Signs some bytes; the same bytes always get the same signature.
  public func signature(of bytes: [UInt8]) -> Signature {
    guard let signature = try? curveKey.signature(for: bytes) else {
      preconditionFailure("Ed25519 signs any bytes")
    }
    return Signature(unchecked: Array(signature))
  }

  private var curveKey: Curve25519.Signing.PrivateKey {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: privateKey.bytes) else {
      preconditionFailure("32 bytes are a private key")
    }
    return key
  }
}

extension SigningKey: VersionedDocument {
  /// What stands in the field `format` of a key file.
  public static let format = "zonebook signing key"
  /// The version of key files.
  public static let version = 1

  /// Format, version and the private key; all else follows from it.
  public static let fields: [Field<SigningKey>] = Field.sorted(
    headFields + [.required("privateKey", \.privateKey)])
}
