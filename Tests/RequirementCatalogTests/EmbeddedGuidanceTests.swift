import DocumentFormat
import EmbeddedFiles
import Foundation
import RequirementCatalog
import Testing

@Suite("Guidance files in the program")
struct EmbeddedGuidanceTests {
  private var folder: URL {
    URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/RequirementCatalog/Guidance")
  }

  private var embedded: [EmbeddedFile] {
    EmbeddedFile.all.filter { $0.path.hasPrefix("Guidance/") }
  }

  @Test("the program holds exactly the files of the source folder, byte for byte")
  func sameAsSources() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == (1...7).map { "FR\($0).json" })
    #expect(
      embedded.map { String($0.path.dropFirst("Guidance/".count)) }.sorted() == names.sorted())
    for file in embedded {
      let name = String(file.path.dropFirst("Guidance/".count))
      let bytes = try Data(contentsOf: folder.appending(path: name))
      #expect(Array(bytes) == file.bytes, "\(name): build again")
    }
  }

  @Test(
    "each file holds the rows of its FR in catalog order",
    arguments: FoundationalRequirement.allCases)
  func rows(_ fr: FoundationalRequirement) throws {
    let file = try #require(EmbeddedFile(path: "Guidance/FR\(fr.number).json"))
    let rows = try GuidanceLibrary.read(file.bytes)
    #expect(rows.map(\.id) == Catalog.requirements(of: fr).map(\.id))
    #expect(file.text.hasPrefix("{\n  \"fr\": \(fr.number),\n"))
  }
}
