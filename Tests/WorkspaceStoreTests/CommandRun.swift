import AssessmentModel
import DocumentSecurity
import Synchronization

@testable import WorkspaceStore

/// What a command does with a workspace, on a disk that fails.
enum CommandRun: String, CaseIterable {
  case importTable, encrypt, decrypt, addEvidence, removeEvidence, pack

  static let path = "plant"
  private static let photo = "photo.jpg"
  private static let bundle = "plant.tar"
  private static let content = [UInt8](repeating: 7, count: 9_000)
  /// Made once, since a passphrase takes its time.
  private static let protection = Protection(Passphrase("correct horse")!)

  /// A disk with a workspace that was left with changes in its journal.
  func prepared() throws -> SimulatedDisk {
    let simulated = SimulatedDisk()
    let disk = Disk(calls: simulated.operations)
    try WorkspaceStore.create(
      Samples.workspace(), at: Self.path, replacing: false,
      protection: self == .decrypt ? Self.protection : nil, disk: disk)
    simulated.put(Self.content, at: Self.photo)
    let open = try Self.open(disk)
    var document = open.loaded.document
    for number in 1...5 {
      try open.append([
        try document.perform(Samples.edit(number), author: "a", at: Samples.moment)
      ])
      if number == 3 { try open.writeSnapshot(document) }
    }
    if self == .removeEvidence || self == .decrypt { try Self.attach(&document, in: open) }
    simulated.crash(.synced)
    return simulated
  }

  /// Does it; true where the user is told that it is done.
  func run(_ disk: Disk) -> Bool {
    do {
      let open = try Self.open(disk)
      guard !open.isReadOnly else { return false }
      defer { open.close() }
      var document = open.loaded.document
      switch self {
      case .importTable:
        let edits = (20..<60).map(Samples.edit)
        try Self.save(.group(label: "import", edits), &document, in: open)
      case .encrypt: try open.encrypt(with: Self.protection, document)
      case .decrypt: try open.decrypt(document)
      case .addEvidence: try Self.attach(&document, in: open)
      case .removeEvidence:
        guard let edit = document.workspace.removal(of: document.workspace.evidence[0].id) else {
          return false
        }
        try Self.save(edit, &document, in: open)
      case .pack:
        try open.writeSnapshot(document)
        try Self.pack(disk)
      }
      return true
    } catch {
      return false
    }
  }

  /// What is wrong with what is found; `before` and `after` are the states without a fault.
  func problems(
    _ disk: Disk, isDone: Bool, before: Workspace, after: Workspace
  ) throws -> [String] {
    var problems: [String] = []
    let open = try Self.open(disk)
    defer { open.close() }
    let found = open.loaded.document.workspace
    if found != before, found != after { problems.append("half of it was found") }
    if isDone, found != after { problems.append("it was done and is lost") }
    let isSealed = SealedFile.begins(try disk.read(Self.path).bytes)
    if isDone, self == .encrypt, !isSealed { problems.append("it is in clear") }
    if isDone, self == .decrypt, isSealed { problems.append("it is encrypted") }
    let bundle = try disk.status(Self.bundle) == nil ? nil : disk.read(Self.bundle).bytes
    if self == .pack, isDone, bundle == nil { problems.append("the bundle is lost") }
    if let bundle, bundle.suffix(Self.content.count) != Self.content[...] {
      problems.append("half a bundle was found")
    }
    problems += try open.evidence.check(found.evidence).filter { $0.severity == .error }
      .map { "evidence: \($0)" }
    let trail = try WorkspaceStore.trail(of: Self.path, key: try Self.key(disk), disk: disk)
    return problems + trail.check().filter { $0.severity == .error }.map { "trail: \($0)" }
  }

  /// The state that a reader finds.
  static func workspace(_ disk: Disk) throws -> Workspace {
    try WorkspaceStore.read(path, key: try key(disk), disk: disk).document.workspace
  }

  // MARK: Pieces

  private static func key(_ disk: Disk) throws(StoreError) -> KeySource {
    SealedFile.begins(try disk.read(path).bytes)
      ? .held(Samples.workspace().id, protection) : .passphrase(nil)
  }

  private static func open(_ disk: Disk) throws(StoreError) -> OpenWorkspace {
    try WorkspaceStore.open(path, as: Samples.holder, key: try key(disk), disk: disk)
  }

  /// As `WorkspaceFiles` does: what is in the journal is safe, even where the file is behind.
  private static func save(
    _ edit: Edit, _ document: inout WorkspaceDocument, in open: OpenWorkspace
  ) throws {
    try open.append([try document.perform(edit, author: "a", at: Samples.moment)])
    do throws(StoreError) {
      try open.writeSnapshot(document)
    } catch {
      guard open.hasFile else { throw error }
    }
  }

  private static func attach(_ document: inout WorkspaceDocument, in open: OpenWorkspace) throws {
    let file = try open.addEvidence(from: photo)
    let record = Evidence(
      id: EvidenceID(unchecked: "e-1"), digest: file.digest, size: file.size, name: file.name)
    try save(.putEvidence(record, at: nil), &document, in: open)
  }

  private static func pack(_ disk: Disk) throws(StoreError) {
    var bundle = try PendingFile(for: bundle, disk: disk)
    for name in [path, photo] {
      var reader = try FileReader(name, disk: disk)
      try bundle.append(try reader.read(reader.size))
    }
    try bundle.sync()
    try bundle.putInPlace()
  }
}
