import AssessmentModel
import Foundation
import Testing
import WorkbenchApp

@testable import WorkspaceStore
@testable import ZonebookCommands

@Suite("The journal's writer")
struct JournalWriterTests {
  private let bench: WriterBench

  init() throws { bench = try WriterBench() }

  @Test("a slow sync holds nobody up, counts as not saved, and what came meanwhile goes at once")
  func slowSync() async throws {
    var document = try bench.begin()
    bench.disk.holdSyncs()
    for number in 1...5 { try bench.change(&document, number) }
    #expect(bench.writer.unsavedCount == 5)
    #expect(bench.mailbox.take().isEmpty)
    bench.disk.releaseSyncs()
    let told = try await bench.messages { $0.contains { $0 == .persisted(5) } }
    #expect(told.allSatisfy { if case .persisted = $0 { true } else { false } })
    #expect(told.count <= 2)
    #expect(bench.writer.unsavedCount == 0)
    #expect(try bench.reread().workspace == document.workspace)
  }

  @Test(
    "a disk that fails is told once and tried again until all is there",
    arguments: [ENOSPC, EIO, EACCES, EROFS, EDQUOT, ENOENT])
  func failing(code: Int32) async throws {
    var document = try bench.begin()
    bench.disk.fail(code)
    for number in 1...3 { try bench.change(&document, number) }
    _ = try await bench.messages { $0.contains { $0 == .failed } }
    try bench.change(&document, 4)
    bench.disk.fail(nil)
    let told = try await bench.messages { $0.contains { $0 == .persisted(4) } }
    #expect(!told.contains(.failed))
    #expect(bench.writer.finish() == nil)
    #expect(try bench.reread() == document)
  }

  @Test("at the end, what a failing disk did not take is named and stays in the line")
  func endWhileFailing() throws {
    var document = try bench.begin()
    bench.disk.fail(ENOSPC)
    try bench.change(&document, 1)
    try bench.change(&document, 2)
    #expect(bench.writer.finish() == "2 changes were not written to the disk")
  }

  @Test("a journal that was taken away and cannot be written anew is told, also at the end")
  func endWithoutJournal() async throws {
    var document = try bench.begin()
    try bench.change(&document, 1)
    _ = try await bench.messages { $0.contains { $0 == .persisted(1) } }
    bench.disk.fail(ENOSPC)
    try bench.folder.remove("plant.json.journal")
    _ = try await bench.messages { $0.contains { $0 == .failed } }
    #expect(bench.writer.unsavedCount == 0)
    let words = bench.writer.finish()
    #expect(words?.hasPrefix("what was saved may not be on the disk: ") == true, "\(words ?? "")")
  }

  @Test("leaving without what is not certain says so, and trying on brings it back")
  func abandonUncertain() async throws {
    var document = try bench.begin()
    try bench.change(&document, 1)
    _ = try await bench.messages { $0.contains { $0 == .persisted(1) } }
    bench.disk.fail(ENOSPC)
    try bench.folder.remove("plant.json.journal")
    _ = try await bench.messages { $0.contains { $0 == .failed } }
    bench.disk.fail(nil)
    _ = try await bench.messages { $0.contains { $0 == .persisted(1) } }
    bench.disk.fail(ENOSPC)
    try bench.folder.remove("plant.json.journal")
    _ = try await bench.messages { $0.contains { $0 == .failed } }
    #expect(bench.writer.abandon() == "what was saved may not be on the disk")
  }

  @Test("at the end, a disk that does not answer is not waited for without limit")
  func endWhileHanging() throws {
    var document = try bench.begin()
    bench.disk.holdSyncs()
    try bench.change(&document, 1)
    let words = bench.writer.finish(within: .milliseconds(50))
    bench.disk.releaseSyncs()
    #expect(words?.contains("1 change was not written") == true)
    #expect(words?.contains("does not answer") == true)
  }

