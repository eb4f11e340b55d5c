import AssessmentModel
import TestSupport
import WorkspaceStore

extension FuzzedParser {
  static let journalWords =
    jsonWords + [
      "journal 1 ", "journal 2 ", "change 1 ", "change 2 ", "prepared 3 ", "stored 3 ", "origin 0 ",
      "history 2 ", "00000000", "\"sequence\":", "\"kind\":\"undo\"", "\"kind\":\"redo\"",
      "\"edit\":\"group\",\"edits\":[],\"label\":\"\"", "\"revision\":", "\"link\":", "\n",
    ]

  /// A journal beside the file that it belongs to.
  static func journal(_ plant: StoredPlant) -> FuzzedParser {
    let file = plant.file
    let workspace = plant.workspace
    return FuzzedParser(
      name: "journal", share: 6_000, words: journalWords, nesting: jsonNesting,
      made: [plant.journal], mend: RecordMending.mend
    ) { bytes throws(BrokenLaw) in
      try checkRecords(of: bytes)
      let loaded: LoadedWorkspace
      do throws(StoreError) {
        loaded = try WorkspaceStore.read(file: file, journal: bytes)
      } catch {
        return Outcome.refused(error)
      }
      let document = loaded.document
      let known = try? WorkspaceStore.decode(WorkspaceStore.encode(document), named: "again")
      try BrokenLaw.check(
        known?.workspace == document.workspace, "the recovered workspace cannot be stored")
      try checkUndo(of: document)
      let notices = loaded.notices.map(Outcome.name).joined(separator: " ")
      let isChanged = document.workspace != workspace
      return "\(isChanged ? Outcome.accepted : "unchanged") \(notices)"
    }
  }

  /// Sound records must stand one after the other in what was given, each a whole line.
  static func checkRecords(of bytes: [UInt8]) throws(BrokenLaw) {
    var end = 0
    for range in WorkspaceStore.records(of: bytes) {
      let isInOrder = range.lowerBound >= end && range.upperBound <= bytes.count
      try BrokenLaw.check(isInOrder, "the record at \(range) is not after \(end)")
      try BrokenLaw.check(
        bytes[range].firstIndex(of: 0x0A) == range.upperBound - 1, "\(range) is not one line")
      try BrokenLaw.check(
        RecordMending.isSound(bytes[range]), "the record at \(range) has a wrong checksum")
      end = range.upperBound
    }
  }

  /// Whatever history was taken, all of it can be undone and done again.
  private static func checkUndo(of document: WorkspaceDocument) throws(BrokenLaw) {
    var changed = document
    let moment = StoredPlant.holder.since
    do throws(EditError) {
      while try changed.undo(author: "", at: moment) != nil {}
      while try changed.redo(author: "", at: moment) != nil {}
    } catch {
      return
    }
    try BrokenLaw.check(
      changed.history.done.count >= document.history.done.count, "redo lost a step")
  }
}
