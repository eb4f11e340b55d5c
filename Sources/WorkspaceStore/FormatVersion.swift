import DocumentFormat

/// The version of the format of a workspace file: today's, or an older one that is known.
struct FormatVersion: JSONValue, Hashable {
  var number = WorkspaceFile.version

  init() {}

  init(json reader: inout JSONReader) throws(DocumentProblem) {
    let start = reader.offset
    number = try reader.readInt()
    guard (1...WorkspaceFile.version).contains(number) else {
      throw DocumentProblem(
        .valueNotAllowed(
          String(number), allowed: "format versions are 1 to \(WorkspaceFile.version)"), at: start)
    }
  }

  func write(to writer: inout JSONWriter) { writer.write(WorkspaceFile.version) }

  /// What is written, not what is read.
  static var schema: SchemaNode { .integer(WorkspaceFile.version...WorkspaceFile.version) }
}
