import AssessmentModel
import DocumentSecurity
import WorkspaceStore

/// A workspace that the store has opened for the workbench.
struct WorkbenchFile {
  let path: String
  let store: OpenWorkspace

  /// Opens a workspace for writing, or read-only where somebody else holds it.
  static func open(
    _ path: String, _ passphrase: Passphrase?, at now: Timestamp
  ) throws(CommandError) -> WorkbenchFile {
    guard path != "-" else { throw .needsFile("the workbench") }
    do throws(StoreError) {
      return WorkbenchFile(
        path: path,
        store: try WorkspaceStore.open(path, as: .current(since: now), passphrase: passphrase))
    } catch {
      throw .unreadable(error)
    }
  }

  /// Opens a workspace; asks for the passphrase of an encrypted one before the screen is taken.
  static func open(
    _ path: String, in surroundings: Surroundings
  ) throws(CommandError) -> WorkbenchFile {
    guard path != "-" else { throw .needsFile("the workbench") }
    let holder = HolderName.current(since: surroundings.now())
    return try surroundings.unlocking(path) { (passphrase) throws(StoreError) in
      WorkbenchFile(
        path: path, store: try WorkspaceStore.open(path, as: holder, passphrase: passphrase))
    }
  }

  var document: WorkspaceDocument { store.loaded.document }

  /// Why nothing can be written to the file, in a sentence; nil where it can.
  var readOnlyReason: String? {
    guard store.isReadOnly else { return nil }
    let reason = store.loaded.notices.first { notice in
      switch notice {
      case .readOnly, .notWritable: true
      default: false
      }
    }
    return (reason ?? .readOnly(holder: store.holder?.summary ?? "another instance")).summary
  }

  /// What else happened while opening, the most important first, since a line may be cut: what
  /// became of changes, then the rest, then who had the file and where it lies.
  var notices: [String] {
    let others = store.loaded.notices
    let replays = others.filter(Self.isReplay)
    let holders = others.filter(Self.isOfHolder)
    let rest = others.filter { !Self.isReplay($0) && !Self.isOfHolder($0) }
    let exposed =
      StoreNotice.exposure(of: path, isEncrypted: store.protection != nil).map { [$0] } ?? []
    let open = store.openness.map { [$0] } ?? []
    return (replays + rest + (replays.isEmpty ? holders : []) + exposed + open).map(\.summary)
  }

  private static func isReplay(_ notice: StoreNotice) -> Bool {
    switch notice {
    case .replayed, .merged, .keptBeside, .olderFile: true
    default: false
    }
  }

  private static func isOfHolder(_ notice: StoreNotice) -> Bool {
    if case .formerHolderGone = notice { true } else { false }
  }
}
