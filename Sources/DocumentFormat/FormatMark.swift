/// The one text that names the format of a kind of document.
struct FormatMark<Document: VersionedDocument>: JSONText {
  var text: String { Document.format }

  init() {}

  init?(text: String) {
    guard text == Document.format else { return nil }
  }

  static var allowed: String { "it must be \"\(Document.format)\"" }

  static var schema: SchemaNode { .constant(Document.format) }
}
