import AssessmentModel
import TestSupport
import Testing

@testable import WorkspaceStore

@Suite("The journal")
struct JournalTests {
  static let path = "plant"

  /// A disk with a workspace, a snapshot at revision 2 and changes 3 to 6 in the journal alone.
  static func crashed() throws -> (disk: SimulatedDisk, documents: [WorkspaceDocument]) {
    let simulated = SimulatedDisk()
    let disk = Disk(calls: simulated.operations)
    try WorkspaceStore.create(Samples.workspace(), at: path, replacing: false, disk: disk)
    let open = try WorkspaceStore.open(path, as: Samples.holder, disk: disk)
    var documents = [open.loaded.document]
    for number in 1...6 {
      var document = documents[number - 1]
      let change = try document.perform(Samples.edit(number), author: "a", at: Samples.moment)
      try open.append([change])
      if number == 2 { try open.writeSnapshot(document) }
      documents.append(document)
    }
    simulated.crash(.synced)
    return (simulated, documents)
  }

  static func open(_ simulated: SimulatedDisk) throws -> OpenWorkspace {
    try WorkspaceStore.open(path, as: Samples.holder, disk: Disk(calls: simulated.operations))
  }

  /// Offsets of the lines of the journal.
  static func lines(_ simulated: SimulatedDisk) throws -> [Range<Int>] {
    JournalContent(try #require(simulated.content(path + ".journal"))).lines.map(\.range)
  }

  @Test("after a crash the changes are replayed, and undo goes back before the snapshot")
  func replay() throws {
    let (simulated, documents) = try Self.crashed()
    let open = try Self.open(simulated)
    #expect(open.loaded.document == documents[6])
    #expect(open.loaded.document.history.done.count == 6)
    #expect(open.loaded.notices.contains(.replayed(changes: 4)))
  }

  @Test("a torn tail is cut off and reported, wherever it was torn")
  func tornTail() throws {
    let (simulated, documents) = try Self.crashed()
    let whole = try #require(simulated.content(Self.path + ".journal"))
    let last = try #require(try Self.lines(simulated).last)
    for end in (last.lowerBound + 1)..<last.upperBound {
      simulated.put(Array(whole[..<end]), at: Self.path + ".journal")
      let open = try Self.open(simulated)
      #expect(open.loaded.document == documents[5])
      #expect(open.loaded.notices.contains(.tornTail(bytes: end - last.lowerBound)))
      open.close()
      #expect(simulated.content(Self.path + ".journal") == Array(whole[..<last.lowerBound]))
    }
  }

  @Test("a damaged middle loses only what was in it, and says which change that is")
  func damagedMiddle() throws {
    let (simulated, documents) = try Self.crashed()
    var bytes = try #require(simulated.content(Self.path + ".journal"))
    let changes = JournalContent(bytes).lines.filter { $0.kind == .change }
    bytes[changes[3].payload.lowerBound + 5] ^= 1
    simulated.put(bytes, at: Self.path + ".journal")
    let open = try Self.open(simulated)
    var expected = documents[3].workspace
    try expected.apply(Samples.edit(5))
    try expected.apply(Samples.edit(6))
    #expect(open.loaded.document.workspace == expected)
    #expect(open.loaded.document.revision == 6)
    #expect(open.loaded.document.history.done.map(\.sequence) == [5, 6])
    #expect(
      open.loaded.notices.contains {
        if case .damagedJournal(_, _, .numbers(4...4)) = $0 { true } else { false }
      })
    #expect(open.loaded.notices.contains(.setAside(files: ["plant.journal.1"])))
    #expect(simulated.content("plant.journal.1") == bytes)
    open.close()
    let again = try Self.open(simulated)
    #expect(again.loaded.document == open.loaded.document)
    #expect(again.loaded.notices == [.replayed(changes: 3)])
  }

  @Test("a flipped byte in a journal loses its line, a flipped line feed two, none in silence")
  func flippedBytes() throws {
    let (simulated, documents) = try Self.crashed()
    let good = try #require(simulated.content(Self.path + ".journal"))
    let original = try #require(simulated.content(Self.path))
    for index in stride(from: 0, to: good.count, by: 3) {
      var bytes = good
      bytes[index] ^= 0x15
      simulated.put(bytes, at: Self.path + ".journal")
      let loaded = try WorkspaceStore.read(Self.path, disk: Disk(calls: simulated.operations))
      let isWhole = loaded.document.workspace == documents[6].workspace
      #expect(isWhole || loaded.notices.count > 1, "byte \(index)")
      #expect(loaded.document.revision >= 4, "byte \(index)")
    }
    #expect(simulated.content(Self.path) == original)
  }

