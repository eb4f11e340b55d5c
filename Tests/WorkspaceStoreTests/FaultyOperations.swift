import Glibc
import Synchronization

@testable import WorkspaceStore

/// Calls of a disk of which one goes wrong; after a death all do.
final class FaultyOperations: Sendable {
  private struct State {
    var count = 0
    var isDead = false
    var open: Set<Int32> = []
  }

  private let calls: FileOperations
  private let index: Int
  private let fault: Fault?
  private let state = Mutex(State())

  /// Lets call number `index` (from 0) go wrong; nil lets none.
  init(_ calls: FileOperations, at index: Int = -1, _ fault: Fault? = nil) {
    self.calls = calls
    self.index = index
    self.fault = fault
  }

  /// How many calls were made.
  var count: Int { state.withLock { $0.count } }

  /// Whether the process died.
  var isDead: Bool { state.withLock { $0.isDead } }

  /// Closes what a dead process had open, as the kernel does.
  func reap() {
    for file in state.withLock({ $0.open }) { calls.close(file) }
  }

  /// The calls, one of which goes wrong.
  var operations: FileOperations {
    FileOperations(
      open: { [self] (path, flags, mode) throws(SystemError) in
        try step { () throws(SystemError) in
          let file = try calls.open(path, flags, mode)
          state.withLock { _ = $0.open.insert(file) }
          return file
        }
      },
      close: { [self] file in
        guard !isDead else { return }
        state.withLock { _ = $0.open.remove(file) }
        calls.close(file)
      },
      read: { [self] (file, buffer, offset) throws(SystemError) in
        try step { () throws(SystemError) in try calls.read(file, buffer, offset) }
      },
      write: { [self] (file, bytes, offset) throws(SystemError) in
        let half = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)])
        return try step(half: { [self] () throws(SystemError) in
          try calls.write(file, half, offset)
        }) { () throws(SystemError) in try calls.write(file, bytes, offset) }
      },
      sync: { [self] (file) throws(SystemError) in
        try step { () throws(SystemError) in try calls.sync(file) }
      },
      syncData: { [self] (file) throws(SystemError) in
        try step { () throws(SystemError) in try calls.syncData(file) }
      },
      truncate: { [self] (file, length) throws(SystemError) in
        try step { () throws(SystemError) in try calls.truncate(file, length) }
      },
      setMode: { [self] (file, mode) throws(SystemError) in
        try step { () throws(SystemError) in try calls.setMode(file, mode) }
      },
      rename: { [self] (old, new, replacing) throws(SystemError) in
        try step { () throws(SystemError) in try calls.rename(old, new, replacing) }
      },
      remove: { [self] (path) throws(SystemError) in
        try step { () throws(SystemError) in try calls.remove(path) }
      },
      makeFolder: { [self] (path, mode) throws(SystemError) in
        try step { () throws(SystemError) in try calls.makeFolder(path, mode) }
      },
      names: { [self] (folder) throws(SystemError) in
        try step { () throws(SystemError) in try calls.names(folder) }
      },
      status: { [self] (path, follows) throws(SystemError) in
        try step { () throws(SystemError) in try calls.status(path, follows) }
      },
      openStatus: { [self] (file) throws(SystemError) in
        try step { () throws(SystemError) in try calls.openStatus(file) }
      },
      target: { [self] (link) throws(SystemError) in
        try step { () throws(SystemError) in try calls.target(link) }
      },
      lock: { [self] (file) throws(SystemError) in
        try step { () throws(SystemError) in try calls.lock(file) }
      },
      isWritable: { [self] path in !isDead && calls.isWritable(path) })
  }

  private func step<Result>(
    half: (() throws(SystemError) -> Result)? = nil, _ body: () throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    let isFaulty = try state.withLock { (state) throws(SystemError) in
      if state.isDead { throw SystemError(EIO) }
      defer { state.count += 1 }
      return state.count == index
    }
    guard isFaulty, let fault else { return try body() }
    switch fault {
    case .inputOutputError: throw SystemError(EIO)
    case .diskFull: throw SystemError(ENOSPC)
    case .interrupted: throw SystemError(EINTR)
    case .shortWrite:
      if let half { return try half() }
      return try body()
    case .tornWrite:
      _ = try half?()
      throw SystemError(ENOSPC)
    case .deathBefore: break
    case .deathWithin: _ = try half?()
    case .deathAfter: _ = try body()
    }
    state.withLock { $0.isDead = true }
    throw SystemError(EIO)
  }
}
