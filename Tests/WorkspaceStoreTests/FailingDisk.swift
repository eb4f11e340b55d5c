import Glibc
import Synchronization

@testable import WorkspaceStore

/// A simulated disk whose calls go wrong as a plan says; after a death all do.
final class FailingDisk: Sendable {
  /// What kind of call it is.
  enum Kind: Hashable {
    case open, create, openFolder, read, write, sync, syncFolder, truncate, setMode, rename
    case remove, makeFolder, names, status, openStatus, lock

    /// Whether it changes something on the disk.
    var isChanging: Bool {
      switch self {
      case .create, .write, .sync, .syncFolder, .truncate, .setMode, .rename, .remove, .makeFolder:
        true
      case .open, .openFolder, .read, .names, .status, .openStatus, .lock: false
      }
    }
  }

  private struct State {
    var kinds: [Kind] = []
    var kind: Kind?
    var left = 0
    var isDead = false
    /// Counts the processes, of which only the last one may call.
    var process = 0
  }

  let disk: SimulatedDisk
  private let plan: FaultPlan?
  /// Called after each call that was made, with its number.
  private let afterCall: @Sendable (Int) -> Void
  private let state = Mutex(State())

  init(
    _ disk: SimulatedDisk, _ plan: FaultPlan? = nil,
    afterCall: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.disk = disk
    self.plan = plan
    self.afterCall = afterCall
  }

  /// The kinds of all calls so far.
  var kinds: [Kind] { state.withLock { $0.kinds } }

  /// Whether the process died.
  var isDead: Bool { state.withLock { $0.isDead } }

  /// Ends the process that works on the disk, if it has not died; what it had open is closed.
  func endProcess() {
    state.withLock { state in
      state.process += 1
      state.isDead = false
    }
    disk.kill()
  }

  /// The calls for one process, some of which go wrong.
  var operations: FileOperations {
    let calls = disk.operations
    let process = state.withLock { $0.process }
    return FileOperations(
      open: { [self] (path, flags, mode) throws(SystemError) in
        let isNew = flags & O_CREAT != 0 && disk.content(path) == nil
        let kind: Kind = flags & O_DIRECTORY != 0 ? .openFolder : isNew ? .create : .open
        return try step(kind, process) { () throws(SystemError) in try calls.open(path, flags, mode)
        }
      },
      close: { [self] file in if isAlive(process) { calls.close(file) } },
      read: { [self] (file, buffer, offset) throws(SystemError) in
        try step(.read, process) { () throws(SystemError) in try calls.read(file, buffer, offset) }
      },
      write: { [self] (file, bytes, offset) throws(SystemError) in
        let half = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)])
        return try step(
          .write, process, half: { () throws(SystemError) in try calls.write(file, half, offset) }
        ) { () throws(SystemError) in try calls.write(file, bytes, offset) }
      },
      sync: { [self] (file) throws(SystemError) in try sync(file, process) },
      syncData: { [self] (file) throws(SystemError) in try sync(file, process) },
      truncate: { [self] (file, length) throws(SystemError) in
        try step(.truncate, process) { () throws(SystemError) in try calls.truncate(file, length) }
      },
      setMode: { [self] (file, mode) throws(SystemError) in
        try step(.setMode, process) { () throws(SystemError) in try calls.setMode(file, mode) }
      },
      rename: { [self] (old, new, replacing) throws(SystemError) in
        try step(.rename, process) { () throws(SystemError) in try calls.rename(old, new, replacing)
        }
      },
      remove: { [self] (path) throws(SystemError) in
        try step(.remove, process) { () throws(SystemError) in try calls.remove(path) }
      },
      makeFolder: { [self] (path, mode) throws(SystemError) in
        try step(.makeFolder, process) { () throws(SystemError) in try calls.makeFolder(path, mode)
        }
      },
      names: { [self] (folder) throws(SystemError) in
        try step(.names, process) { () throws(SystemError) in try calls.names(folder) }
      },
      status: { [self] (path, follows) throws(SystemError) in
        try step(.status, process) { () throws(SystemError) in try calls.status(path, follows) }
      },
      openStatus: { [self] (file) throws(SystemError) in
        try step(.openStatus, process) { () throws(SystemError) in try calls.openStatus(file) }
      },
      target: { (_) throws(SystemError) in throw SystemError(EINVAL) },
      lock: { [self] (file) throws(SystemError) in
        try step(.lock, process) { () throws(SystemError) in try calls.lock(file) }
      },
      isWritable: { [self] _ in isAlive(process) })
  }

  private func isAlive(_ process: Int) -> Bool {
    state.withLock { !$0.isDead && $0.process == process }
  }

  private func sync(_ file: Int32, _ process: Int) throws(SystemError) {
    let calls = disk.operations
    let failed = { [disk] in disk.failSync(file) }
    try step(disk.isFolder(file) ? .syncFolder : .sync, process, whenFailing: failed) {
      () throws(SystemError) in try calls.sync(file)
    }
  }

  private func step<Result>(
    _ kind: Kind, _ process: Int, half: (() throws(SystemError) -> Result)? = nil,
    whenFailing: () -> Void = {}, _ body: () throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    let (number, outcome) = try begin(kind, process)
    defer { afterCall(number) }
    switch outcome {
    case nil: return try body()
    case .code(let code):
      if code != EINTR { whenFailing() }
      throw SystemError(code)
    case .short:
      if let half { return try half() }
      return try body()
    case .torn:
      _ = try half?()
      throw SystemError(ENOSPC)
    case .death(.before): break
    case .death(.within): _ = try half?()
    case .death(.after): _ = try body()
    }
    state.withLock { $0.isDead = true }
    throw SystemError(EIO)
  }

  /// The number of the next call, and how it goes wrong, if it does.
  private func begin(_ kind: Kind, _ process: Int) throws(SystemError) -> (Int, FaultPlan.Outcome?)
  {
    try state.withLock { (state) throws(SystemError) in
      if state.isDead || process != state.process { throw SystemError(EIO) }
      let number = state.kinds.count
      state.kinds.append(kind)
      guard let plan else { return (number, nil) }
      if number == plan.first {
        state.kind = kind
        state.left = plan.count
      }
      guard state.left > 0, !plan.sameKind || kind == state.kind else { return (number, nil) }
      state.left -= 1
      return (number, plan.outcome)
    }
  }
}
