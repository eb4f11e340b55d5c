extension String {
  /// The text with control and format characters replaced, fit for a terminal; at most 300
  /// characters, since it may come from a damaged file.
  var printable: String {
    let clipped = prefix(300)
    return String(
      clipped.unicodeScalars.map { scalar -> Character in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
        default: Character(scalar)
        }
      }) + (clipped.endIndex < endIndex ? "…" : "")
  }
}
