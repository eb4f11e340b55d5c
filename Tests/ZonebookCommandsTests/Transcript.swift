import Foundation
import TestSupport
import Testing

/// Compares a transcript with the file of that name in `Transcripts/`.
///
/// `ZONEBOOK_RECORD_SNAPSHOTS=1` writes the file instead.
func expectTranscript(
  _ text: String, _ name: String, at location: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Transcripts/\(name).txt")
  let text = text.replacing("\r\n", with: "\n")
  let outcome = try Snapshot.compare(text, with: file, isRecording: Snapshot.isRecording)
  if case .failed(let reason) = outcome {
    Issue.record(Comment(rawValue: reason), sourceLocation: location)
  }
}
