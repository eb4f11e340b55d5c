import AssessmentModel
import DocumentFormat
import DocumentSecurity

/// A file by name, role, size and content.
public struct RecordedFile: Hashable, Sendable {
  /// Its name as seen from the folder that the record or the bundle is for.
  public var name: RelativeName
  /// What it is.
  public var role = FileRole.report
  /// Its content.
  public var sha256 = ContentDigest(of: [])
  /// Its size in bytes.
  public var size = 0

  /// A file with every field.
  public init(name: RelativeName, role: FileRole, size: Int, sha256: ContentDigest) {
    self.name = name
    self.role = role
    self.size = size
    self.sha256 = sha256
  }
}

extension RecordedFile: JSONRecord {
  /// A file to be filled while reading.
  public init() { name = RelativeName(unchecked: "file") }

  /// Name, role, digest and size.
  public static let fields: [Field<RecordedFile>] = [
    .required("name", \.name),
    .required("role", \.role),
    .required("sha256", \.sha256),
    .required("size", \.size),
  ]
}

extension [RecordedFile] {
  /// What contradicts the rules of a list of files: each name once, in the order of their bytes, none
  /// that is a folder of another, no size below 0, exactly one workspace.
  var contradiction: DocumentContradiction? {
    let folders = Set(flatMap(\.name.folders))
    for (index, file) in enumerated() {
      let name = "files[\(index)].name"
      if index > 0, self[index - 1].name >= file.name {
        return Self.refusal(
          file.name.text, "each name stands once, in the order of their bytes", in: name)
      }
      if folders.contains(file.name) {
        return Self.refusal(file.name.text, "it is a folder of another file", in: name)
      }
      if file.size < 0 {
        return Self.refusal(String(file.size), "a size is 0 or more", in: "files[\(index)].size")
      }
    }
    guard count(where: { $0.role == .workspace }) == 1 else {
      return Self.refusal("files", "exactly one of them is the workspace", in: "files")
    }
    return nil
  }

  private static func refusal(
    _ value: String, _ allowed: String, in path: String
  ) -> DocumentContradiction {
    DocumentContradiction(.valueNotAllowed(value, allowed: allowed), in: path)
  }
}
