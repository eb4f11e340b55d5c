import AssessmentModel
import DocumentFormat
import RequirementCatalog
import Testing

@testable import WorkspaceStore

/// Every file of a workspace as it is now, with one of them in the state of another time, another
/// branch or another workspace, damaged or missing.
@Suite("Mixed files of a workspace")
struct CompanionMatrixTests {
  enum Kind: String, CaseIterable, Sendable {
    case older, newer, branch, foreign, damaged, missing
  }

  struct Mix: CustomTestStringConvertible, Sendable {
    var ending: String
    var kind: Kind
    var isClosed: Bool
    var testDescription: String { "\(kind) file\(ending), \(isClosed ? "closed" : "killed")" }
  }

  static let mixes = CompanionWorld.endings.flatMap { ending in
    Kind.allCases.flatMap { kind in
      [false, true].map { Mix(ending: ending, kind: kind, isClosed: $0) }
    }
  }

  private static func files(_ mix: Mix, _ world: CompanionWorld) -> CompanionWorld.Files {
    var files = world.current
    switch mix.kind {
    case .older: files[mix.ending] = world.older[mix.ending]
    case .newer: files[mix.ending] = world.newer[mix.ending]
    case .branch: files[mix.ending] = world.branch[mix.ending]
    case .foreign: files[mix.ending] = world.foreign[mix.ending]
    case .damaged:
      if var bytes = files[mix.ending], bytes.count > 40 {
        for index in 20..<40 { bytes[index] ^= 0x15 }
        files[mix.ending] = bytes
      }
    case .missing: files[mix.ending] = nil
    }
    return files
  }

  /// What the file on the disk alone says; nil where it cannot be read.
  private static func fileState(_ files: CompanionWorld.Files) -> Workspace? {
    files[""].flatMap { try? WorkspaceStore.decode($0, named: "plant").workspace }
  }

  private static func expectNothingTurnedBack(
    _ result: Workspace, _ mix: Mix, _ files: CompanionWorld.Files, _ world: CompanionWorld
  ) throws {
    let file = try #require(fileState(files))
    let isWhole =
      mix.ending == "" ? mix.kind == .older : mix.ending == ".history" || mix.ending == ".lock"
    let known = try WorkspaceStore.read(
      file: try #require(world.current[""]), journal: world.current[".journal"]
    ).document.workspace
    for row in CompanionWorld.rows {
      let version = CompanionWorld.version(result, row)
      #expect(version >= CompanionWorld.version(file, row), "\(row)")
      if isWhole { #expect(version == CompanionWorld.version(known, row), "\(row)") }
    }
    #expect(result.id == file.id)
    if mix.kind == .foreign, mix.ending == "" || mix.ending == ".journal" {
      #expect(result == file)
    }
  }

  @Test("reading turns no answer back, names what it leaves out, changes nothing", arguments: mixes)
  func reading(mix: Mix) throws {
    let world = try CompanionWorld(isClosed: mix.isClosed)
    let files = Self.files(mix, world)
    let simulated = CompanionWorld.disk(files)
    let disk = Disk(calls: simulated.operations)
    let before = simulated.contents
    guard Self.fileState(files) != nil else {
      #expect(throws: StoreError.self) { try WorkspaceStore.read("plant", disk: disk) }
      #expect(simulated.contents == before)
      return
    }
    let loaded = try WorkspaceStore.read("plant", disk: disk)
    try Self.expectNothingTurnedBack(loaded.document.workspace, mix, files, world)
    let withEvidence = try WorkspaceStore.readWithEvidence(
      "plant", key: .passphrase(nil), disk: disk)
    let trail = try WorkspaceStore.trail(of: "plant", key: .passphrase(nil), disk: disk)
    #expect(withEvidence.workspace == loaded)
    #expect(trail.document == loaded.document)
    #expect(trail.notices == loaded.notices)
    #expect(simulated.contents == before)
    if mix.ending == ".journal" || mix.ending == "", mix.kind != .missing {
      #expect(!loaded.notices.isEmpty)
    }
  }

  @Test(
    "opening and leaving turns no answer back, loses no record, and names what it set aside",
    arguments: mixes)
  func opening(mix: Mix) throws {
    let world = try CompanionWorld(isClosed: mix.isClosed)
    let files = Self.files(mix, world)
    let simulated = CompanionWorld.disk(files)
    let disk = Disk(calls: simulated.operations)
    guard Self.fileState(files) != nil else {
      #expect(throws: StoreError.self) {
        try WorkspaceStore.open("plant", as: Samples.holder, disk: disk)
      }
      #expect(simulated.contents.filter { !$0.key.hasSuffix(".lock") } == Self.named(files))
      return
    }
    let open = try WorkspaceStore.open("plant", as: Samples.holder, disk: disk)
    let opened = open.loaded.document
    try Self.expectNothingTurnedBack(opened.workspace, mix, files, world)
    try open.writeSnapshot(opened)
    open.close()
    // Nothing that was recorded is gone, and what lies beside was named.
    let after = simulated.contents
    let lost = CompanionWorld.links(files.values)
      .subtracting(CompanionWorld.links(after.values))
    #expect(lost.isEmpty)
    let aside = Set(after.keys.filter { $0.last?.isNumber == true })
    let named = open.loaded.notices.reduce(into: Set<String>()) { names, notice in
      if case .setAside(let files) = notice { names.formUnion(files) }
    }
    #expect(aside == named)
    if let file = files[""], after["plant"] != file, open.loaded.document.revision > 0 {
      let original = WorkspaceStore.isOnTheWay(file, to: after)
      #expect(original, "the file as it was is kept, or all of it is in the new one")
    }
    // The next opening finds everything settled.
    let again = try WorkspaceStore.open("plant", as: Samples.holder, disk: disk)
    #expect(again.loaded.document.workspace == opened.workspace)
    #expect(again.loaded.notices == [])
    again.close()
  }

