import AssessmentModel
import Foundation
import TestSupport
import WorkspaceStore

extension FuzzedParser {
  /// A journal on the disk: opening repairs it, and what is read after that is the same.
  static func reopening(_ plant: StoredPlant) -> FuzzedParser {
    let file = plant.file
    return FuzzedParser(
      name: "reopening", share: 100, words: journalWords, nesting: jsonNesting,
      made: [plant.journal], mend: RecordMending.mend
    ) { bytes throws(BrokenLaw) in
      do {
        let folder = try TemporaryFolder(named: "zonebook-fuzz-reopening")
        let place = folder.file("plant.json")
        try Data(file).write(to: place)
        try Data(bytes).write(to: folder.file("plant.json.journal"))
        return try reopen(place)
      } catch let error as StoreError {
        return Outcome.refused(error)
      } catch {
        throw error as? BrokenLaw ?? BrokenLaw("\(error)")
      }
    }
  }

  private static func reopen(_ place: URL) throws -> String {
    let first = try WorkspaceStore.open(place.path, as: StoredPlant.holder)
    var document = first.loaded.document
    let edit = Edit.setSamplingNote("after \(document.revision)")
    try first.append([try document.perform(edit, author: "anna", at: StoredPlant.holder.since)])
    first.close()
    let second = try WorkspaceStore.open(place.path, as: StoredPlant.holder)
    defer { second.close() }
    try BrokenLaw.check(
      second.loaded.document.workspace == document.workspace, "the change was lost")
    let notices = second.loaded.notices.filter { Outcome.name(of: $0) != "replayed" }
    try BrokenLaw.check(
      notices.isEmpty, "a second opening still finds something: \(notices.map(\.summary))")
    let before = first.loaded.notices.map(Outcome.name).joined(separator: " ")
    return "\(Outcome.accepted) \(before)"
  }
}
