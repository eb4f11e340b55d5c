import Testing

/// Records an issue for each word in American spelling outside `commands`.
func expectBritish(_ text: String, at place: String) {
  let own = text.replacing(/`[^`]*`/, with: " ").lowercased()
  for word in own.split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "-" }) {
    let stem = GuidanceLanguageTests.americanStems.first { word.hasPrefix($0) }
    #expect(stem == nil || word.hasPrefix("catalogue"), "\(place): \(word)")
  }
}
