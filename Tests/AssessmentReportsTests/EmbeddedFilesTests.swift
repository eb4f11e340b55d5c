import EmbeddedFiles
import Foundation
import Testing

@Suite("Files in the program")
struct EmbeddedFilesTests {
  /// Folders of the repository with the beginning of their files' paths in the program.
  private static let folders = [
    ("Templates/html", "html/"), ("Templates/markdown", "markdown/"),
    ("Sources/RequirementCatalog/Guidance", "Guidance/"),
    ("Sources/RequirementCatalog/Crosswalks", "Crosswalks/"),
    ("Sources/RequirementCatalog/Companion", "Companion/"),
    ("Sources/SamplePlants/Data", "Samples/"),
    ("Sources/NetworkObservation/MakerData", "MakerData/"),
    ("Sources/ZonebookCommands/Licences", "Licences/"),
  ]

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("every file of the folders is in the program, byte for byte, and no other")
  func complete() throws {
    var expected: Set<String> = []
    for (folder, prefix) in Self.folders {
      let place = Self.root.appending(path: folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: place.path) {
        expected.insert(prefix + name)
        let bytes = try Data(contentsOf: place.appending(path: name))
        #expect(EmbeddedFile(path: prefix + name).map { Data($0.bytes) } == bytes, "\(name)")
      }
    }
    #expect(Set(EmbeddedFile.all.map(\.path)) == expected)
  }

  @Test("the templates lie in folders of formats only")
  func templateFolders() throws {
    let place = Self.root.appending(path: "Templates")
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
    #expect(Set(names) == ["html", "markdown"])
  }
}
