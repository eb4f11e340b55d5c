import AssessmentModel
import DocumentFormat
import TestSupport
import Testing

@testable import WorkspaceStore

@Suite("The workspace file")
struct WorkspaceFileTests {
  @Test("reading and writing give the same bytes back, over generated documents")
  func roundTrip() throws {
    var random = SeededGenerator.fromEnvironment("workspace file")
    for _ in 0..<200 {
      var document = WorkspaceDocument(workspace: Samples.workspace(zones: 3))
      for _ in 0..<Int.random(in: 0..<20, using: &random) {
        _ = try document.perform(
          Samples.edit(Int.random(in: 0..<400, using: &random)), author: "a", at: Samples.moment)
      }
      let bytes = WorkspaceStore.encode(document)
      let read = try WorkspaceStore.decode(bytes, named: "x")
      #expect(read.workspace == document.workspace)
      #expect(read.revision == document.revision)
      #expect(WorkspaceStore.encode(read) == bytes)
    }
  }

  @Test("the fields stand in sorted order, one a line")
  func fieldOrder() throws {
    let text = String(
      decoding: WorkspaceStore.encode(WorkspaceDocument(workspace: Samples.workspace())),
      as: UTF8.self)
    let names = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }
      .compactMap { $0.split(separator: "\"").dropFirst().first }
    #expect(names == names.sorted())
    #expect(names.contains("format"))
    #expect(text.contains("\n  \"formatVersion\": 2,\n"))
  }

  @Test(
    "what is no sound workspace is refused with its place",
    arguments: [
      ("", "plant:1:1", "this is no zonebook workspace"),
      ("hello", "plant:1:1", "this is no zonebook workspace"),
      ("[1]", "plant:1:1", "this is no zonebook workspace"),
      ("{\"a\": 1}", "plant:1:3", "this is no zonebook workspace"),
      ("{\n  \"format\": \"other\\u001b[31m\"\n}", "plant:2:13", "its format is"),
      (
        "{\"format\": \"zonebook workspace\",\n \"formatVersion\": 3, \"x\": []}", "plant:2:19",
        "a newer zonebook wrote this"
      ),
      ("{\"format\": \"zonebook workspace\",\n \"nonsense\": 1}", "plant:2:3", "no field"),
      ("{\"format\": \"zonebook workspace\",\n \"formatVersion\": 1,", "plant:2:21", "ends"),
      ("{\"format\": \"zonebook workspace\", \"format\": 1}", "plant:1:35", "twice"),
    ])
  func refusal(text: String, place: String, summary: String) throws {
    let error = try #require(throws: StoreError.self) {
      try WorkspaceStore.decode(Array(text.utf8), named: "plant")
    }
    #expect(error.place == place)
    #expect(error.summary.contains(summary))
    #expect(!error.summary.unicodeScalars.contains { $0.value < 32 })
    #expect(!error.fix.isEmpty)
  }

  @Test("a contradiction in the file is refused with line and column")
  func contradiction() throws {
    var text = String(
      decoding: WorkspaceStore.encode(WorkspaceDocument(workspace: Samples.workspace())),
      as: UTF8.self)
    text.replace("\"code\": \"Z2\"", with: "\"code\": \"Z1\"")
    let error = try #require(throws: StoreError.self) {
      try WorkspaceStore.decode(Array(text.utf8), named: "plant")
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.lastIndex { $0.contains("\"code\"") })
    #expect(error.place == "plant:\(line + 1):15")
  }

  @Test("damage anywhere in a file never passes unseen and never crashes")
  func damage() throws {
    var random = SeededGenerator.fromEnvironment("workspace file")
    let good = WorkspaceStore.encode(WorkspaceDocument(workspace: Samples.large(zones: 1)))
    for _ in 0..<300 {
      let cut = Int.random(in: 0..<(good.count - 1), using: &random)
      #expect(throws: StoreError.self) {
        try WorkspaceStore.decode(Array(good[..<cut]), named: "x")
      }
      var bent = good
      bent[cut] = UInt8.random(in: 0...255, using: &random)
      _ = try? WorkspaceStore.decode(bent, named: "x")
    }
    let deep = [UInt8](repeating: 0x5B, count: 100_000)
    #expect(throws: StoreError.self) { try WorkspaceStore.decode(deep, named: "x") }
  }
}
