import Crypto
import DocumentFormat

/// The public part of a signing key (Ed25519, RFC 8032), which checks signatures.
public struct PublicKey: HexText, Sendable {
  /// How many bytes it has.
  public static let byteCount = 32
  /// What the digits are, for error messages.
  public static let title = "a public key"

  /// The bytes as RFC 8032 encodes them.
  public let bytes: [UInt8]

  /// Wraps bytes that are known to be so many.
  public init(unchecked bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the private part of this key made a signature for exactly these bytes. A key that can
  /// have no private part verifies nothing.
  public func verifies(_ signature: Signature, of bytes: [UInt8]) -> Bool {
    guard !isOfSmallOrder else { return false }
    let key = try? Curve25519.Signing.PublicKey(rawRepresentation: self.bytes)
    return key?.isValidSignature(signature.bytes, for: bytes) ?? false
  }

  /// Digits by which two people can compare keys on the phone.
  public var fingerprint: KeyFingerprint { KeyFingerprint(of: self) }
}
