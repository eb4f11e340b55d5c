import AssessmentModel
import Glibc

extension WorkspaceStore {
  /// What somebody who only reads should know. The journal of a session that is at work holds changes
  /// that are not in the file yet; that is not the same as what a crash left.
  static func notices(
    of recovery: Recovery, beside paths: FilePaths, disk: Disk
  ) -> [StoreNotice] {
    let observer = HolderName.current(since: Timestamp(seconds: time(nil)))
    let changes = recovery.notices.lazy.compactMap { notice in
      if case .replayed(let changes) = notice { changes } else { nil }
    }.first
    switch WriterLock.session(at: paths.lock, as: observer, disk: disk) {
    case .none: return recovery.notices
    case .live(let holder):
      let others = recovery.notices.beside
      return changes.map { [.openNow(holder: holder, changes: $0)] + others } ?? others
    case .elsewhere(let holder):
      guard let changes else { return recovery.notices }
      return [.openElsewhere(holder: holder, changes: changes)] + recovery.notices.withoutReplay
    }
  }
}
