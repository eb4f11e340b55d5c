import AssessmentModel
import AssessmentRecords
import AssessmentRedaction
import Glibc
import WorkbenchApp
import WorkspaceStore

extension WorkspaceFiles {
  /// Brings the snapshot of a workspace up to date and keeps everybody else from writing while `body`
  /// reads its files; `body` gets the path with symbolic links followed.
  static func withSettled<Result>(
    _ path: String, in surroundings: Surroundings,
    _ body: (Workspace, _ path: String) throws(RecordError) -> Result
  ) throws(CommandError) -> Result {
    let opened = try openForWriting(path, in: surroundings)
    defer { opened.close() }
    try changing(opened) { (opened, document) throws(StoreError) in
      try opened.writeSnapshot(document)
    }
    do throws(RecordError) {
      return try body(opened.loaded.document.workspace, opened.path)
    } catch {
      throw .record(error)
    }
  }

  /// The reports that the user names, and those that lie where the program suggests them.
  static func reports(_ named: [String], beside path: String) -> [String] {
    let profiles = [nil] + RedactionProfile.allCases.map(Optional.some)
    let suggested = profiles.flatMap { profile in
      ReportFile.allCases.map { $0.path(beside: path, redaction: profile) }
    }.filter { access($0, F_OK) == 0 }
    let known = Set(suggested.map(absolute))
    return suggested + named.filter { !known.contains(absolute($0)) }
  }

  private static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
