import AssessmentModel

extension OpenWorkspace {
  /// Opens the workspace for writing where nothing stands against it any more: its holder closed it
  /// or is dead, or the permission is there again. Nil while a holder lives, however slow it is.
  ///
  /// For read-only instances, to be asked from time to time; costs a few look-ups. `holder` is who
  /// asks. A lock that outlived its owner is only removed when two questions in a row found it so.
  public func successor(as holder: HolderName) throws(StoreError) -> OpenWorkspace? {
    switch WriterLock.look(at: paths.lock, as: holder, disk: disk) {
    case .free: break
    case .orphaned(let lock):
      let isSure = orphan.withLock { orphan in
        defer { orphan = lock }
        return orphan == lock
      }
      guard isSure, WriterLock.remove(orphan: lock, at: paths.lock, disk: disk) else { return nil }
    case .held, .impossible:
      orphan.withLock { $0 = nil }
      return nil
    }
    guard disk.calls.isWritable(paths.file) else { return nil }
    let now = try Self.statuses(of: paths, disk: disk)
    guard stranger.withLock({ $0 != now }) else { return nil }
    let next = try minding(now) { () throws(StoreError) in try reopen(as: holder) }
    guard !next.isReadOnly else { return nil }
    return next
  }
}
