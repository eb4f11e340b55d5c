import AssessmentModel
import DocumentFormat
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("Older versions of the format")
struct MigrationTests {
  private static let versions = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Versions")

  private func copy(_ version: Int, into folder: ScratchFolder) throws -> [String: [UInt8]] {
    let source = Self.versions.appending(path: String(version))
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path) {
      let bytes = Array(try Data(contentsOf: source.appending(path: name)))
      files[name] = bytes
      try folder.put(bytes, at: name)
    }
    return files
  }

  @Test("there is a step from every version to the next one, and a fixture of each")
  func steps() throws {
    #expect(FormatStep.all.map(\.from) == Array(1..<WorkspaceFile.version))
    #expect(FormatStep.all.allSatisfy { !$0.name.isEmpty })
    let fixtures = try FileManager.default.contentsOfDirectory(atPath: Self.versions.path)
    #expect(Set(fixtures) == Set(FormatStep.all.map { String($0.from) }))
  }

  @Test("a file of version 1 with its journal opens whole, and the originals are kept")
  func version1() throws {
    let folder = try ScratchFolder()
    let originals = try copy(1, into: folder)
    let before = try WorkspaceStore.read(folder.file("plant.json")).document
    #expect(folder.names == originals.keys.sorted())
    let zone = try #require(before.workspace.place(code: "Z1"))
    let note = "Shared password on the HMI"
    #expect(before.revision == 4)
    #expect(before.workspace.answer(zone.id, .init(text: "SR 1.1")!).note.hasSuffix(note))

    let open = try WorkspaceStore.open(folder.file("plant.json"), as: Samples.holder)
    #expect(open.loaded.document == before)
    #expect(open.loaded.notices.contains(.migrated(from: 1)))
    var document = open.loaded.document
    #expect(document.history.done.count == 4)
    _ = try document.undo(author: "a", at: Samples.moment)
    #expect(!document.workspace.answer(zone.id, .init(text: "SR 1.1")!).note.hasSuffix(note))
    open.close()

    #expect(folder.bytes("plant.json.v1") == originals["plant.json"])
    #expect(folder.bytes("plant.json.journal.v1") == originals["plant.json.journal"])
    let text = String(decoding: try #require(folder.bytes("plant.json")), as: UTF8.self)
    #expect(text.contains("\"formatVersion\": 2,"))
    let trail = try WorkspaceStore.trail(of: folder.file("plant.json"))
    #expect(trail.check().isEmpty)
    #expect(trail.changes.map(\.sequence) == [1, 2, 3, 4])
    let again = try WorkspaceStore.open(folder.file("plant.json"), as: Samples.holder)
    #expect(again.loaded == LoadedWorkspace(document: before))
  }

  @Test("a broken file of version 1 is refused with the place in the file as it stands")
  func broken() throws {
    let bytes = Array(
      try Data(contentsOf: Self.versions.appending(path: "1/plant.json")))
    let text = String(decoding: bytes, as: UTF8.self)
    let line = try #require(
      text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
        $0.contains("\"status\": \"met\"")
      })
    let error = try #require(throws: StoreError.self) {
      try WorkspaceStore.decode(
        Array(text.replacing("\"status\": \"met\"", with: "\"status\": \"fine\"").utf8),
        named: "plant")
    }
    #expect(error.place.hasPrefix("plant:\(line + 1):"))
    #expect(error.summary.contains("fine"))
  }

  @Test("any JSON is read as a tree and written again as it was")
  func trees() throws {
    let text = #"{"b":[1,-2,true,null,"x\n"],"a":{"c":{}}}"#
    var tree = try JSONReader.document(JSONTree.self, from: Array(text.utf8))
    #expect(String(decoding: JSONWriter.document(tree, layout: .oneLine), as: UTF8.self) == text)
    #expect(tree["b"] != nil)
    #expect(tree["z"] == nil)
    tree["b"] = .integer(3)
    #expect(tree["b"] == .integer(3))
    tree["a"] = nil
    #expect(
      String(decoding: JSONWriter.document(tree, layout: .oneLine), as: UTF8.self) == #"{"b":3}"#)
    #expect(throws: DocumentProblem.self) {
      try JSONReader.document(JSONTree.self, from: Array(#"{"a":1,"a":2}"#.utf8))
    }
  }
}
