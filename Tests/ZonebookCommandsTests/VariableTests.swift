import Foundation
import Testing

@testable import ZonebookCommands

@Suite("Variables of the environment")
struct VariableTests {
  @Test("every variable that a source looks at is one that the program takes from its surroundings")
  func named() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let sources = root.appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    var looked: Set<String> = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for match in text.matches(of: #/environment\["([A-Z_]+)"\]/#) {
        looked.insert(String(match.1))
      }
    }
    #expect(looked.count >= 8)
    #expect(looked.subtracting(Surroundings.names) == [])
  }
}
