import AssessmentModel
import DocumentSecurity
import Testing

@testable import WorkspaceStore

@Suite("Encrypted workspaces")
struct EncryptionTests {
  /// Made once, since a passphrase takes its time.
  private static let protection = Protection(Passphrase("correct horse")!)
  private static let path = "plant"
  /// What stands in every answer of the samples.
  private static let marker = Array("größer".utf8)

  private func open(_ calls: FileOperations) throws(StoreError) -> OpenWorkspace {
    do throws(StoreError) {
      return try open(calls, Self.protection)
    } catch .replaced(_, .clear) {
      return try open(calls, nil)
    }
  }

  private func open(
    _ calls: FileOperations, _ protection: Protection?
  ) throws(StoreError) -> OpenWorkspace {
    try WorkspaceStore.open(
      Self.path, as: Samples.holder, key: .held(Samples.workspace().id, protection),
      disk: Disk(calls: calls), limits: JournalLimits(records: 10, bytes: 1 << 20))
  }

  /// The files that hold the marker in clear; originals that were set aside do not count.
  private func clearFiles(_ disk: SimulatedDisk) -> [String] {
    disk.names.filter { name in
      name.last?.isNumber != true && disk.content(name)?.contains(Self.marker) == true
    }
  }

  private func change(
    _ numbers: ClosedRange<Int>, _ document: inout WorkspaceDocument, in open: OpenWorkspace,
    snapshots: Bool = true
  ) throws {
    for number in numbers {
      try open.append([
        try document.perform(Samples.edit(number), author: "a", at: Samples.moment)
      ])
      if snapshots, number % 5 == 0 { try open.writeSnapshot(document) }
    }
  }

  @Test("nothing of the content stands on the disk in clear, from the first byte on")
  func bornEncrypted() throws {
    let simulated = SimulatedDisk()
    try WorkspaceStore.create(
      Samples.workspace(), at: Self.path, replacing: false, protection: Self.protection,
      disk: Disk(calls: simulated.operations))
    var open = try open(simulated.operations)
    var document = open.loaded.document
    try change(1...43, &document, in: open)
    #expect(clearFiles(simulated).isEmpty)
    #expect(simulated.names.contains("plant.history"))
    for name in simulated.names where name != "plant.lock" {
      let bytes = try #require(simulated.content(name))
      #expect(!bytes.contains(Array("Zone 1".utf8)), "\(name)")
    }
    simulated.crash(.synced)
    open = try self.open(simulated.operations)
    #expect(open.loaded.document.workspace == document.workspace)
    #expect(open.loaded.document.revision == 43)
    #expect(!open.loaded.document.history.done.isEmpty)
    let trail = try WorkspaceStore.trail(
      of: Self.path, key: .held(Samples.workspace().id, Self.protection),
      disk: Disk(calls: simulated.operations))
    #expect(trail.check().isEmpty)
    #expect(trail.changes.count == 43)
  }

