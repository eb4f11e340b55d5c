import AssessmentModel
import DocumentFormat
import DocumentSecurity

/// A signed list of the files of an assessment: what they were when somebody closed it.
///
/// It holds nothing of what was assessed: identifiers, names, sizes and digests only.
public struct ClosingRecord: Hashable, Sendable {
  /// What is signed before the bytes of the record, so that the signature means nothing else.
  public static let signaturePrefix = "zonebook closing record signature 1\n"

  /// The day as of which the signer took levels and approvals; nil in records of older programs.
  public private(set) var asOf: CalendarDate?
  /// The files, with names as seen from the folder of the record.
  public private(set) var files: [RecordedFile] = []
  /// The key that signed.
  public private(set) var publicKey = PublicKeyFile().publicKey
  private var signature = Signature.none
  /// When it was signed, by the signer's clock.
  public private(set) var signedAt = Timestamp(seconds: 0)
  /// Who signed, by the signer's own word.
  public private(set) var signedBy = ""
  /// The workspace.
  public private(set) var workspace = WorkspaceID(unchecked: "w-0")

  /// A record to be filled while reading; no key signed it.
  public init() {}

  /// Signs what some files are now.
  public init(
    of workspace: WorkspaceID, files: [RecordedFile], key: SigningKey, signedBy: String,
    asOf day: CalendarDate? = nil, at moment: Timestamp
  ) {
    self.workspace = workspace
    self.files = files
    self.signedBy = signedBy
    asOf = day
    signedAt = moment
    publicKey = key.publicKey
    signature = key.signature(of: signedBytes)
  }

  /// Whether the key that the record names signed exactly this.
  public var isSignatureGood: Bool { publicKey.verifies(signature, of: signedBytes) }

  /// The prefix, then the canonical form of the record without the line of its signature.
  var signedBytes: [UInt8] {
    Array(Self.signaturePrefix.utf8) + document(without: "signature")
  }
}

extension ClosingRecord: VersionedDocument {
  /// What stands in the field `format` of a record.
  public static let format = "zonebook closing record"
  /// The version of records.
  public static let version = 1

  /// What is wrong with the list of files.
  public var contradiction: DocumentContradiction? { files.contradiction }

  /// Files, format, key, signature, signer and workspace.
  public static let fields: [Field<ClosingRecord>] = Field.sorted(
    headFields + [
      .optional("asOf", \.asOf),
      .required("files", \.files),
      .required("publicKey", \.publicKey),
      .required("signature", \.signature),
      .required("signedAt", \.signedAt),
      .text("signedBy", \.signedBy),
      .required("workspace", \.workspace),
    ])
}
