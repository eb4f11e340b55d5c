import Foundation
import Testing

/// A text that is kept in a file beside its test, where a person can read it.
public enum Snapshot {
  /// What came of a comparison.
  public enum Outcome: Equatable, Sendable {
    /// The file has this text, but for a line feed at the end.
    case same
    /// The file was written.
    case recorded
    /// Why the test must fail.
    case failed(String)
  }

  /// Whether `ZONEBOOK_RECORD_SNAPSHOTS=1` asks to write the files anew.
  public static var isRecording: Bool {
    ProcessInfo.processInfo.environment["ZONEBOOK_RECORD_SNAPSHOTS"] == "1"
  }

  /// Whether the name stays inside the folder of snapshots.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".")
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
  }

  /// Compares a text with a file, or writes the file when recording.
  public static func compare(_ text: String, with file: URL, isRecording: Bool) throws -> Outcome {
    let normal = text.hasSuffix("\n") ? text : text + "\n"
    let kept = try? Data(contentsOf: file)
    if kept == Data(normal.utf8) { return .same }
    if isRecording {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(normal.utf8).write(to: file, options: .atomic)
      return .recorded
    }
    let advice = "ZONEBOOK_RECORD_SNAPSHOTS=1 swift test records it"
    let name = file.lastPathComponent
    guard let kept else { return .failed("there is no snapshot \(name); \(advice)\n\(normal)") }
    let diff = LineDiff.text(expected: String(decoding: kept, as: UTF8.self), found: normal)
    return .failed("the text differs from \(name) (- kept, + found); \(advice)\n\(diff)")
  }
}

/// Expects the text to be that of `Snapshots/<name>.txt` beside the test's file.
///
/// A missing file fails. `ZONEBOOK_RECORD_SNAPSHOTS=1` writes the file instead.
public func expectSnapshot(
  _ text: String, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  guard Snapshot.isName(name) else {
    let reason = "“\(name)” is no snapshot name: letters, digits, - _ ."
    Issue.record(Comment(rawValue: reason), sourceLocation: sourceLocation)
    return
  }
  let place = URL(filePath: file).deletingLastPathComponent()
    .appending(path: "Snapshots/\(name).txt")
  let outcome = try Snapshot.compare(text, with: place, isRecording: Snapshot.isRecording)
  if case .failed(let reason) = outcome {
    Issue.record(Comment(rawValue: reason), sourceLocation: sourceLocation)
  }
}
