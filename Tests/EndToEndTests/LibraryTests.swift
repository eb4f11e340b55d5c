import Foundation
import TestSupport
import Testing

@Suite("What the program needs from the system")
struct LibraryTests {
  @Test("the README names the libraries that the linker put into the program, and no other")
  func libraries() async throws {
    let program = try BinaryUnderTest.url()
    let run = try await ProgramRun.run(
      URL(filePath: "/bin/sh"), ["-c", "readelf -d \"$1\"", "sh", program.path], input: [],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C"],
      directory: program.deletingLastPathComponent())
    let needed = run.output.matches(of: #/NEEDED.*\[(lib[^.\]]+)[^\]]*\]/#).map { String($0.1) }
    let ofSwift = [
      "libswift", "libFoundation", "lib_Foundation", "libdispatch", "libBlocksRuntime",
    ]
    let ofSystem = needed.filter { name in !ofSwift.contains { name.hasPrefix($0) } }
    let words = try Repository.readme().replacing("\n", with: " ")
    let named = words.firstMatch(of: #/one binary that needs ([^.]+) only/#)
    let list = try #require(named).1.replacing(" and ", with: ", ").components(separatedBy: ", ")
    #expect(list.sorted() == ofSystem.sorted())
  }
}
