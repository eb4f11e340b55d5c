import AssessmentModel
import DocumentFormat

/// The first line of an encrypted file: what it is and what is needed to open it, in clear.
///
/// Every chunk is authenticated together with this line, so nothing in it can be changed unnoticed.
public struct SealedHead: Hashable, Sendable {
  /// The longest head that is read, in bytes; ours have some 600.
  static let sizeLimit = 4096

  /// What is inside.
  public enum Content: String, JSONCase, Sendable {
    case workspace, evidence, draft
    /// A file that was kept beside a workspace when that was encrypted, byte for byte.
    case original
  }

  /// SHA-256 of this line without this field: tells damage from a wrong passphrase.
  var check: ContentDigest?
  /// What is inside.
  public internal(set) var content = Content.workspace
  /// Tells the workspace's key from all others without telling the key.
  var keyName = ""
  /// How a passphrase gives the key; nil where the key is that of a workspace.
  public internal(set) var lock: PassphraseLock?
  /// Tells the file's key from all others.
  var nonce = Base64Bytes([])
  /// Bytes of the content in clear.
  public internal(set) var size = 0
  /// Whether files beside this one may still be in clear: an encryption or decryption under way.
  public internal(set) var isUnfinished = false

  /// An empty head, to be filled while reading.
  public init() {}

  /// The head of a new file.
  init(
    _ content: Content, key: DataKey, lock: PassphraseLock?, size: Int, isUnfinished: Bool
  ) {
    self.content = content
    keyName = key.name
    self.lock = lock
    self.size = size
    self.isUnfinished = isUnfinished
    nonce = Base64Bytes(.random(count: 16))
    check = expectedCheck
  }

  /// The check that fits the rest of the head.
  var expectedCheck: ContentDigest {
    var head = self
    head.check = nil
    return ContentDigest(of: JSONWriter.document(head, layout: .oneLine))
  }

  /// The line with its line feed.
  var line: [UInt8] { JSONWriter.document(self, layout: .oneLine) + [0x0A] }
}

extension SealedHead: VersionedDocument {
  /// What stands in `format` of every encrypted file.
  public static let format = "zonebook encrypted"
  /// The newest version of the form that is read, and the one that is written.
  public static let version = 1

  /// The JSON fields, sorted by name.
  public static let fields: [Field<SealedHead>] = Field.sorted(
    headFields + [
      .optional("check", \.check),
      .required("content", \.content),
      .text("keyName", \.keyName, note: "Tells the keys of workspaces apart"),
      .optional("lock", \.lock),
      .required("nonce", \.nonce),
      .required("size", \.size),
      .optional("unfinished", \.isUnfinished, empty: false),
    ])
}