  @Test("without the passphrase nothing opens, and the error says what is needed")
  func locked() throws {
    let simulated = SimulatedDisk()
    let disk = Disk(calls: simulated.operations)
    try WorkspaceStore.create(
      Samples.workspace(), at: Self.path, replacing: false, protection: Self.protection, disk: disk)
    let error = try #require(throws: StoreError.self) {
      try WorkspaceStore.read(Self.path, disk: disk)
    }
    #expect(error == .sealed(path: Self.path, reason: .needsPassphrase))
    let wrong = try #require(throws: StoreError.self) {
      try WorkspaceStore.read(Self.path, key: .passphrase(Passphrase("wrong")), disk: disk)
    }
    #expect(wrong == .sealed(path: Self.path, reason: .wrongPassphrase))
    let right = Passphrase("correct horse")
    #expect(
      try WorkspaceStore.read(Self.path, key: .passphrase(right), disk: disk).document.workspace
        == Samples.workspace())
    #expect(!simulated.names.contains("plant.lock"))
  }

  @Test("a workspace can be encrypted, locked anew and decrypted while it is open")
  func conversion() throws {
    let simulated = SimulatedDisk()
    let disk = Disk(calls: simulated.operations)
    try WorkspaceStore.create(Samples.workspace(), at: Self.path, replacing: false, disk: disk)
    let open = try open(simulated.operations)
    var document = open.loaded.document
    try change(1...23, &document, in: open)
    #expect(!clearFiles(simulated).isEmpty)
    try open.encrypt(with: Self.protection, document)
    #expect(clearFiles(simulated).isEmpty)
    try change(24...48, &document, in: open)
    #expect(clearFiles(simulated).isEmpty)
    let second = try #require(Passphrase("battery staple"))
    try open.changePassphrase(to: second, document)
    #expect(throws: StoreError.sealed(path: Self.path, reason: .wrongPassphrase)) {
      try WorkspaceStore.read(Self.path, key: .passphrase(Passphrase("correct horse")), disk: disk)
    }
    #expect(
      try WorkspaceStore.read(Self.path, key: .passphrase(second), disk: disk).document.revision
        == 48)
    try open.decrypt(document)
    try change(49...53, &document, in: open)
    open.close()
    let again = try WorkspaceStore.read(Self.path, disk: disk)
    #expect(again.document.workspace == document.workspace)
    #expect(again.document.history.done.last == document.history.done.last)
    let trail = try WorkspaceStore.trail(of: Self.path, key: .passphrase(nil), disk: disk)
    #expect(trail.check().isEmpty)
    #expect(trail.changes.map(\.sequence) == Array(1...53))
  }

  @Test("records in clear beside an encrypted workspace are not taken for its own")
  func planted() throws {
    let simulated = SimulatedDisk()
    let disk = Disk(calls: simulated.operations)
    try WorkspaceStore.create(
      Samples.workspace(), at: Self.path, replacing: false, protection: Self.protection, disk: disk)
    let first = try open(simulated.operations)
    var document = first.loaded.document
    try change(1...2, &document, in: first)
    first.close()
    let journal = try #require(simulated.content("plant.journal"))
    let planted = LinkedChange(
      try document.perform(Samples.edit(3), author: "eve", at: Samples.moment), after: nil)
    simulated.put(journal + JournalLine.bytes(.change, 3, planted), at: "plant.journal")
    let second = try open(simulated.operations)
    #expect(second.loaded.document.revision == 2)
    #expect(
      second.loaded.notices.contains {
        if case .damagedJournal(_, _, .numbers(3...3)) = $0 { true } else { false }
      })
  }

  @Test("an encryption or decryption that is cut off anywhere loses nothing and ends encrypted")
  func faults() throws {
    var runs = 0
    for decrypts in [false, true] {
      let probe = FaultyOperations(SimulatedDisk().operations)
      #expect(session(probe, decrypts: decrypts).isConverted)
      for fault in [Fault.deathBefore, .deathWithin, .deathAfter, .diskFull, .inputOutputError] {
        for index in 0..<probe.count {
          let survivals = fault.isDeadly ? [SimulatedDisk.Survival.all, .synced] : [.all]
          for survival in survivals {
            let disk = SimulatedDisk()
            let outcome = session(
              FaultyOperations(disk.operations, at: index, fault), decrypts: decrypts)
            disk.crash(survival)
            try verify(outcome, disk, "\(decrypts) \(fault) \(index) \(survival)")
            runs += 1
          }
        }
      }
    }
    print("encryption fault runs: \(runs)")
  }

  /// What the user of a session was told.
  private struct Outcome {
    var isCreated = false
    var document = WorkspaceDocument(workspace: Samples.workspace())
    var isConverted = false
    var decrypts = false
  }

  private func session(_ faulty: FaultyOperations, decrypts: Bool) -> Outcome {
    var outcome = Outcome()
    outcome.decrypts = decrypts
    do {
      try WorkspaceStore.create(
        outcome.document.workspace, at: Self.path, replacing: false,
        protection: decrypts ? Self.protection : nil, disk: Disk(calls: faulty.operations))
      outcome.isCreated = true
      let open = try open(faulty.operations)
      defer { open.close() }
      guard !open.isReadOnly else { return outcome }
      for number in 1...3 {
        var document = outcome.document
        try change(number...number, &document, in: open)
        outcome.document = document
      }
      if decrypts {
        try open.decrypt(outcome.document)
      } else {
        try open.encrypt(with: Self.protection, outcome.document)
      }
      outcome.isConverted = true
      for number in 4...5 {
        var document = outcome.document
        try change(number...number, &document, in: open, snapshots: false)
        outcome.document = document
      }
    } catch {}
    return outcome
  }

  private func verify(_ outcome: Outcome, _ disk: SimulatedDisk, _ name: Comment) throws {
    guard outcome.isCreated else { return }
    let open = try open(disk.operations)
    #expect(open.loaded.document.revision >= outcome.document.revision, name)
    if open.loaded.document.revision == outcome.document.revision {
      #expect(open.loaded.document.workspace == outcome.document.workspace, name)
    }
    let isEncrypted = open.protection != nil
    if outcome.isConverted { #expect(isEncrypted != outcome.decrypts, name) }
    if isEncrypted {
      #expect(open.protection?.isUnfinished == false, name)
      #expect(clearFiles(disk).isEmpty, name)
    }
    let trail = try WorkspaceStore.trail(
      of: Self.path, key: open.key, disk: Disk(calls: disk.operations))
    #expect(trail.check { $0 == Samples.workspace() }.isEmpty, name)
    open.close()
  }
}