  @Test("a change after opening is kept, whatever was mixed", arguments: mixes)
  func changing(mix: Mix) throws {
    let world = try CompanionWorld(isClosed: mix.isClosed)
    let files = Self.files(mix, world)
    guard Self.fileState(files) != nil else { return }
    let simulated = CompanionWorld.disk(files)
    let disk = Disk(calls: simulated.operations)
    let open = try WorkspaceStore.open("plant", as: Samples.holder, disk: disk)
    var document = open.loaded.document
    let edit = Edit.setSamplingNote("looked at 3 of 12")
    try open.append([try document.perform(edit, author: "bert", at: Samples.moment)])
    simulated.crash(.all)
    let read = try WorkspaceStore.read("plant", disk: disk)
    #expect(read.document.workspace == document.workspace)
    let again = try WorkspaceStore.open("plant", as: Samples.holder, disk: disk)
    try again.writeSnapshot(again.loaded.document)
    again.close()
    #expect(try WorkspaceStore.read("plant", disk: disk).document == document)
  }

  @Test("an answer that was taken back does not come back with an older journal")
  func takenBack() throws {
    let simulated = SimulatedDisk()
    let disk = Disk(calls: simulated.operations)
    try WorkspaceStore.create(Samples.workspace(), at: "plant", replacing: false, disk: disk)
    let open = try WorkspaceStore.open("plant", as: Samples.holder, disk: disk)
    var document = open.loaded.document
    func append(_ change: Change) throws { try open.append([change]) }
    try append(try document.perform(Samples.edit(1), author: "a", at: Samples.moment))
    let journal = try #require(simulated.content("plant.journal"))
    try append(try #require(try document.undo(author: "a", at: Samples.moment)))
    try open.writeSnapshot(document)
    open.close()
    let elsewhere = SimulatedDisk()
    elsewhere.put(try #require(simulated.content("plant")), at: "plant")
    elsewhere.put(journal, at: "plant.journal")
    let read = try WorkspaceStore.read("plant", disk: Disk(calls: elsewhere.operations))
    #expect(read.document.workspace == document.workspace)
    #expect(read.notices == [.olderJournal(changes: 1)])
  }

  private static func named(_ files: CompanionWorld.Files) -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: files.filter { $0.key != ".lock" }.map { ("plant" + $0.key, $0.value) })
  }
}

extension WorkspaceStore {
  /// Whether a file as it was is still there under some name, or was one that a later state of the same
  /// workspace took the place of.
  fileprivate static func isOnTheWay(_ file: [UInt8], to files: [String: [UInt8]]) -> Bool {
    if files.values.contains(file) { return true }
    guard let former = try? decode(file, named: "former"),
      let now = files["plant"].flatMap({ try? decode($0, named: "now") })
    else { return false }
    return former.workspace.id == now.workspace.id && former.revision <= now.revision
  }
}

extension SimulatedDisk {
  /// The content of every file.
  var contents: [String: [UInt8]] {
    names.reduce(into: [:]) { $0[$1] = content($1) }
  }
}
