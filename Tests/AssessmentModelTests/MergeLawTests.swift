import DocumentFormat
import RequirementCatalog
import TestSupport
import Testing

@testable import AssessmentModel

@Suite("Laws of merging two branches, over generated edits")
struct MergeLawTests {
  /// A common state and what two people made of it.
  private struct Fork {
    var base: Workspace
    var ours: WorkspaceDocument
    var theirs: WorkspaceDocument
    var changes: [Change] = []
    var seed: UInt64
  }

  private static let time = Timestamp(seconds: 1_795_428_192)

  private func forEachFork(_ name: String, _ law: (Fork) throws -> Void) rethrows {
    var generator = SeededGenerator.fromEnvironment(name)
    for _ in 0..<300 {
      let base = generator.workspace(edits: 60)
      let document = WorkspaceDocument(workspace: base)
      var fork = Fork(base: base, ours: document, theirs: document, seed: generator.seed)
      for _ in 0..<Int.random(in: 1...14, using: &generator) {
        let edit = generator.near(fork.ours.workspace)
        let change = try? fork.ours.perform(edit, author: "Anna", at: Self.time)
        if let change { fork.changes.append(change) }
      }
      for _ in 0..<Int.random(in: 1...14, using: &generator) {
        let edit = generator.near(fork.theirs.workspace)
        _ = try? fork.theirs.perform(edit, author: "Bert", at: Self.time)
      }
      try law(fork)
    }
  }

  @Test("the edits of a merge lead from one side to its result, which is whole")
  func editsLeadThere() throws {
    var conflicts = 0
    try forEachFork("merge edits") { fork in
      let merge = WorkspaceMerge(of: fork.changes, into: fork.theirs.workspace)
      conflicts += merge.conflicts.count
      var workspace = fork.theirs.workspace
      for edit in merge.edits { try workspace.apply(edit) }
      try #require(workspace == merge.workspace, "seed \(fork.seed)")
      try #require(workspace.integrityProblems().isEmpty, "seed \(fork.seed)")
    }
    #expect(conflicts > 200)
  }

  @Test("where one side did nothing, the result is the other one, without a conflict")
  func oneSided() throws {
    try forEachFork("merge one-sided") { fork in
      let same = WorkspaceMerge(of: [], into: fork.theirs.workspace)
      try #require(same.workspace == fork.theirs.workspace && same.edits.isEmpty)
      let ours = WorkspaceMerge(of: fork.changes, into: fork.base)
      try #require(ours.conflicts.isEmpty, "seed \(fork.seed): \(ours.conflicts)")
      let (got, expected) = (Records(ours.workspace), Records(fork.ours.workspace))
      try #require(got.byName == expected.byName, "seed \(fork.seed)")
    }
  }

  @Test("every value that either side set is in its field or beside it, and nothing else changes")
  func nothingIsLost() throws {
    var (taken, beside) = (0, 0)
    try forEachFork("merge loses nothing") { fork in
      for isSwapped in [false, true] {
        let merge =
          isSwapped
          ? WorkspaceMerge(of: Self.changes(to: fork.theirs), into: fork.ours.workspace)
          : WorkspaceMerge(of: fork.changes, into: fork.theirs.workspace)
        let check = MergeCheck(
          base: Records(fork.base), one: Records(fork.ours.workspace),
          other: Records(fork.theirs.workspace), result: Records(merge.workspace))
        let losses = check.losses()
        try #require(losses.isEmpty, "seed \(fork.seed) \(isSwapped): \(losses)")
        taken += check.takenCount
        beside += check.besideCount
      }
    }
    #expect(taken > 1000)
    #expect(beside > 300)
  }

  @Test("what both changed differently is named, and the other side's value stays")
  func conflictsAreNamed() throws {
    var workspace = Workspace()
    let zone = Zone(id: ZoneID(unchecked: "z-1"), code: "Z1", name: "A")
    try workspace.apply(.putZone(zone, at: nil))
    let place = PlaceID.zone(zone.id)
    let row = Catalog.requirements[0].id
    var ours = WorkspaceDocument(workspace: workspace)
    var answer = Answer(.notMet, note: "seen on HMI 2")
    answer.approver = "Smith"
    let change = try ours.perform(.setAnswer(place, row, answer), author: "Anna", at: Self.time)
    var their = Answer(.met, note: "shown by the shift leader")
    their.needsFollowUp = true
    try workspace.apply(.setAnswer(place, row, their))
    let merge = WorkspaceMerge(of: [change], into: workspace)
    let merged = merge.workspace.answer(place, row)
    #expect(merged.status == .met)
    #expect(merged.approver == "Smith")
    #expect(merged.needsFollowUp)
    #expect(
      merged.note == """
        shown by the shift leader

        Also recorded (Anna, 2026-11-23 10:03 UTC): seen on HMI 2

        Also recorded (Anna, 2026-11-23 10:03 UTC): status not met
        """)
    #expect(
      merge.conflicts.contains(
        MergeConflict(subject: "Z1 \(row)", field: "status", kept: "met", beside: "not met")))
    #expect(merge.conflicts.map(\.field) == ["note", "status"])
  }

  @Test("an answer in a zone that the other side removed is kept in words")
  func removedPlace() throws {
    var workspace = Workspace()
    let zone = Zone(id: ZoneID(unchecked: "z-1"), code: "Z1", name: "A")
    try workspace.apply(.putZone(zone, at: nil))
    let place = PlaceID.zone(zone.id)
    var ours = WorkspaceDocument(workspace: workspace)
    let change = try ours.perform(
      .setAnswer(place, Catalog.requirements[0].id, Answer(.notMet, note: "one password for all")),
      author: "Anna", at: Self.time)
    try workspace.apply(.removeZone(zone.id))
    let merge = WorkspaceMerge(of: [change], into: workspace)
    #expect(merge.workspace.samplingNote.contains("status not met"))
    #expect(merge.workspace.samplingNote.contains("one password for all"))
    #expect(merge.conflicts.map(\.field) == ["place"])
  }

  /// The changes that a document remembers.
  private static func changes(to document: WorkspaceDocument) -> [Change] { document.history.done }
}
