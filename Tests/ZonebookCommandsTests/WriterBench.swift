import AssessmentModel
import DocumentSecurity
import Foundation
import RequirementCatalog
import TestSupport
import Testing
import WorkbenchApp

@testable import CursesTerminal
@testable import WorkspaceStore
@testable import ZonebookCommands

/// A journal's writer at work on a disk in a mood, and the messages that it posts.
final class WriterBench {
  /// What a message says, as far as tests care.
  enum Told: Equatable {
    case persisted(Int)
    case failed
    case changedElsewhere
    case kept(String)
    case taken
    case unsettled
    case other
  }

  static let zone = ZoneID(unchecked: "z-1")

  let folder: PlantFolder
  let disk = MoodyDisk()
  let mailbox: Mailbox
  private(set) var begun: JournalWriter?

  init() throws {
    folder = try PlantFolder()
    mailbox = Mailbox(wake: try WakeSignal())
  }

  deinit {
    disk.releaseSyncs()
    _ = begun?.abandon()
  }

  var path: String { folder.path("plant.json") }

  /// The writer, which `begin` makes.
  var writer: JournalWriter {
    guard let begun else { preconditionFailure("begin was not called") }
    return begun
  }

  /// Makes a workspace with a zone and opens it.
  func begin(
    limits: JournalLimits = JournalLimits(), idle: DispatchTimeInterval = .seconds(20)
  ) throws -> WorkspaceDocument {
    var workspace = Workspace(id: WorkspaceID(unchecked: "w-test"))
    try workspace.apply(.putZone(Zone(id: Self.zone, code: "Z1", name: "One"), at: nil))
    try WorkspaceStore.create(workspace, at: path)
    let store = try disk.open(path, limits: limits)
    let pace = JournalPace(idle: idle, firstPause: 10, longestPause: 40)
    begun = JournalWriter(store: store, path: path, mailbox: mailbox, pace: pace)
    return store.loaded.document
  }

  /// Goes on in a copy with a document, as the session does.
  func goOn(inCopy path: String, _ document: WorkspaceDocument) throws {
    let copy = try writer.store.openCopy(at: path, as: .current(since: Timestamp(seconds: 0)))
    writer.letGo()
    begun = JournalWriter(
      store: copy, path: path, mailbox: mailbox,
      pace: JournalPace(firstPause: 10, longestPause: 40), adopting: document)
  }

  /// An encrypted workspace with a zone, open for writing.
  func encryptedStore() throws -> OpenWorkspace {
    var workspace = Workspace(id: WorkspaceID(unchecked: "w-test"))
    try workspace.apply(.putZone(Zone(id: Self.zone, code: "Z1", name: "One"), at: nil))
    let passphrase = try #require(Passphrase("correct horse"))
    try WorkspaceStore.create(workspace, at: path, protection: Protection(passphrase))
    return try WorkspaceStore.open(
      path, as: .current(since: Timestamp(seconds: 0)), passphrase: passphrase)
  }

  /// Makes a change that the number determines, and hands it to the writer.
  func change(_ document: inout WorkspaceDocument, _ number: Int, at seconds: Int = 0) throws {
    let requirement = Catalog.requirements[number % Catalog.requirements.count].id
    let edit = Edit.setAnswer(.zone(Self.zone), requirement, Answer(.met, note: "note \(number)"))
    let change = try document.perform(edit, author: "a", at: Timestamp(seconds: seconds))
    writer.append(change, document)
  }

  /// Waits until the messages that were posted since the last look satisfy the condition.
  func messages(_ isEnough: ([Told]) -> Bool) async throws -> [Told] {
    var told: [Told] = []
    try await wait {
      told += mailbox.take().map(Self.told)
      return isEnough(told)
    } orElse: {
      "waited in vain; told so far: \(told)"
    }
    return told
  }

  /// Waits for a condition, at least two minutes: other tests may leave this one little time.
  func wait(
    until isSatisfied: () -> Bool, orElse complaint: () -> String = { "waited in vain" }
  ) async throws {
    for _ in 0..<12_000 {
      if isSatisfied() { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record(Comment(rawValue: complaint()))
  }

  /// What the files hold.
  func reread() throws -> WorkspaceDocument { try WorkspaceStore.read(path).document }

  /// What contradicts the audit trail of a file in the folder.
  func trailErrors(_ name: String = "plant.json") throws -> [String] {
    let trail = try WorkspaceStore.trail(of: folder.path(name))
    return trail.check().filter { $0.severity == .error }.map { "\($0.place): \($0.summary)" }
  }

  /// The revision of the file alone.
  func fileRevision() throws -> Int {
    try WorkspaceStore.decode(folder.bytes("plant.json") ?? [], named: "plant.json").revision
  }

  // MARK: Others at work

  /// Writes the file as a colleague might have changed it.
  func writeForeignVersion() throws -> [UInt8] {
    var workspace = try reread().workspace
    try workspace.apply(.setSamplingNote("theirs"))
    let bytes = WorkspaceStore.encode(WorkspaceDocument(workspace: workspace))
    try folder.put(bytes, at: "plant.json")
    return bytes
  }

  /// Copies the folder as it is now to where `bringBackCopy` finds it.
  func copyForLater() throws { try folder.copy() }

  /// Takes the folder away, and keeps a copy unless there is one.
  func takeAway() throws {
    if !folder.hasCopy { try folder.copy() }
    try folder.takeAway()
  }

  /// Puts the copy where the folder was, without the lock.
  func bringBackCopy() throws { try folder.bringBackCopy() }

  private static func told(_ message: Message) -> Told {
    switch message {
    case .persisted(let revision): .persisted(revision)
    case .persistFailed: .failed
    case .changedElsewhere: .changedElsewhere
    case .otherVersionKept(let name): .kept(name)
    case .otherVersionTaken: .taken
    case .versionsUnsettled: .unsettled
    default: .other
    }
  }
}
