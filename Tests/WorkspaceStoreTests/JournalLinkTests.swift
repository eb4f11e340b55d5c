import AssessmentModel
import DocumentSecurity
import Testing

@testable import WorkspaceStore

@Suite("Links of the journal")
struct JournalLinkTests {
  private static let protection = Protection(Passphrase("correct horse")!)
  private static let id = Samples.workspace().id

  private func open(_ disk: SimulatedDisk, limit: Int = 2000) throws(StoreError) -> OpenWorkspace {
    try WorkspaceStore.open(
      "plant", as: Samples.holder, key: .held(Self.id, Self.protection),
      disk: Disk(calls: disk.operations), limits: JournalLimits(records: limit, bytes: 1 << 20))
  }

  /// A workspace and a copy of it with the same key, which part after `common` changes; each has four of
  /// its own in its journal, or in its file too.
  private func parted(
    after common: Int, settled: Bool = false, limit: Int = 2000
  ) throws -> [SimulatedDisk] {
    try ["ours", "theirs"].map { author in
      let simulated = SimulatedDisk()
      try WorkspaceStore.create(
        Samples.workspace(), at: "plant", replacing: false, protection: Self.protection,
        disk: Disk(calls: simulated.operations))
      let open = try open(simulated, limit: limit)
      var document = open.loaded.document
      for number in 1...(common + 4) {
        let name = number > common ? author : "both"
        let shift = number > common && author == "theirs" ? 50 : 0
        try open.append([
          try document.perform(Samples.edit(number + shift), author: name, at: Samples.moment)
        ])
        if number == common { try open.writeSnapshot(document) }
      }
      if settled { try open.writeSnapshot(document) }
      open.close()
      return simulated
    }
  }

  private func lines(_ disk: SimulatedDisk) -> [[UInt8]] {
    let bytes = disk.content("plant.journal") ?? []
    return WorkspaceStore.records(of: bytes).map { Array(bytes[$0]) }
  }

  private func authors(_ document: WorkspaceDocument) -> Set<String> {
    Set(document.history.done.map(\.author))
  }

  @Test(
    "a sealed record of a copy is never taken, wherever it is put into the journal",
    arguments: [false, true], [6, 2000])
  func foreign(settled: Bool, limit: Int) throws {
    var runs = 0
    for common in [1, 5] {
      let disks = try parted(after: common, settled: settled, limit: limit)
      let (ours, theirs) = (lines(disks[0]), lines(disks[1]))
      let expected = try open(copy(of: disks[0])).loaded.document.workspace
      let strange = theirs.filter { !ours.contains($0) && $0.starts(with: Array("change".utf8)) }
        // The first change after the parting follows on what both have: it cannot be told.
        .filter { !$0.starts(with: Array("change \(common + 1) ".utf8)) }
      for position in stride(from: 1 + common % 2, through: ours.count, by: 2) {
        for record in [strange.first, strange.last].compactMap(\.self) {
          for replaces in [false, true] where !replaces || position < ours.count {
            var mixed = ours
            if replaces { mixed[position] = record } else { mixed.insert(record, at: position) }
            let disk = copy(of: disks[0])
            disk.put(mixed.flatMap(\.self), at: "plant.journal")
            let found = try open(disk)
            let name: Comment = "\(common) \(position) \(replaces)"
            #expect(!authors(found.loaded.document).contains("theirs"), name)
            if !replaces { #expect(found.loaded.document.workspace == expected, name) }
            let kept = disk.names.contains { $0.hasPrefix("plant.journal.") }
            #expect(kept, "what was not taken is kept, \(name)")
            runs += 1
          }
        }
      }
    }
    #expect(runs > 10)
  }

  @Test("what was not taken is named by its number, and verify is told of the repair")
  func named() throws {
    let disks = try parted(after: 3)
    let record = try #require(lines(disks[1]).last)
    disks[0].put((disks[0].content("plant.journal") ?? []) + record, at: "plant.journal")
    let found = try open(disks[0])
    #expect(
      found.loaded.notices.contains(.notLinked(changes: [7]))
        || found.loaded.notices.contains { notice in
          if case .damagedJournal = notice { true } else { false }
        })
    #expect(!authors(found.loaded.document).contains("theirs"))
  }

  @Test("undo that was kept over many snapshots is still there, and nothing honest is refused")
  func honest() throws {
    for limit in [6, 10, 2000] {
      let simulated = SimulatedDisk()
      try WorkspaceStore.create(
        Samples.workspace(), at: "plant", replacing: false, protection: Self.protection,
        disk: Disk(calls: simulated.operations))
      var document = WorkspaceDocument(workspace: Samples.workspace())
      for round in 0..<8 {
        let session = try open(simulated, limit: limit)
        #expect(
          session.loaded.notices.allSatisfy { if case .notLinked = $0 { false } else { true } })
        #expect(session.loaded.document.workspace == document.workspace)
        document = session.loaded.document
        for number in 1...(round + 2) {
          try session.append([
            try document.perform(Samples.edit(10 * round + number), author: "a", at: Samples.moment)
          ])
          if number % 3 == 0 { try session.writeSnapshot(document) }
        }
        if round % 2 == 0 { simulated.crash(.synced) } else { session.close() }
      }
    }
  }

  private func copy(of disk: SimulatedDisk) -> SimulatedDisk {
    let copy = SimulatedDisk()
    for name in disk.names { copy.put(disk.content(name) ?? [], at: name) }
    return copy
  }
}
