import AssessmentModel
import Testing

@testable import WorkspaceStore

@Suite("Files that another program changed")
struct ForeignChangeTests {
  /// The file as a colleague might have changed it.
  private func foreign(_ id: String = "w-test") throws -> (bytes: [UInt8], workspace: Workspace) {
    var workspace = Samples.workspace(id: id)
    try workspace.apply(.setSamplingNote("changed in git"))
    let document = WorkspaceDocument(workspace: workspace, revision: 1)
    return (WorkspaceStore.encode(document), workspace)
  }

  @Test("with nothing unsaved in the journal, the file counts and undo begins anew")
  func nothingPending() throws {
    let (simulated, documents) = try JournalTests.crashed()
    let open = try JournalTests.open(simulated)
    try open.writeSnapshot(documents[6])
    open.close()
    let journal = try #require(simulated.content("plant.journal"))
    let (bytes, workspace) = try foreign()
    simulated.put(bytes, at: "plant")
    let again = try JournalTests.open(simulated)
    #expect(again.loaded.document == WorkspaceDocument(workspace: workspace, revision: 1))
    #expect(again.loaded.notices == [.fileChanged, .setAside(files: ["plant.journal.1"])])
    #expect(simulated.content("plant.journal.1") == journal)
    #expect(simulated.content("plant") == bytes)
  }

  @Test("an older snapshot in place of the file turns nothing back: the journal goes on from it")
  func olderSnapshot() throws {
    let (simulated, documents) = try JournalTests.crashed()
    let old = try #require(simulated.content("plant"))
    let open = try JournalTests.open(simulated)
    try open.writeSnapshot(documents[6])
    open.close()
    simulated.put(old, at: "plant")
    let again = try JournalTests.open(simulated)
    #expect(again.loaded.document == documents[6])
    #expect(
      again.loaded.notices
        == [.olderFile(revision: 2, latest: 6), .setAside(files: ["plant.1"])])
    #expect(simulated.content("plant.1") == old)
    try again.writeSnapshot(again.loaded.document)
    again.close()
    #expect(try JournalTests.open(simulated).loaded == LoadedWorkspace(document: documents[6]))
  }

  @Test("changes that were not in the file yet are merged into its new state, originals are kept")
  func pending() throws {
    let (simulated, _) = try JournalTests.crashed()
    let journal = try #require(simulated.content("plant.journal"))
    let (bytes, workspace) = try foreign()
    simulated.put(bytes, at: "plant")
    let open = try JournalTests.open(simulated)
    var expected = workspace
    for number in 3...6 { try expected.apply(Samples.edit(number)) }
    #expect(open.loaded.document.workspace == expected)
    #expect(open.loaded.notices.contains(.merged(changes: 4, conflicts: 0)))
    #expect(open.loaded.notices.contains(.setAside(files: ["plant.1", "plant.journal.1"])))
    #expect(simulated.content("plant.1") == bytes)
    #expect(simulated.content("plant.journal.1") == journal)
    var document = open.loaded.document
    try open.append([try document.perform(Samples.edit(9), author: "a", at: Samples.moment)])
    try open.writeSnapshot(document)
    open.close()
    let again = try JournalTests.open(simulated)
    #expect(again.loaded == LoadedWorkspace(document: document))
  }

  @Test("the journal of another workspace is not mixed in")
  func otherWorkspace() throws {
    let (simulated, _) = try JournalTests.crashed()
    let (bytes, workspace) = try foreign("w-other")
    simulated.put(bytes, at: "plant")
    let open = try JournalTests.open(simulated)
    #expect(open.loaded.document.workspace == workspace)
    #expect(open.loaded.notices.contains(.journalOfAnotherWorkspace(changes: 6)))
    #expect(simulated.names.contains("plant.journal.1"))
  }

  @Test("a file that changes while it is open is not overwritten, and no change is lost")
  func changedWhileOpen() throws {
    let (simulated, documents) = try JournalTests.crashed()
    let open = try JournalTests.open(simulated)
    let (bytes, _) = try foreign()
    simulated.put(bytes, at: "plant")
    #expect(throws: StoreError.changedByAnotherProgram(path: "plant")) {
      try open.writeSnapshot(documents[6])
    }
    #expect(simulated.content("plant") == bytes)
    var document = documents[6]
    try open.append([try document.perform(Samples.edit(9), author: "a", at: Samples.moment)])
    open.close()
    let again = try JournalTests.open(simulated)
    #expect(again.loaded.notices.contains(.merged(changes: 5, conflicts: 0)))
  }

  @Test("a user who wants both files gets both")
  func keepBoth() throws {
    let (simulated, documents) = try JournalTests.crashed()
    let open = try JournalTests.open(simulated)
    let (bytes, _) = try foreign()
    simulated.put(bytes, at: "plant")
    #expect(try open.keepBoth(documents[6]) == "plant.1")
    #expect(simulated.content("plant.1") == bytes)
    open.close()
    #expect(try JournalTests.open(simulated).loaded == LoadedWorkspace(document: documents[6]))
  }

  @Test("a file that only was touched is written as before")
  func touched() throws {
    let (simulated, documents) = try JournalTests.crashed()
    let open = try JournalTests.open(simulated)
    simulated.put(try #require(simulated.content("plant")), at: "plant")
    try open.writeSnapshot(documents[6])
    open.close()
    #expect(try JournalTests.open(simulated).loaded == LoadedWorkspace(document: documents[6]))
  }

  @Test("a journal that was deleted under the program is written anew with all that was in it")
  func journalDeleted() throws {
    let (simulated, documents) = try JournalTests.crashed()
    let open = try JournalTests.open(simulated)
    let before = try #require(simulated.content("plant.journal"))
    try simulated.operations.remove("plant.journal")
    var document = documents[6]
    try open.append([try document.perform(Samples.edit(9), author: "a", at: Samples.moment)])
    #expect(simulated.content("plant.journal")?.starts(with: before) == true)
    simulated.crash(.synced)
    #expect(try JournalTests.open(simulated).loaded.document.workspace == document.workspace)
  }
}