  @Test("a journal that has grown long is put into the file at once, not when the user rests")
  func longJournal() async throws {
    var document = try bench.begin(limits: JournalLimits(records: 6, bytes: 1 << 20))
    for number in 1...12 { try bench.change(&document, number) }
    try await bench.wait { (try? bench.fileRevision()) ?? 0 >= 6 }
    #expect(bench.writer.finish() == nil)
    #expect(try bench.reread().workspace == document.workspace)
  }

  @Test("when the user rests, the file is brought up to date; a file of others is left alone")
  func idle() async throws {
    var document = try bench.begin(idle: .milliseconds(20))
    try bench.change(&document, 1)
    // Only a writer that is done with its own version can tell another one from it.
    try await bench.wait {
      bench.folder.bytes("plant.json.journal")?.contains(Array("\nstored 1 ".utf8)) == true
    }
    let theirs = try bench.writeForeignVersion()
    _ = try await bench.messages { $0.contains { $0 == .changedElsewhere } }
    for number in 2...4 {
      try bench.change(&document, number)
      _ = try await bench.messages { $0.contains { $0 == .persisted(number) } }
    }
    #expect(bench.folder.bytes("plant.json") == theirs)
    bench.writer.settle(.keepBoth)
    _ = try await bench.messages { $0.contains { $0 == .kept("plant.json.1") } }
    #expect(try bench.fileRevision() == 4)
  }

  @Test("a slow end is told, and only where it is slow")
  func slowEnd() throws {
    var document = try bench.begin()
    bench.disk.holdSyncs()
    try bench.change(&document, 1)
    var isTold = false
    let words = bench.writer.finish(within: .seconds(60)) { [bench] in
      isTold = true
      bench.disk.releaseSyncs()
    }
    #expect(words == nil)
    #expect(isTold)
  }

  @Test("a clock that is set back disturbs nothing")
  func clockSetBack() async throws {
    var document = try bench.begin()
    for number in 1...4 { try bench.change(&document, number, at: 1_000_000 - 100_000 * number) }
    #expect(bench.writer.finish() == nil)
    let again = try bench.reread()
    #expect(again == document)
    #expect(again.history.done.map(\.at.seconds) == [900_000, 800_000, 700_000, 600_000])
  }

  // MARK: Files that were away

  @Test("files that come back as they were are gone on with, under new names for the system too")
  func comeBack() async throws {
    var document = try bench.begin()
    try bench.change(&document, 1)
    _ = try await bench.messages { $0.contains { $0 == .persisted(1) } }
    try bench.takeAway()
    try bench.change(&document, 2)
    _ = try await bench.messages { $0.contains { $0 == .failed } }
    try bench.bringBackCopy()
    _ = try await bench.messages { $0.contains { $0 == .persisted(2) } }
    #expect(bench.writer.finish() == nil)
    #expect(try bench.reread() == document)
    #expect(!bench.folder.names.contains { $0.contains(".json.1") })
    #expect(try bench.trailErrors() == [])
  }

  @Test("where files come back older than what was saved, both states are kept")
  func comeBackOlder() async throws {
    var document = try bench.begin()
    try bench.copyForLater()
    try bench.change(&document, 1)
    _ = try await bench.messages { $0.contains { $0 == .persisted(1) } }
    try bench.takeAway()
    try bench.bringBackCopy()
    try bench.change(&document, 2)
    let told = try await bench.messages { $0.contains { $0 == .persisted(2) } }
    #expect(told.contains(.kept("plant.json.1")))
    try bench.change(&document, 3)
    #expect(bench.writer.finish() == nil)
    #expect(try bench.reread().workspace == document.workspace)
    #expect(try bench.trailErrors() == [])
  }

  @Test("a lock file that somebody deletes is made again, and the work goes on")
  func lockDeleted() async throws {
    var document = try bench.begin()
    try bench.change(&document, 1)
    _ = try await bench.messages { $0.contains { $0 == .persisted(1) } }
    try bench.folder.remove("plant.json.lock")
    try bench.change(&document, 2)
    _ = try await bench.messages { $0.contains { $0 == .persisted(2) } }
    #expect(bench.folder.names.contains("plant.json.lock"))
    #expect(try WorkspaceStore.open(bench.path, as: Self.other).isReadOnly)
    #expect(bench.writer.finish() == nil)
    #expect(try bench.reread() == document)
  }

