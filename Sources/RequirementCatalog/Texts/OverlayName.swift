import DocumentFormat

/// The name of an overlay: it marks every text of the overlay, so it is one short line and not empty.
struct OverlayName: JSONText {
  static let lengthLimit = 60

  let text: String

  init?(text: String) {
    let isBlank = text.allSatisfy(\.isWhitespace)
    let isOneLine = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    guard !isBlank, isOneLine, text.count <= Self.lengthLimit else { return nil }
    self.text = text
  }

  /// Takes a text as it is, to be written.
  init(unchecked text: String) { self.text = text }

  static let allowed =
    "it must be one line of 1 to \(lengthLimit) characters without control characters"

  static let schema = SchemaNode.pattern("^(?=.*\\S)[^\\u0000-\\u001f]{1,\(lengthLimit)}$")
}

extension GuidanceOverlay {
  /// The name as the document has it.
  var named: OverlayName {
    get { OverlayName(unchecked: name) }
    set { name = newValue.text }
  }
}
