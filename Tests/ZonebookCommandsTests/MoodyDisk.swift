import AssessmentModel
import Glibc
import Synchronization

@testable import WorkspaceStore

/// The real disk in a bad mood: its calls fail or wait for as long as a test wants.
final class MoodyDisk: Sendable {
  private let failure = Mutex<Int32?>(nil)
  private let gate = DispatchGate()

  /// Lets every call that changes something fail with a number of `errno`; nil lets none.
  func fail(_ code: Int32?) { failure.withLock { $0 = code } }

  /// Lets each sync wait until it may go on.
  func holdSyncs() { gate.close() }

  /// Lets the waiting syncs and all later ones go on.
  func releaseSyncs() { gate.open() }

  /// Opens a workspace on this disk.
  func open(
    _ path: String, limits: JournalLimits = JournalLimits()
  ) throws -> OpenWorkspace {
    try WorkspaceStore.open(
      path, as: .current(since: Timestamp(seconds: 0)), disk: Disk(calls: calls), limits: limits)
  }

  private var calls: FileOperations {
    var calls = FileOperations.system
    let system = FileOperations.system
    calls.write = { [self] (file, bytes, offset) throws(SystemError) in
      try check()
      return try system.write(file, bytes, offset)
    }
    calls.syncData = { [self] (file) throws(SystemError) in
      gate.pass()
      try check()
      try system.syncData(file)
    }
    calls.rename = { [self] (old, new, replacing) throws(SystemError) in
      try check()
      try system.rename(old, new, replacing)
    }
    calls.open = { [self] (path, flags, mode) throws(SystemError) in
      if flags & O_CREAT != 0 { try check() }
      return try system.open(path, flags, mode)
    }
    return calls
  }

  private func check() throws(SystemError) {
    if let code = failure.withLock({ $0 }) { throw SystemError(code) }
  }
}