  @Test("random bytes in place of a journal are survived")
  func noise() throws {
    var random = SeededGenerator.fromEnvironment("journal noise")
    let (simulated, documents) = try Self.crashed()
    for _ in 0..<300 {
      let count = Int.random(in: 1..<400, using: &random)
      simulated.put(
        (0..<count).map { _ in
          [0x0A, 0x20, 0x30, UInt8.random(in: 0...255, using: &random)].randomElement(
            using: &random) ?? 0
        }, at: Self.path + ".journal")
      let loaded = try WorkspaceStore.read(Self.path, disk: Disk(calls: simulated.operations))
      #expect(loaded.document.workspace == documents[2].workspace)
    }
  }

  @Test(
    "a revision beyond what can be counted on is damage, wherever a sound record has it",
    arguments: [Int.max, Int.max - 1, RevisionNumber.largest + 1, -1, Int.min])
  func revisionOutOfRange(revision: Int) throws {
    let (simulated, documents) = try Self.crashed()
    let original = try #require(simulated.content(Self.path + ".journal"))
    for kind in [JournalLine.Kind.journal, .prepared, .stored] {
      let json = """
        {"fingerprint":"0-0000000000000000","revision":\(revision),"workspace":"w-test"}
        """
      let record = JournalLine.bytes(kind, 2, json: Array(json.utf8), .clear)
      simulated.put(original + record, at: Self.path + ".journal")
      let loaded = try WorkspaceStore.read(Self.path, disk: Disk(calls: simulated.operations))
      #expect(loaded.document.workspace == documents[6].workspace)
      #expect(
        loaded.notices.contains {
          if case .damagedJournal = $0 { true } else { false }
        })
    }
  }

  @Test("a journal of a newer version is refused and not touched")
  func newerJournal() throws {
    let (simulated, _) = try Self.crashed()
    let bytes = JournalLine.bytes(.journal, JournalLine.version + 1, "of the future")
    simulated.put(bytes, at: Self.path + ".journal")
    let error = try #require(throws: StoreError.self) { try Self.open(simulated) }
    #expect(error.place == "plant.journal:1:1")
    #expect(simulated.content(Self.path + ".journal") == bytes)
    #expect(!simulated.names.contains(Self.path + ".lock"))
  }

  @Test("a change that skips a number is refused")
  func outOfSequence() throws {
    let (simulated, documents) = try Self.crashed()
    let open = try Self.open(simulated)
    var document = documents[6]
    _ = try document.perform(Samples.edit(8), author: "a", at: Samples.moment)
    let change = try document.perform(Samples.edit(9), author: "a", at: Samples.moment)
    #expect(throws: StoreError.outOfSequence(expected: 7, found: 8)) { try open.append([change]) }
  }

  @Test("a long history is compacted, and undo still works for the recent steps")
  func compaction() throws {
    let simulated = SimulatedDisk()
    let disk = Disk(calls: simulated.operations)
    try WorkspaceStore.create(Samples.workspace(), at: Self.path, replacing: false, disk: disk)
    let open = try WorkspaceStore.open(
      Self.path, as: Samples.holder, disk: disk, limits: JournalLimits(records: 20, bytes: 1 << 20))
    var document = open.loaded.document
    for number in 1...100 {
      try open.append([
        try document.perform(Samples.edit(number), author: "a", at: Samples.moment)
      ])
      if number % 7 == 0 { try open.writeSnapshot(document) }
    }
    open.close()
    let content = JournalContent(try #require(simulated.content(Self.path + ".journal")))
    #expect(content.lines.count <= 32)
    let loaded = try WorkspaceStore.read(Self.path, disk: disk)
    #expect(loaded.document.workspace == document.workspace)
    #expect(loaded.document.history.done.count >= 10)
    #expect(
      loaded.document.history.done[...]
        == document.history.done.suffix(loaded.document.history.done.count))
  }
}
