import Foundation
import TestSupport
import Testing

@Suite("Fuzzing")
struct FuzzTests {
  @Test("twenty thousand inputs that nobody meant crash no parser and break no law")
  func run() async throws {
    let generator = SeededGenerator.fromEnvironment("fuzzing")
    let folder = try TemporaryFolder(named: "zonebook-fuzz")
    let run = try await fuzz("--inputs", "20000", "--seed", "\(generator.seed)", in: folder)
    #expect(run.exit == .exited(0), "\(run.errors)")
    #expect(run.output.contains(" s, no crash;"), "\(run.output)")
    #expect(try inputs(in: folder).isEmpty)
  }

  @Test(
    "a crash, a hang, a hoard of memory and a broken law end the run and leave the input on the disk",
    arguments: ["drill-crash", "drill-hang", "drill-memory", "drill-law"])
  func drill(parser: String) async throws {
    let folder = try TemporaryFolder(named: "zonebook-fuzz")
    let run = try await fuzz("--only", parser, "--inputs", "10", "--patience", "1", in: folder)
    #expect(run.exit != .exited(0))
    #expect(!run.output.contains("no crash"))
    let kept = try #require(try inputs(in: folder).first)
    #expect(kept.lastPathComponent.hasPrefix(parser))
    #expect(try Data(contentsOf: kept) == Data("a".utf8))
  }

  // MARK: Pieces

  private func fuzz(_ arguments: String..., in folder: TemporaryFolder) async throws -> ProgramRun {
    try await ProgramRun.run(
      try BinaryUnderTest.url(named: "Fuzz"), arguments + ["--folder", folder.file("kept").path],
      environment: ["SWIFT_BACKTRACE": "enable=no", "TMPDIR": folder.path],
      timeout: .seconds(600))
  }

  private func inputs(in folder: TemporaryFolder) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder.file("kept"), includingPropertiesForKeys: nil)
  }
}
