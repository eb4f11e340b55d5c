import DocumentFormat
import RequirementCatalog

extension FuzzedParser {
  /// A file of the user's own texts.
  static let overlay = FuzzedParser(
    name: "overlay", share: 8_000,
    words: jsonWords + [
      "\"name\":", "\"texts\":", "\"SR 1.1\":", "\"SR 5.2 RE 1\":", "\"SR 9.9\":", "\"evidence\":",
      "\"look\":", "\"met\":", "\"question\":", "\"questions\":", "\"title\":", "\"wording\":",
    ],
    nesting: jsonNesting
  ) { bytes throws(BrokenLaw) in
    let overlay: GuidanceOverlay
    do throws(DocumentProblem) {
      overlay = try GuidanceOverlay.read(bytes)
    } catch {
      let isInside = (0...bytes.count).contains(error.offset)
      try BrokenLaw.check(isInside, "the place \(error.offset) is not in \(bytes.count) bytes")
      return Outcome.refused(error)
    }
    let again = try? GuidanceOverlay.read(JSONWriter.document(overlay))
    try BrokenLaw.check(again == overlay, "what was written differs from what was read")
    return "\(Outcome.accepted) \(min(overlay.texts.count, 3))"
  }
}
