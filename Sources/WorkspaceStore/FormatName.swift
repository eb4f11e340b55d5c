import DocumentFormat

/// The one text that names our format.
struct FormatName: JSONText {
  var text: String { WorkspaceFile.format }

  init() {}

  init?(text: String) {
    guard text == WorkspaceFile.format else { return nil }
  }

  static var allowed: String { "it must be \"\(WorkspaceFile.format)\"" }

  static var schema: SchemaNode { .constant(WorkspaceFile.format) }
}
