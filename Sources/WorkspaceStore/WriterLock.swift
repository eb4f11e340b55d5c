import AssessmentModel
import DocumentFormat
import Glibc

/// The right to write to a workspace, held with `flock(2)` so that it ends with the process.
struct WriterLock {
  /// How an attempt to take the lock ended.
  enum Attempt {
    /// We have it; `former` had it before and did not give it back.
    case taken(WriterLock, former: HolderName?)
    /// Another process has it; nil where it has not said yet who it is.
    case held(by: HolderName?)
    /// The folder does not allow a lock.
    case impossible(SystemError)
  }

  /// How often a lock file may vanish between opening and locking it before we give up.
  private static let patience = 100
  /// The largest lock file that is read; ours have some 100 bytes.
  private static let sizeLimit = 4096

  private let path: String
  private let file: Int32
  private let disk: Disk
  /// The workspace file itself, where it has other names; its lock keeps their writers away.
  private var named: Int32?

  /// Takes the lock, or says who has it, without waiting.
  static func attempt(_ path: String, as holder: HolderName, disk: Disk) -> Attempt {
    do throws(SystemError) {
      for number in 1...patience {
        let isLast = number == patience
        if let attempt = try attemptOnce(path, holder, disk, isLast: isLast) { return attempt }
      }
      return .impossible(SystemError(EBUSY))
    } catch {
      return .impossible(error)
    }
  }

  /// Gives the lock back and removes its file, unless that is another one's by now.
  func release() {
    if !isDisplaced { try? disk.remove(path) }
    disk.calls.close(file)
    if let named { disk.calls.close(named) }
  }

  /// Locks the workspace file as well where it has several names, whose lock files are others; false
  /// where a writer has it by another name. A file system that cannot lock it is none.
  mutating func hold(_ workspace: String) -> Bool {
    do throws(SystemError) {
      guard let status = try disk.status(workspace), status.links > 1 else { return true }
      let file = try disk.open(workspace, O_RDONLY | O_NOFOLLOW)
      do throws(SystemError) {
        guard try disk.retrying({ () throws(SystemError) in try disk.calls.lock(file) }) else {
          disk.calls.close(file)
          return false
        }
        named = file
        return true
      } catch {
        disk.calls.close(file)
        throw error
      }
    } catch {
      return true
    }
  }

  /// Whether the path leads to another file than the locked one, or to none.
  var isDisplaced: Bool {
    do throws(SystemError) {
      let ours = try disk.calls.openStatus(file)
      return try disk.status(path)?.isSameFile(as: ours) != true
    } catch {
      return false
    }
  }

  /// Nil where the file was removed by its former holder before we had the lock.
  private static func attemptOnce(
    _ path: String, _ holder: HolderName, _ disk: Disk, isLast: Bool
  ) throws(SystemError) -> Attempt? {
    let file = try disk.open(path, O_RDWR | O_CREAT | O_NOFOLLOW)
    var keepsOpen = false
    defer { if !keepsOpen { disk.calls.close(file) } }
    let isOurs = try disk.retrying { () throws(SystemError) in try disk.calls.lock(file) }
    let status = try disk.retrying { () throws(SystemError) in try disk.calls.openStatus(file) }
    let content = try disk.read(file, size: min(status.size, sizeLimit), limit: sizeLimit)
    let named = try? JSONReader.document(HolderName.self, from: content)
    guard isOurs else {
      // Somebody who reads takes the lock of a dead session for a moment, to see that it is dead.
      let isPassing =
        !isLast && !disk.calls.locksOutliveOwners(path)
        && named?.hasEnded(seenBy: holder, isRunning: isRunning) == true
      return isPassing ? nil : .held(by: named)
    }
    guard let current = try disk.status(path), current.isSameFile(as: status) else { return nil }
    let lock = WriterLock(path: path, file: file, disk: disk)
    try? lock.name(holder)
    keepsOpen = true
    return .taken(lock, former: named)
  }

  /// Says who holds the lock; on a full disk others are only told that somebody does.
  private func name(_ holder: HolderName) throws(SystemError) {
    try disk.retrying { () throws(SystemError) in
      try disk.calls.setMode(file, Disk.privateMode)
    }
    try disk.truncate(file, to: 0)
    try disk.write(JSONWriter.document(holder, layout: .oneLine) + [0x0A], to: file, at: 0)
  }

  private init(path: String, file: Int32, disk: Disk) {
    self.path = path
    self.file = file
    self.disk = disk
  }
}
