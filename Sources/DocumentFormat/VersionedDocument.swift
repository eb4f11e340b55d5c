/// A document that says in its own fields what it is and in which version.
public protocol VersionedDocument: JSONRecord {
  /// What stands in the field `format` of every such document.
  static var format: String { get }
  /// The version that is written, and the only one that is read.
  static var version: Int { get }
  /// What is wrong although each field by itself is right, and where; nil where nothing is.
  var contradiction: DocumentContradiction? { get }
}

extension VersionedDocument {
  /// Nothing; for documents whose fields do not depend on each other.
  public var contradiction: DocumentContradiction? { nil }

  /// The fields `format` and `formatVersion`, to be sorted in among the others.
  public static var headFields: [Field<Self>] {
    [
      .required("format", \.formatMark, note: "What kind of file this is"),
      .required("formatVersion", \.versionMark, note: "Version of this format"),
    ]
  }

  /// Reads a whole document; tells other formats and newer versions apart from damage.
  public static func read(_ bytes: [UInt8]) throws(DocumentFault) -> Self {
    let document: Self
    do throws(DocumentProblem) {
      document = try JSONReader.document(from: bytes)
    } catch {
      throw fault(for: error, in: bytes)
    }
    if let contradiction = document.contradiction {
      let offset = JSONPath(contradiction.path).offset(in: bytes)
      let problem = DocumentProblem(contradiction.kind, at: offset, path: contradiction.path)
      throw .damaged(problem, TextPosition(of: offset, in: bytes))
    }
    return document
  }

  // MARK: Pieces

  private static func fault(
    for problem: DocumentProblem, in bytes: [UInt8]
  ) -> DocumentFault {
    func position(_ offset: Int) -> TextPosition { TextPosition(of: offset, in: bytes) }
    let head = FormatHead(of: bytes)
    if let name = head.name, name.text != format {
      return .otherFormat(expected: format, found: name.text, position(name.offset))
    }
    if head.name == nil, head.isWellFormed || !head.isObject {
      return .otherFormat(expected: format, found: nil, position(problem.offset))
    }
    if let found = head.version, found.number > version {
      return .newerVersion(found.number, known: version, position(found.offset))
    }
    return .damaged(problem, position(problem.offset))
  }

  private var formatMark: FormatMark<Self> {
    get { FormatMark() }
    set {}
  }

  private var versionMark: VersionMark<Self> {
    get { VersionMark() }
    set {}
  }
}
