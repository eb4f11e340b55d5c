import AssessmentModel
import DocumentFormat
import GapAnalysis
import Glibc
import WorkspaceStore

/// A workspace that lies in a file, and what reading it costs.
struct PlantFile {
  let name: String
  let path: String
  /// Size in bytes.
  let size: Int

  init(_ workspace: Workspace, name: String, at path: String) throws {
    try WorkspaceStore.create(workspace, at: path)
    self.name = name
    self.path = path
    size = try AtomicFile.read(path, limit: 1 << 30).count
  }

  /// Reads the bytes and decodes them, without any check that goes beyond the format.
  func bareDecode() throws -> WorkspaceFile {
    let bytes = try AtomicFile.read(path, limit: 1 << 30)
    return try JSONReader.document(WorkspaceFile.self, from: bytes)
  }

  /// Opens the workspace for writing as the program does.
  func open() throws -> OpenWorkspace {
    try WorkspaceStore.open(path, as: .current(since: Timestamp(seconds: 0)))
  }

  /// Decodes and opens in turn.
  func measureOpening(rounds: Int) throws -> (bare: Samples, opening: Samples, analysis: Samples) {
    var bare: [Double] = []
    var opening: [Double] = []
    var analysis: [Double] = []
    for _ in 0..<rounds {
      bare.append(try Stopwatch.time { try bareDecode() })
      var opened: OpenWorkspace?
      opening.append(try Stopwatch.time { opened = try open() })
      if let workspace = opened?.loaded.document.workspace {
        let day = Timestamp(seconds: 1_780_000_000).day
        analysis.append(Stopwatch.time { WorkspaceAnalysis(workspace, asOf: day) })
      }
      opened?.close()
    }
    return (Samples(bare), Samples(opening), Samples(analysis))
  }
}
