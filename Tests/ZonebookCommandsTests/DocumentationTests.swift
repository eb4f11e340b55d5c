import AssessmentRedaction
import DocumentFormat
import Foundation
import RequirementCatalog
import TestSupport
import Testing
import WorkbenchApp

@testable import ZonebookCommands

@Suite("Documentation")
struct DocumentationTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appending(path: "Sources/ZonebookCommands/ZonebookCommands.docc")

  private static func page(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "\(name).md"), encoding: .utf8)
  }

  @Test("the page of keys is what the key map says")
  func keysPage() throws {
    let outcome = try Snapshot.compare(
      KeysPage.markdown(), with: Self.folder.appending(path: "Keys.md"),
      isRecording: Snapshot.isRecording)
    if case .failed(let reason) = outcome { Issue.record(Comment(rawValue: reason)) }
  }

  @Test("the page of keys has every command once")
  func everyCommand() {
    let lines = KeysPage.markdown().split(separator: "\n")
    for command in Command.allCases {
      #expect(lines.count { $0.hasSuffix("| \(command.title) |") } == 1, "\(command)")
    }
  }

  @Test("the page on architecture has every room and no other")
  func rooms() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    let rows = try Self.page("Architecture").split(separator: "\n").filter { $0.hasPrefix("| `") }
    let named = rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    #expect(named.sorted() == folders.filter { !$0.hasPrefix(".") }.sorted())
  }

  @Test("the newest version of the changelog is the program's")
  func newestVersion() throws {
    let versions = try Self.page("Changelog").split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(versions.first == "## \(Zonebook.release)")
  }

  @Test("every page that another one points to is there")
  func links() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    for file in files where file.hasSuffix(".md") {
      let text = try Self.page(String(file.dropLast(3)))
      for rest in text.split(separator: "<doc:").dropFirst() {
        let name = rest.prefix { $0 != ">" }
        #expect(files.contains("\(name).md"), "\(file) points to \(name)")
      }
    }
  }

  @Test("the page on content names every field of guidance and overlays")
  func fields() throws {
    let page = try Self.page("Content")
    for name in Self.names(Guidance.schema) + Self.names(GuidanceOverlay.Text.schema) {
      #expect(page.contains("`\(name)`"), "\(name)")
    }
  }

  @Test("the example of an overlay is one")
  func example() throws {
    let fences = try Self.page("Content").split(separator: "```json\n").dropFirst()
    let examples = fences.compactMap { $0.split(separator: "```").first }
    #expect(!examples.isEmpty)
    for example in examples {
      let overlay = try GuidanceOverlay.read(Array(example.utf8))
      #expect(!overlay.texts.isEmpty)
    }
  }

  @Test("the page on content counts the marks of confidence as the catalog does")
  func confidence() throws {
    let page = try Self.page("Content")
    for mark in [Requirement.Confidence.high, .mediumHigh] {
      let count = Catalog.requirements.count { $0.confidence == mark }
      let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `\(mark.rawValue)` |") }
      #expect(rows.map { $0.hasSuffix("| \(count) |") } == [true], "\(mark)")
    }
  }

  @Test("the page on redaction has the table of the code")
  func redaction() throws {
    let lines = try Self.page("Redaction").split(separator: "\n")
    for profile in RedactionProfile.allCases {
      #expect(lines.contains("- `\(profile.rawValue)`: \(profile.purpose)."))
    }
    let rows = RedactedContent.allCases.map { content in
      let cells = RedactionProfile.allCases.map { content.treatment(for: $0).title }
      return "| \(content.title) | " + cells.joined(separator: " | ") + " |"
    }
    let table = lines.filter { $0.hasPrefix("| ") }.dropFirst(2).map(String.init)
    #expect(Array(table) == rows)
  }

  private static func names(_ schema: SchemaNode) -> [String] {
    guard case .record(let fields) = schema else { return [] }
    return fields.map(\.name)
  }
}
