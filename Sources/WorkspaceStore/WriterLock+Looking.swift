import DocumentFormat
import Glibc

extension WriterLock {
  /// What a look at a lock file tells somebody who waits for it.
  enum Look: Equatable {
    /// Nobody has it; the folder allows to take it.
    case free
    /// A process has it.
    case held
    /// It is locked, but its owner has certainly ended; on network file systems only.
    case orphaned(FileStatus)
    /// The file system does not allow to take it.
    case impossible
  }

  /// Looks whether the lock could be taken, without taking it or making its file.
  static func look(at path: String, as observer: HolderName, disk: Disk) -> Look {
    do throws(SystemError) {
      guard let status = try disk.status(path) else {
        return disk.calls.isWritable(FilePaths.folder(of: path)) ? .free : .impossible
      }
      let file = try disk.open(path, O_RDWR | O_NOFOLLOW)
      defer { disk.calls.close(file) }
      if try disk.retrying({ () throws(SystemError) in try disk.calls.lock(file) }) {
        return .free
      }
      guard disk.calls.locksOutliveOwners(path) else { return .held }
      let content = try disk.read(file, size: status.size, limit: 4096)
      let named = try? JSONReader.document(HolderName.self, from: content)
      guard let named, named.hasEnded(seenBy: observer, isRunning: Self.isRunning) else {
        return .held
      }
      return .orphaned(status)
    } catch {
      return .impossible
    }
  }

  /// Removes a lock file whose owner has ended, unless another one stands there by now.
  static func remove(orphan: FileStatus, at path: String, disk: Disk) -> Bool {
    let aside = "\(path).\(getpid())"
    do throws(SystemError) {
      try disk.rename(path, to: aside)
      guard try disk.status(aside) == orphan else {
        try disk.rename(aside, to: path, replacing: false)
        return false
      }
      try disk.remove(aside)
      return true
    } catch {
      return false
    }
  }

  /// Whether a process of this machine exists; one that we may not ask does.
  static func isRunning(_ process: Int) -> Bool {
    kill(pid_t(clamping: process), 0) == 0 || errno != ESRCH
  }
}
