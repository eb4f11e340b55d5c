import AssessmentModel

@testable import WorkspaceStore

/// A user's session with changes, undo, snapshots and a second opening, that keeps account of what
/// the store said was saved.
struct ScriptedSession {
  static let path = "plant.zonebook"

  let disk: Disk
  let path: String
  /// Whether making the file was acknowledged.
  private(set) var isCreated = false
  /// The last revision that the store acknowledged.
  private(set) var acknowledged = 0
  /// The last revision that was handed to the store.
  private(set) var attempted = 0
  /// The document at every revision.
  private(set) var states = [WorkspaceDocument(workspace: Samples.workspace())]
  private var counter = 0

  private let faulty: FaultyOperations

  init(_ faulty: FaultyOperations, path: String = Self.path) {
    self.faulty = faulty
    disk = Disk(calls: faulty.operations)
    self.path = path
  }

  /// Goes through the whole script, trying once again after each error.
  mutating func run() {
    create()
    guard isCreated, let first = open() else { return }
    append(1, to: first)
    append(3, to: first)
    undo(in: first)
    snapshot(first)
    append(1, to: first)
    redoOrUndo(in: first)
    snapshot(first)
    append(4, to: first)
    first.close()
    guard let second = open() else { return }
    append(2, to: second)
    snapshot(second)
    append(1, to: second)
    second.close()
  }

  // MARK: Steps

  private mutating func create() {
    for _ in 0..<2 where !isCreated {
      do {
        try WorkspaceStore.create(states[0].workspace, at: path, replacing: false, disk: disk)
        isCreated = true
      } catch .alreadyExists {
        isCreated = true
      } catch {}
    }
  }

  private func open() -> OpenWorkspace? {
    for _ in 0..<2 {
      let limits = JournalLimits(records: 8, bytes: 1 << 20)
      let opened = try? WorkspaceStore.open(path, as: Samples.holder, disk: disk, limits: limits)
      if let opened, !opened.isReadOnly { return opened }
    }
    return nil
  }

  private mutating func append(_ count: Int, to open: OpenWorkspace) {
    var changes: [Change] = []
    var document = states[acknowledged]
    for _ in 0..<count {
      counter += 1
      let change = try? document.perform(Samples.edit(counter), author: "a", at: Samples.moment)
      changes += change.map { [$0] } ?? []
    }
    store(changes, in: open)
  }

  private mutating func undo(in open: OpenWorkspace) {
    var document = states[acknowledged]
    if let change = try? document.undo(author: "a", at: Samples.moment) {
      store([change], in: open)
    }
  }

  private mutating func redoOrUndo(in open: OpenWorkspace) {
    var document = states[acknowledged]
    if let change = try? document.redo(author: "a", at: Samples.moment) {
      store([change], in: open)
    } else {
      undo(in: open)
    }
  }

  /// After an error the user does less than before, so that what is left of the failed try shows.
  private mutating func store(_ changes: [Change], in open: OpenWorkspace) {
    for attempt in [changes, Array(changes.prefix(1))] {
      guard !faulty.isDead else { return }
      var document = states[acknowledged]
      states.removeLast(states.count - 1 - acknowledged)
      for change in attempt {
        try? document.replay(change)
        states.append(document)
      }
      attempted = document.revision
      if (try? open.append(attempt)) != nil {
        acknowledged = attempted
        return
      }
    }
  }

  private func snapshot(_ open: OpenWorkspace) {
    for _ in 0..<2 where (try? open.writeSnapshot(states[acknowledged])) == nil {}
  }
}
