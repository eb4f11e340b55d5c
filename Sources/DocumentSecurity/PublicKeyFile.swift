import DocumentFormat

/// The file that gives a public key to others, with its fingerprint for the eye.
public struct PublicKeyFile: Hashable, Sendable {
  /// The key.
  public private(set) var publicKey = PublicKey(
    unchecked: Array(repeating: 0, count: PublicKey.byteCount))
  private var fingerprint: KeyFingerprint

  /// A file to be filled while reading.
  public init() { fingerprint = publicKey.fingerprint }

  /// The file of a key.
  public init(_ publicKey: PublicKey) {
    self.publicKey = publicKey
    fingerprint = publicKey.fingerprint
  }
}

extension PublicKeyFile: VersionedDocument {
  /// What stands in the field `format` of the file.
  public static let format = "zonebook public key"
  /// The version of such files.
  public static let version = 1

  /// A fingerprint must be that of the key, since people compare nothing else.
  public var contradiction: DocumentContradiction? {
    guard fingerprint != publicKey.fingerprint else { return nil }
    let allowed = "the fingerprint of this key is \(publicKey.fingerprint.text)"
    return DocumentContradiction(
      .valueNotAllowed(fingerprint.text, allowed: allowed), in: "fingerprint")
  }

  /// Format, version, fingerprint and key.
  public static let fields: [Field<PublicKeyFile>] = Field.sorted(
    headFields + [
      .required("fingerprint", \.fingerprint),
      .required("publicKey", \.publicKey),
    ])
}

extension PublicKey {
  /// The public key in the bytes of a key file, be it the private or the public one.
  public static func read(_ bytes: [UInt8]) throws(DocumentFault) -> PublicKey {
    let isPrivate = FormatHead(of: bytes).name?.text == SigningKey.format
    return isPrivate
      ? try SigningKey.read(bytes).publicKey : try PublicKeyFile.read(bytes).publicKey
  }
}
