import AssessmentModel
import WorkspaceStore

extension FuzzedParser {
  static let workspaceWords =
    jsonWords + [
      "\"answers\":", "\"code\":", "\"conduits\":", "\"ends\":", "\"evidence\":", "\"findings\":",
      "\"format\":\"zonebook workspace\",", "\"formatVersion\":1,", "\"formatVersion\":2,",
      "\"id\":", "\"link\":", "\"parent\":", "\"purdue\":\"3.5\",", "\"revision\":", "\"target\":",
      "[4,4,4,4,4,4,4]", "\"z-dosing\"", "\"c-link\"", "\"SR 1.1 RE 1\":", "\"status\":\"met\"",
      "\"2026-02-29\"", "\"9999-12-31\"", "\"0000-00-00\"", "\"2026-11-23T24:00:00Z\"",
      "\"9999-12-31T23:59:59Z\"",
    ]

  /// A workspace file alone, and beside the journal of another one.
  static func workspace(_ plant: StoredPlant) -> FuzzedParser {
    let journal = plant.journal
    return FuzzedParser(
      name: "workspace", share: 22_000, words: workspaceWords, nesting: jsonNesting,
      made: [plant.file]
    ) { bytes throws(BrokenLaw) in
      let document: WorkspaceDocument
      do throws(StoreError) {
        document = try WorkspaceStore.decode(bytes, named: "input")
      } catch {
        return try refusal(error, of: bytes)
      }
      let written = WorkspaceStore.encode(document)
      let again = try? WorkspaceStore.decode(written, named: "again")
      try BrokenLaw.check(again == document, "what was written differs from what was read")
      try BrokenLaw.check(
        again.map(WorkspaceStore.encode) == written, "a second writing gives other bytes")
      let merged: LoadedWorkspace
      do throws(StoreError) {
        merged = try WorkspaceStore.read(file: bytes, journal: journal)
      } catch {
        throw BrokenLaw("a sound file is refused for its journal: \(error.summary)")
      }
      return "\(Outcome.accepted) \(merged.notices.map(Outcome.name).joined(separator: " "))"
    }
  }

  /// The outcome of a file that was refused; its place must be in the file.
  static func refusal(
    _ error: StoreError, of bytes: [UInt8]
  ) throws(BrokenLaw) -> String {
    switch error {
    case .damaged(_, let position, let problem):
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      try BrokenLaw.check(
        position.line <= lines && position.column <= bytes.count + 1, "\(position) is not in it")
      return Outcome.refused(problem)
    case .contradiction(_, _, let problem): return "refused \(problem.id)"
    default: return Outcome.refused(error)
    }
  }
}
