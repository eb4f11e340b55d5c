import AssessmentModel
import TestSupport
import Testing

@testable import WorkspaceStore

@Suite("The audit trail")
struct AuditTrailTests {
  private static let path = "plant"
  private let simulated = SimulatedDisk()

  private func open() throws -> OpenWorkspace {
    try WorkspaceStore.open(
      Self.path, as: Samples.holder, disk: Disk(calls: simulated.operations),
      limits: JournalLimits(records: 12, bytes: 1 << 20))
  }

  private func trail() throws -> AuditTrail {
    try WorkspaceStore.trail(
      of: Self.path, key: .passphrase(nil), disk: Disk(calls: simulated.operations))
  }

  private func problems() throws -> [String] { try trail().check().map(\.id) }

  /// Several sessions with undo, snapshots and crashes; gives what was done, in order.
  @discardableResult
  private func sessions(_ count: Int, using random: inout SeededGenerator) throws -> [Change] {
    let disk = Disk(calls: simulated.operations)
    try WorkspaceStore.create(Samples.workspace(), at: Self.path, replacing: false, disk: disk)
    var done: [Change] = []
    for _ in 0..<count {
      let open = try open()
      var document = open.loaded.document
      for _ in 0..<Int.random(in: 0..<30, using: &random) {
        let number = Int.random(in: 0..<400, using: &random)
        let change =
          number % 5 == 0
          ? try document.undo(author: "b", at: Samples.moment)
          : try document.perform(Samples.edit(number), author: "a", at: Samples.moment)
        guard let change else { continue }
        try open.append([change])
        done.append(change)
        if number % 7 == 0 { try open.writeSnapshot(document) }
      }
      if Bool.random(using: &random) {
        open.close()
      } else {
        simulated.crash(.synced)
      }
    }
    return done
  }

