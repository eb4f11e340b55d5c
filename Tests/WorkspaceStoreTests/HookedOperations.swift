import Synchronization

@testable import WorkspaceStore

/// Calls of a disk before one of which something else happens, as when another program is faster.
final class HookedOperations: Sendable {
  private let calls: FileOperations
  private let index: Int
  private let hook: @Sendable () -> Void
  private let made = Mutex(0)

  /// Runs `hook` before call number `index`, from 0; never where it is less.
  init(_ calls: FileOperations, before index: Int = -1, _ hook: @escaping @Sendable () -> Void = {})
  {
    self.calls = calls
    self.index = index
    self.hook = hook
  }

  /// How many calls were made.
  var count: Int { made.withLock { $0 } }

  private func step() {
    let isIt = made.withLock { made in
      defer { made += 1 }
      return made == index
    }
    if isIt { hook() }
  }

  /// The calls with the hook.
  var operations: FileOperations {
    var hooked = calls
    hooked.open = { [self] (path, flags, mode) throws(SystemError) in
      step()
      return try calls.open(path, flags, mode)
    }
    hooked.read = { [self] (file, buffer, offset) throws(SystemError) in
      step()
      return try calls.read(file, buffer, offset)
    }
    hooked.write = { [self] (file, bytes, offset) throws(SystemError) in
      step()
      return try calls.write(file, bytes, offset)
    }
    hooked.sync = { [self] (file) throws(SystemError) in
      step()
      try calls.sync(file)
    }
    hooked.rename = { [self] (old, new, replacing) throws(SystemError) in
      step()
      try calls.rename(old, new, replacing)
    }
    hooked.remove = { [self] (path) throws(SystemError) in
      step()
      try calls.remove(path)
    }
    hooked.status = { [self] (path, follows) throws(SystemError) in
      step()
      return try calls.status(path, follows)
    }
    return hooked
  }
}
