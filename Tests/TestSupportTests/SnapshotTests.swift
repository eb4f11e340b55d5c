import Foundation
import Testing

@testable import TestSupport

@Suite struct SnapshotTests {
  @Test("a kept text is found beside the test")
  func kept() throws {
    try expectSnapshot("first line", named: "greeting")
  }

  @Test("a difference is a failure with a readable diff")
  func difference() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a\nb\nc\n", to: "kept.txt")
    let outcome = try Snapshot.compare("a\nB \nc", with: file, isRecording: false)
    guard case .failed(let reason) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(reason.contains("- 2| b\n+ 2| B·") && reason.contains("  1| a"))
    #expect(try folder.text(of: "kept.txt") == "a\nb\nc\n")
  }

  @Test("a missing file fails and is not written unless recording")
  func missing() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("Snapshots/new.txt")
    let outcome = try Snapshot.compare("text", with: file, isRecording: false)
    #expect(outcome != .same && outcome != .recorded)
    #expect(!FileManager.default.fileExists(atPath: file.path))
    #expect(try Snapshot.compare("text", with: file, isRecording: true) == .recorded)
    #expect(try Snapshot.compare("text", with: file, isRecording: false) == .same)
  }

  @Test("a name cannot lead out of the folder", arguments: ["../greeting", "", ".x", "a/b", "a b"])
  func names(name: String) {
    #expect(!Snapshot.isName(name))
    #expect(Snapshot.isName("overview-80x24"))
  }

  @Test("lines far from a difference are left out")
  func context() {
    let lines = (1...40).map { "line \($0)" }
    var changed = lines
    changed[20] = "\u{1B}[31m"
    let diff = LineDiff.text(
      expected: lines.joined(separator: "\n"), found: changed.joined(separator: "\n"))
    #expect(diff.split(separator: "\n").count == 8)
    #expect(diff.contains("+ 21| \\u{1b}[31m"))
  }
}