  /// Replaces whole records of a file, with checksums that fit.
  private func rewrite(_ name: String, _ change: (inout [LinkedChange]) -> Void) throws {
    let content = JournalContent(try #require(simulated.content(name)))
    var changes: [LinkedChange] = []
    for line in content.lines where line.kind == .change {
      changes.append(try content.value(LinkedChange.self, of: line))
    }
    change(&changes)
    let others = content.lines.filter { $0.kind != .change }.flatMap { content.bytes[$0.range] }
    let lines = changes.flatMap { JournalLine.bytes(.change, $0.change.sequence, $0) }
    simulated.put(others + lines, at: name)
  }

  @Test("holds every change that was ever made, in order, and is in order itself")
  func complete() throws {
    var random = SeededGenerator.fromEnvironment("audit trail")
    let done = try sessions(8, using: &random)
    let trail = try trail()
    #expect(trail.check().isEmpty)
    #expect(trail.changes == done, "seed \(random.seed)")
    #expect(simulated.names.contains("plant.history"))
  }

  @Test("times that run backwards are a note, and the trail is in order")
  func backwards() throws {
    try WorkspaceStore.create(
      Samples.workspace(), at: Self.path, replacing: false,
      disk: Disk(calls: simulated.operations))
    let open = try open()
    var document = open.loaded.document
    for (number, seconds) in [100, 200, 50, 60].enumerated() {
      let time = Timestamp(seconds: seconds)
      try open.append([try document.perform(Samples.edit(number), author: "a", at: time)])
    }
    open.close()
    let found = try trail().check()
    #expect(found.map(\.id) == ["time-runs-backwards"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.place) == ["change 3"])
  }

  @Test("a changed, removed, doubled or moved record is found, wherever it stands")
  func tampering() throws {
    var random = SeededGenerator(seed: 7)
    try sessions(6, using: &random)
    let names = ["plant.history", "plant.journal"]
    let good = names.map { simulated.content($0) }
    for name in names {
      let count = try JournalContent(#require(simulated.content(name))).lines.count {
        $0.kind == .change
      }
      #expect(count > 3)
      for index in 0..<(count - 1) {
        for kind in 0..<3 {
          try rewrite(name) { changes in
            switch kind {
            case 0: changes[index].change.author = "somebody else"
            case 1: changes[index].change.at = Timestamp(seconds: 5)
            default: changes.remove(at: index)
            }
          }
          let removesFirst = kind == 2 && name == "plant.journal" && index == 0
          let isFound = try !problems().isEmpty
          // The oldest change of a journal may stand in the history as well.
          #expect(isFound || removesFirst, "\(name) \(index) \(kind)")
          for (name, bytes) in zip(names, good) { simulated.put(try #require(bytes), at: name) }
        }
      }
    }
    #expect(try problems().isEmpty)
  }

  @Test("a file that was changed beside its trail is found")
  func changedFile() throws {
    var random = SeededGenerator(seed: 8)
    try sessions(3, using: &random)
    let text = String(decoding: try #require(simulated.content(Self.path)), as: UTF8.self)
    let changed = text.replacing("\"name\": \"Zone 1\"", with: "\"name\": \"Zone one\"")
    #expect(changed != text)
    simulated.put(Array(changed.utf8), at: Self.path)
    #expect(try problems() == ["file-without-trail"])
    let open = try open()
    var document = open.loaded.document
    try open.append([try document.perform(Samples.edit(1), author: "a", at: Samples.moment)])
    try open.writeSnapshot(document)
    open.close()
    #expect(try problems() == ["changed-outside"])
    #expect(try trail().check().map(\.severity) == [.warning])
  }

  @Test("a history that was removed is noticed, and what comes after is in order again")
  func removedHistory() throws {
    var random = SeededGenerator(seed: 9)
    try sessions(4, using: &random)
    try simulated.operations.remove("plant.history")
    #expect(try problems().contains("trail-incomplete"))
    let open = try open()
    var document = open.loaded.document
    for number in 1...40 {
      try open.append([
        try document.perform(Samples.edit(number), author: "a", at: Samples.moment)
      ])
      try open.writeSnapshot(document)
    }
    open.close()
    let found = Set(try problems())
    #expect(found == ["trail-incomplete"])
  }

  @Test("removing journal and history together does not hide that something is missing")
  func removedBoth() throws {
    var random = SeededGenerator(seed: 10)
    try sessions(3, using: &random)
    try simulated.operations.remove("plant.history")
    try simulated.operations.remove("plant.journal")
    #expect(try !problems().isEmpty)
    let open = try open()
    var document = open.loaded.document
    try open.append([try document.perform(Samples.edit(1), author: "a", at: Samples.moment)])
    try open.writeSnapshot(document)
    #expect(try problems().contains("trail-incomplete"))
  }

  @Test(
    "a record whose content has another number than its line is damage",
    arguments: [0, 2, Int.max, Int.min])
  func otherNumber(number: Int) throws {
    var random = SeededGenerator(seed: 4)
    try sessions(4, using: &random)
    let history = try #require(simulated.content(Self.path + ".history"))
    let sound = try problems()
    var change = Change()
    change.sequence = number
    let origin = HistoryOrigin(.begun, revision: number, workspace: Samples.workspace())
    for record in [
      JournalLine.bytes(.change, 1, LinkedChange(change, after: nil)),
      JournalLine.bytes(.origin, 1, origin),
    ] {
      simulated.put(history + record, at: Self.path + ".history")
      #expect(try problems() == ["damaged-record"] + sound)
    }
  }

  @Test("damage in a history is reported with its line")
  func damage() throws {
    var random = SeededGenerator(seed: 11)
    try sessions(4, using: &random)
    var bytes = try #require(simulated.content("plant.history"))
    let lines = JournalContent(bytes).lines
    bytes[lines[2].payload.lowerBound + 3] ^= 1
    simulated.put(bytes, at: "plant.history")
    let found = try trail().check()
    #expect(found.first?.place == "history line 3")
    #expect(found.contains { $0.id == "broken-link" })
  }
}
