import AssessmentModel
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("The real disk", .serialized)
struct RealDiskTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func open(_ name: String = "plant") throws -> OpenWorkspace {
    try WorkspaceStore.open(folder.file(name), as: Samples.holder)
  }

  @Test("a session leaves the file and its journal, both for the owner only, and nothing else")
  func session() throws {
    let former = umask(0)
    defer { umask(former) }
    try WorkspaceStore.create(Samples.workspace(), at: folder.file("plant"))
    let opened = try open()
    #expect(folder.names == ["plant", "plant.lock"])
    var document = opened.loaded.document
    try opened.append([try document.perform(Samples.edit(1), author: "a", at: Samples.moment)])
    #expect(try folder.mode("plant.lock") == 0o600)
    #expect(try WorkspaceStore.read(folder.file("plant")).document == document)
    try opened.writeSnapshot(document)
    let bytes = folder.bytes("plant")
    try opened.writeSnapshot(document)
    #expect(folder.bytes("plant") == bytes)
    opened.close()
    #expect(folder.names == ["plant", "plant.history", "plant.journal"])
    #expect(try folder.mode("plant") == 0o600)
    #expect(try folder.mode("plant.history") == 0o600)
    #expect(try folder.mode("plant.journal") == 0o600)
    let again = try open()
    #expect(again.loaded == LoadedWorkspace(document: document))
  }

  @Test("opening and closing without a change writes nothing")
  func noChange() throws {
    try WorkspaceStore.create(Samples.workspace(), at: folder.file("plant"))
    let bytes = folder.bytes("plant")
    try open().close()
    #expect(folder.names == ["plant"])
    #expect(folder.bytes("plant") == bytes)
  }

  @Test("a second instance is read-only and told who holds the file, until that one is gone")
  func secondInstance() throws {
    try WorkspaceStore.create(Samples.workspace(), at: folder.file("plant"))
    let first = try open()
    var document = first.loaded.document
    let change = try document.perform(Samples.edit(1), author: "a", at: Samples.moment)
    try first.append([change])
    let second = try open()
    #expect(second.isReadOnly)
    #expect(second.holder == Samples.holder)
    #expect(second.loaded.notices == [.readOnly(holder: Samples.holder.summary)])
    #expect(second.loaded.document == document)
    #expect(throws: StoreError.self) { try second.append([change]) }
    #expect(throws: StoreError.self) {
      try WorkspaceStore.create(Workspace(), at: folder.file("plant"), replacing: true)
    }
    first.close()
    #expect(throws: StoreError.self) { try first.append([change]) }
    #expect(try open().isReadOnly == false)
  }

  @Test("a read-only instance sees what the writer saves, and can take over when it is gone")
  func liveReload() throws {
    try WorkspaceStore.create(Samples.workspace(), at: folder.file("plant"))
    let first = try open()
    let second = try open()
    #expect(try second.news() == nil)
    var document = first.loaded.document
    try first.append([try document.perform(Samples.edit(1), author: "a", at: Samples.moment)])
    #expect(try second.news()?.document == document)
    #expect(try second.news() == nil)
    try first.writeSnapshot(document)
    #expect(try second.news()?.document == document)
    first.close()
    let third = try open()
    #expect(!third.isReadOnly)
    #expect(third.loaded == LoadedWorkspace(document: document))
  }

  @Test("the lock of a process that died is taken over with a notice")
  func staleLock() throws {
    try WorkspaceStore.create(Samples.workspace(), at: folder.file("plant"))
    let text = #"{"host":"h\u001b[1m","process":1,"since":"2026-11-23T14:03:12Z","user":"eve"}"#
    try folder.put(Array(text.utf8), at: "plant.lock")
    let opened = try open()
    #expect(!opened.isReadOnly)
    let summaries = opened.loaded.notices.map(\.summary)
    #expect(summaries.count == 1)
    #expect(summaries.allSatisfy { $0.contains("eve") && !$0.contains("\u{1B}") })
  }

  @Test("a file that exists is not replaced unless that is wanted")
  func existing() throws {
    let path = folder.file("plant")
    try WorkspaceStore.create(Samples.workspace(), at: path)
    let bytes = folder.bytes("plant")
    #expect(throws: StoreError.alreadyExists(path: path)) {
      try WorkspaceStore.create(Workspace(), at: path)
    }
    #expect(folder.bytes("plant") == bytes)
    try WorkspaceStore.create(Samples.workspace(id: "w-new"), at: path, replacing: true)
    #expect(try WorkspaceStore.read(path).document.workspace.id.text == "w-new")
    #expect(folder.names == ["plant"])
  }

  @Test("a symbolic link stays and its target is written")
  func symbolicLink() throws {
    try FileManager.default.createDirectory(
      atPath: folder.file("real"), withIntermediateDirectories: false)
    try WorkspaceStore.create(Samples.workspace(), at: folder.file("real/plant"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link"), withDestinationPath: "real/plant")
    let opened = try open("link")
    var document = opened.loaded.document
    try opened.append([try document.perform(Samples.edit(1), author: "a", at: Samples.moment)])
    try opened.writeSnapshot(document)
    opened.close()
    #expect(folder.names == ["link", "real"])
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link"))
        == "real/plant")
    #expect(try WorkspaceStore.read(folder.file("real/plant")).document == document)
    try AtomicFile.write([1, 2], to: folder.file("link"))
    #expect(folder.bytes("real/plant") == [1, 2])
  }

  @Test("pipes, folders, devices, circles of links and nothing at all are refused at once")
  func notFiles() throws {
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("circle"), withDestinationPath: "circle")
    for path in ["pipe", "circle", "missing", "", "no/such"].map(folder.file) + ["/dev/zero"] {
      #expect(throws: StoreError.self) { try WorkspaceStore.read(path) }
      #expect(throws: StoreError.self) { try WorkspaceStore.open(path, as: Samples.holder) }
      #expect(throws: StoreError.self) { try AtomicFile.read(path) }
    }
    #expect(folder.names == ["circle", "pipe"])
  }

  @Test("a file of 2 GiB is refused without being read")
  func hugeFile() throws {
    try folder.put([], at: "huge")
    #expect(truncate(folder.file("huge"), 2 << 30) == 0)
    #expect(
      throws: StoreError.tooLarge(
        path: folder.file("huge"), size: 2 << 30, limit: Disk.readLimit)
    ) { try WorkspaceStore.read(folder.file("huge")) }
  }

  @Test("a refused file is not touched and no lock is left")
  func refusedFile() throws {
    try folder.put(Array("{\"format\": \"zonebook workspace\",".utf8), at: "plant")
    #expect(throws: StoreError.self) { try open() }
    #expect(folder.names == ["plant"])
  }

  @Test("when the folder vanishes, changes fail with an error and nothing crashes")
  func vanishedFolder() throws {
    try WorkspaceStore.create(Samples.workspace(), at: folder.file("plant"))
    let opened = try open()
    var document = opened.loaded.document
    try opened.append([try document.perform(Samples.edit(1), author: "a", at: Samples.moment)])
    try FileManager.default.removeItem(atPath: folder.path)
    let change = try document.perform(Samples.edit(2), author: "a", at: Samples.moment)
    #expect(throws: StoreError.self) { try opened.append([change]) }
    #expect(throws: StoreError.self) { try opened.writeSnapshot(document) }
    let elsewhere = try ScratchFolder()
    try WorkspaceStore.create(document.workspace, at: elsewhere.file("copy"))
    #expect(
      try WorkspaceStore.read(elsewhere.file("copy")).document.workspace == document.workspace)
  }

  @Test("many threads may append at once; the numbers decide which of them are in order")
  func threads() async throws {
    try WorkspaceStore.create(Samples.workspace(), at: folder.file("plant"))
    let opened = try open()
    var document = opened.loaded.document
    let change = try document.perform(Samples.edit(1), author: "a", at: Samples.moment)
    let stored = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { (try? opened.append([change])) != nil } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(stored == 1)
  }

  @Test("an atomic file is there as a whole, with the mode that was asked for")
  func atomicFile() throws {
    let former = umask(0o077)
    defer { umask(former) }
    try AtomicFile.write([1, 2, 3], to: folder.file("a"), mode: 0o640)
    #expect(try folder.mode("a") == 0o640)
    #expect(throws: StoreError.alreadyExists(path: folder.file("a"))) {
      try AtomicFile.write([4], to: folder.file("a"), replacing: false)
    }
    #expect(try AtomicFile.read(folder.file("a")) == [1, 2, 3])
    #expect(throws: StoreError.tooLarge(path: folder.file("a"), size: 3, limit: 2)) {
      try AtomicFile.read(folder.file("a"), limit: 2)
    }
    #expect(folder.names == ["a"])
  }

  @Test("checksums have their published values")
  func checksums() {
    let digits = Array("123456789".utf8)[...]
    #expect(CRC.castagnoli.value(of: digits) == 0xE306_9283)
    #expect(CRC.xz.value(of: digits) == 0x995D_C9BB_DF19_39FA)
    #expect(CRC.castagnoli.value(of: []) == 0)
  }
}
