import AssessmentModel
import Crypto

/// The secret that everything of one encrypted workspace is sealed with: 32 random bytes.
///
/// A passphrase only unlocks it (``PassphraseLock``), so a new passphrase leaves all files as they
/// are. It is never used itself: each purpose has a key derived from it (HKDF-SHA256, RFC 5869).
public struct DataKey: Sendable {
  /// What a derived key is for.
  enum Purpose: String {
    /// The chunks of one file; the salt is that file's nonce.
    case chunks = "zonebook chunks 1"
    /// The records of journal and history.
    case records = "zonebook records 1"
    /// The names of evidence files.
    case names = "zonebook names 1"
  }

  let secret: SymmetricKey

  init(secret: SymmetricKey) { self.secret = secret }

  /// A key that was never used before.
  static func fresh() -> DataKey { DataKey(secret: SymmetricKey(data: [UInt8].random(count: 32))) }

  func derived(_ purpose: Purpose, salt: [UInt8] = []) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: secret, salt: salt, info: Array(purpose.rawValue.utf8),
      outputByteCount: 32)
  }

  /// 16 hexadecimal digits that tell this key from others and say nothing about it.
  var name: String {
    let code = HMAC<SHA256>.authenticationCode(for: Array("key".utf8), using: derived(.names))
    return String(ContentDigest(bytes: Array(code))?.text.prefix(16) ?? "")
  }

  /// What stands for a digest where the digest itself would tell whether a known file is there:
  /// HMAC-SHA256 of its digits.
  public func veil(_ digest: ContentDigest) -> ContentDigest {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array(digest.text.utf8), using: derived(.names))
    return ContentDigest(bytes: Array(code)) ?? digest
  }
}
