import DocumentFormat

/// A signature (Ed25519, RFC 8032): the 32 bytes R, then the 32 bytes S.
public struct Signature: HexText, Sendable {
  /// How many bytes it has.
  public static let byteCount = 64
  /// What the digits are, for error messages.
  public static let title = "a signature"

  /// The bytes as RFC 8032 encodes them.
  public let bytes: [UInt8]

  /// Wraps bytes that are known to be so many.
  public init(unchecked bytes: [UInt8]) { self.bytes = bytes }

  /// The signature of a record that has not been signed yet; no key makes it.
  public static let none = Signature(unchecked: Array(repeating: 0, count: byteCount))
}
