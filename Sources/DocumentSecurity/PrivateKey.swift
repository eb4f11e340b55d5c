import DocumentFormat

/// The secret of a signing key: the 32 bytes from which RFC 8032 derives all else.
struct PrivateKey: HexText, Sendable {
  static let byteCount = 32
  static let title = "a private key"

  let bytes: [UInt8]

  init(unchecked bytes: [UInt8]) { self.bytes = bytes }
}
