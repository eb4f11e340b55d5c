import DocumentFormat

/// The one version of the format that is known.
struct FormatVersion: JSONValue, Hashable {
  init() {}

  init(json reader: inout JSONReader) throws(DocumentProblem) {
    let start = reader.offset
    let number = try reader.readInt()
    guard number == WorkspaceFile.version else {
      throw DocumentProblem(
        .valueNotAllowed(String(number), allowed: "the format version is \(WorkspaceFile.version)"),
        at: start)
    }
  }

  func write(to writer: inout JSONWriter) { writer.write(WorkspaceFile.version) }

  static var schema: SchemaNode { .integer(WorkspaceFile.version...WorkspaceFile.version) }
}
