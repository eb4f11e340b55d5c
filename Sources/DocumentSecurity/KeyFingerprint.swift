import Crypto
import DocumentFormat

/// Six groups of four digits that tell one public key from every other, for reading out loud.
///
/// Group *n* (from 0) is the number that bytes 5*n* to 5*n* + 4 of a SHA-256 make, the first one the
/// most significant, modulo 10,000. The SHA-256 is that of ``prefix`` and the key's 32 bytes. Of 80
/// bits nobody can make a second key for a given fingerprint.
public struct KeyFingerprint: JSONText, Sendable {
  /// What is hashed before the key, so that the digits mean nothing else.
  public static let prefix = "zonebook key fingerprint 1\n"

  /// The groups with a blank between them, such as `4821 0937 5520 1184 9023 7716`.
  public let text: String

  /// The fingerprint of a key.
  init(of key: PublicKey) {
    let digest = Array(SHA256.hash(data: Array(Self.prefix.utf8) + key.bytes))
    let groups = (0..<6).map { group in
      let number = digest[(5 * group)..<(5 * group + 5)].reduce(0) { $0 << 8 | UInt64($1) } % 10_000
      return String(String(10_000 + number).dropFirst())
    }
    text = groups.joined(separator: " ")
  }

  /// Reads six groups of four digits; nil for any other text.
  public init?(text: String) {
    let groups = text.split(separator: " ", omittingEmptySubsequences: false)
    guard groups.count == 6,
      groups.allSatisfy({ group in
        group.utf8.count == 4 && group.utf8.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return nil }
    self.text = text
  }

  /// What is allowed in its place, for error messages.
  public static var allowed: String { "a fingerprint has six groups of four digits" }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .pattern("^[0-9]{4}( [0-9]{4}){5}$") }
}
