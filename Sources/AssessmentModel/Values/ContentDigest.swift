import DocumentFormat

/// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits (FIPS 180-4).
///
/// It names files whose content must not change and links the records of the audit trail. The value
/// only holds the digits; `DocumentSecurity` computes them.
public struct ContentDigest: JSONText, Comparable, Sendable {
  /// The digits.
  public let text: String

  /// 64 zeros, the digest of no bytes that anybody knows: stands where one has not been read yet.
  static let unread = ContentDigest(unchecked: String(repeating: "0", count: 64))

  private init(unchecked text: String) { self.text = text }

  /// Reads 64 lower-case hexadecimal digits; nil for any other text.
  public init?(text: String) {
    let digits = text.utf8
    guard digits.count == 64,
      digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.text = text
  }

  /// The digest of 32 bytes; shorter or longer ones are no digest.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    let digits = Array("0123456789abcdef")
    text = String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// What is allowed in its place, for error messages.
  public static var allowed: String { "a SHA-256 has 64 lower-case hexadecimal digits" }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .pattern("^[0-9a-f]{64}$") }

  /// Orders by the digits.
  public static func < (first: Self, second: Self) -> Bool { first.text < second.text }
}
