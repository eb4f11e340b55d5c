import DocumentFormat
import WorkspaceStore

extension RecordError {
  /// What happened, in one sentence without the place.
  public var summary: String {
    switch self {
    case .file(let error): error.summary
    case .document(_, let fault): fault.summary
    case .outside(_, let folder): "the file does not lie in the folder \(folder) or below it"
    case .unfitName:
      "a file with this name cannot be listed: it is reserved, too long, or has a backslash or a"
        + " control character in it"
    case .unfitForBundle(_, let rule):
      "a file with this name cannot be packed: in a bundle \(rule)"
    case .sameName: "the file is named twice"
    case .changedMeanwhile: "the file changed while it was read"
    case .bundle(_, let fault): fault.summary
    }
  }

  /// Where: the file, with line and column where they are known, as `FILE:3:14`.
  public var place: String {
    switch self {
    case .file(let error): error.place
    case .document(let path, let fault):
      "\(path):\(fault.position.line):\(fault.position.column)"
    case .outside(let path, _), .unfitName(let path), .unfitForBundle(let path, _),
      .sameName(let path),
      .changedMeanwhile(let path), .bundle(let path, _):
      path
    }
  }

  /// What to do, in one sentence.
  public var fix: String {
    switch self {
    case .file(let error): error.fix
    case .document(_, let fault): fault.fix
    case .outside: "copy it there, beside the workspace"
    case .unfitName, .unfitForBundle: "give it another name"
    case .sameName: "leave one out; files that are always included need not be named"
    case .changedMeanwhile: "wait until nobody writes to it, then try again"
    case .bundle(_, .notABundle): "check that it is the right file; it was not touched"
    case .bundle: "copy the bundle again from where it came; nothing of it was used"
    }
  }

  /// Whether something could not be written; otherwise it could not be read or is not valid.
  public var concernsWriting: Bool {
    switch self {
    case .file(let error): error.concernsWriting
    case .document, .outside, .unfitName, .unfitForBundle, .sameName, .changedMeanwhile, .bundle:
      false
    }
  }
}

extension BundleFault {
  /// What is wrong, in one sentence.
  fileprivate var summary: String {
    switch self {
    case .notABundle: "this is no zonebook bundle"
    case .endsTooEarly(let offset): "the bundle ends too early, after \(offset) bytes"
    case .manifest(let fault):
      "the list of files in the bundle is damaged at its \(fault.position): \(fault.summary)"
    case .manifestTooLarge(let size, let limit):
      "the list of files in the bundle has \(size) bytes; at most \(limit) are read"
    case .unfitHeader(let member, let offset):
      "at byte \(offset) the file \(member) should begin as the list of files says,"
        + " but something else stands there"
    case .differs(let member): "the bundle is damaged: \(member) is not what the list of files says"
    case .unfitPadding(let offset): "the bundle is damaged at byte \(offset)"
    case .unfitChecksums: "the bundle is damaged: its checksums are not those of its files"
    case .moreData(let offset): "the bundle should end after \(offset) bytes, but there are more"
    }
  }
}
