import Foundation
import Testing

/// Compares a transcript with the file of that name in `Transcripts/`.
///
/// `ZONEBOOK_RECORD=1 swift test` writes the files again.
func expectTranscript(
  _ text: String, _ name: String, at location: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts/\(name).txt")
  let text = text.replacing("\r\n", with: "\n")
  if ProcessInfo.processInfo.environment["ZONEBOOK_RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
  }
  let expected = try? String(contentsOf: file, encoding: .utf8)
  #expect(text == expected, "Transcripts/\(name).txt differs", sourceLocation: location)
}
