import DocumentFormat
import Glibc

extension WriterLock {
  /// What a lock file tells somebody who only reads about the session that it belongs to.
  enum Session: Equatable {
    /// A process has the workspace open now; nil where it has not said yet who it is.
    case live(HolderName?)
    /// Nobody holds the lock here, but another machine made it, whose session may be alive.
    case elsewhere(HolderName)
    /// There is none, or it has ended.
    case none
  }

  /// Looks whether a session has the workspace open, by the lock that it holds.
  static func session(at path: String, as observer: HolderName, disk: Disk) -> Session {
    do throws(SystemError) {
      guard let status = try disk.status(path), status.kind == .regular else { return .none }
      let file = try openForLooking(path, disk)
      defer { disk.calls.close(file) }
      let isFree = try disk.retrying { () throws(SystemError) in try disk.calls.lock(file) }
      let content = try disk.read(file, size: min(status.size, 4096), limit: 4096)
      let named = try? JSONReader.document(HolderName.self, from: content)
      if isFree {
        return named.flatMap { $0.isElsewhere(seenBy: observer) ? .elsewhere($0) : nil } ?? .none
      }
      let isOrphan =
        disk.calls.locksOutliveOwners(path)
        && named?.hasEnded(seenBy: observer, isRunning: Self.isRunning) == true
      return isOrphan ? .none : .live(named)
    } catch {
      return .none
    }
  }

  /// Network file systems lock only what is open for writing, others also what can only be read.
  private static func openForLooking(_ path: String, _ disk: Disk) throws(SystemError) -> Int32 {
    do throws(SystemError) {
      return try disk.open(path, O_RDWR | O_NOFOLLOW)
    } catch {
      guard error.code == EACCES || error.code == EROFS else { throw error }
      return try disk.open(path, O_RDONLY | O_NOFOLLOW)
    }
  }
}