  private static let other = HolderName(
    user: "eve", host: "elsewhere", process: 1, since: Timestamp(seconds: 0))

  // MARK: Other programs

  @Test("a file that another program writes is told soon, without a change, and not overwritten")
  func changedElsewhere() async throws {
    var document = try bench.begin()
    let theirs = try bench.writeForeignVersion()
    _ = try await bench.messages { $0.contains { $0 == .changedElsewhere } }
    try bench.change(&document, 1)
    let told = try await bench.messages { $0.contains { $0 == .persisted(1) } }
    #expect(!told.contains(.changedElsewhere))
    #expect(bench.folder.bytes("plant.json") == theirs)
    #expect(bench.writer.finish() == nil)
    #expect(bench.folder.bytes("plant.json.1") == theirs)
    #expect(try bench.reread().workspace == document.workspace)
    #expect(try bench.trailErrors() == [])
  }

  @Test("a user who takes theirs has ours beside it, and both histories apart")
  func takeTheirs() async throws {
    var document = try bench.begin()
    try bench.change(&document, 1)
    let theirs = try bench.writeForeignVersion()
    _ = try await bench.messages { $0.contains { $0 == .changedElsewhere } }
    bench.writer.settle(.takeTheirs)
    let told = try await bench.messages { $0.contains { $0 == .taken } }
    #expect(!told.contains(.failed))
    #expect(bench.writer.finish() == nil)
    #expect(bench.folder.bytes("plant.json") == theirs)
    let ours = try WorkspaceStore.read(bench.folder.path("plant.json.1")).document
    #expect(ours.workspace == document.workspace)
    #expect(try bench.reread().workspace.samplingNote == "theirs")
    #expect(try bench.trailErrors() == [])
  }

  @Test("a copy that is gone on with has all, and its own trail from there")
  func copy() async throws {
    var document = try bench.begin()
    try bench.change(&document, 1)
    _ = try await bench.messages { $0.contains { $0 == .persisted(1) } }
    bench.disk.fail(ENOSPC)
    try bench.change(&document, 2)
    bench.disk.fail(nil)
    let copy = bench.folder.path("copy.json")
    try bench.writer.store.saveCopy(of: document, to: copy, replacing: false)
    try bench.change(&document, 3)
    try bench.goOn(inCopy: copy, document)
    try bench.change(&document, 4)
    #expect(bench.writer.finish() == nil)
    #expect(try WorkspaceStore.read(copy).document.workspace == document.workspace)
    #expect(try bench.trailErrors("copy.json") == [])
  }

  @Test("the copy of an encrypted workspace is encrypted, too")
  func encryptedCopy() throws {
    let store = try bench.encryptedStore()
    let copy = bench.folder.path("copy.json")
    try store.saveCopy(of: store.loaded.document, to: copy, replacing: false)
    let text = String(decoding: bench.folder.bytes("copy.json") ?? [], as: UTF8.self)
    #expect(!text.contains("\"zones\""))
    let next = try store.openCopy(at: copy, as: .current(since: Timestamp(seconds: 0)))
    #expect(!next.isReadOnly)
    #expect(next.loaded.document.workspace == store.loaded.document.workspace)
    store.close()
    #expect(try store.reopen(as: .current(since: Timestamp(seconds: 0))).isReadOnly == false)
  }

  @Test("a version that cannot be read is not taken, and ours goes on")
  func takeDamaged() async throws {
    var document = try bench.begin()
    try bench.change(&document, 1)
    try bench.folder.put(Array("{\"format\":".utf8), at: "plant.json")
    _ = try await bench.messages { $0.contains { $0 == .changedElsewhere } }
    bench.writer.settle(.takeTheirs)
    _ = try await bench.messages { $0.contains { $0 == .unsettled } }
    try bench.change(&document, 2)
    #expect(bench.writer.finish() == nil)
    #expect(try bench.reread().workspace == document.workspace)
  }
}
