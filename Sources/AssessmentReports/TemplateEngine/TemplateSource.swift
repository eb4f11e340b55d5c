/// The text of one template and where it came from.
struct TemplateSource: Equatable, Sendable {
  /// Path for messages.
  var file: String
  var text: String
}
