import DocumentFormat

/// Tells one state of a file from every other: its size and a 64-bit checksum of its bytes.
///
/// It finds accidental and deliberate edits by other programs; it is no protection from forgery.
struct Fingerprint: Hashable, Sendable {
  /// The size in bytes and 16 hexadecimal digits of CRC-64/XZ, such as `5120-00ff…`.
  let text: String

  /// The fingerprint of a file with these bytes.
  init(of bytes: [UInt8]) {
    let digits = String(CRC.xz.value(of: bytes[...]), radix: 16)
    text = "\(bytes.count)-" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Fingerprint: JSONText {
  init?(text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, Int(parts[0]) != nil, parts[1].utf8.count == 16,
      UInt64(parts[1], radix: 16) != nil
    else { return nil }
    self.text = text
  }

  static var allowed: String { "a fingerprint is a size, a hyphen and 16 hexadecimal digits" }

  static var schema: SchemaNode { .pattern("^[0-9]+-[0-9a-f]{16}$") }
}
