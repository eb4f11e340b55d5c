import DocumentFormat

/// A file that proves something: a photo, a configuration, a document. Its bytes lie beside the
/// workspace; this record says what they are and where they came from.
///
/// Answers and findings name it in their attachments, one file in as many as it proves.
public struct Evidence: Hashable, Sendable, Identifiable {
  /// Identifier that never changes.
  public var id = EvidenceID(unchecked: "e-0")
  /// What the file holds: the SHA-256 of its bytes.
  public var digest = ContentDigest.unread
  /// Size in bytes.
  public var size = 0
  /// The name that the file had, without its folder; only a text, never a path to write to.
  public var name = ""
  /// How it was obtained; nil is not said.
  public var method: AssessmentMethod?
  /// What there is to see in it.
  public var caption = ""
  /// Who added it.
  public var addedBy = ""
  /// When it was added.
  public var addedAt: Timestamp?

  /// A record with every field empty.
  public init() {}

  /// A record of a file; of a path as `name` only the last component is kept.
  public init(id: EvidenceID, digest: ContentDigest, size: Int, name: String) {
    self.id = id
    self.digest = digest
    self.size = size
    self.name = String(name.split(separator: "/").last ?? "")
  }

  /// The first 12 digits of the digest, which tell it from all others in practice.
  public var shortDigest: String { String(digest.text.prefix(12)) }

  /// The size in words, in powers of ten: `512 bytes`, `3.4 MB`.
  public var sizeText: String {
    guard size >= 1000 else { return size == 1 ? "1 byte" : "\(size) bytes" }
    let units = ["kB", "MB", "GB", "TB", "PB"]
    var tenths = size / 100
    var unit = 0
    while tenths >= 10_000, unit < units.count - 1 {
      tenths /= 1000
      unit += 1
    }
    return "\(tenths / 10).\(tenths % 10) \(units[unit])"
  }

  /// The name with the caption, as lists and reports show it: `IMG_0412.jpg (cabinet door open)`.
  public var heading: String { caption.isEmpty ? name : "\(name) (\(caption))" }
}

extension Evidence: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Evidence>] = [
    .optional("addedAt", \.addedAt),
    .text("addedBy", \.addedBy, note: "Who added it"),
    .text("caption", \.caption, note: "What there is to see in it"),
    .required("digest", \.digest, note: "SHA-256 of the file"),
    .required("id", \.id, note: "Random identifier that never changes"),
    .optional("method", \.method, note: "How it was obtained"),
    .required("name", \.name, note: "The name that the file had"),
    .required("size", \.byteCount, note: "Bytes of the file"),
  ]

  private var byteCount: ByteCount {
    get { ByteCount(number: size) }
    set { size = newValue.number }
  }
}
