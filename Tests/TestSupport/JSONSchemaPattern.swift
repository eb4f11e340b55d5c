/// A regular expression as JSON Schema uses it: it may match anywhere in the text.
struct JSONSchemaPattern {
  private let expression: Regex<AnyRegexOutput>

  /// Returns nil for text that is no regular expression.
  init?(_ text: String) {
    guard let expression = try? Regex(text) else { return nil }
    self.expression = expression.matchingSemantics(.unicodeScalar)
  }

  func matches(_ text: String) -> Bool { (try? expression.firstMatch(in: text)) ?? nil != nil }
}
