/// The one version that is known of a kind of document.
struct VersionMark<Document: VersionedDocument>: JSONValue {
  init() {}

  init(json reader: inout JSONReader) throws(DocumentProblem) {
    let start = reader.offset
    let number = try reader.readInt()
    guard number == Document.version else {
      throw DocumentProblem(
        .valueNotAllowed(String(number), allowed: "the format version is \(Document.version)"),
        at: start)
    }
  }

  func write(to writer: inout JSONWriter) { writer.write(Document.version) }

  static var schema: SchemaNode { .integer(Document.version...Document.version) }
}
