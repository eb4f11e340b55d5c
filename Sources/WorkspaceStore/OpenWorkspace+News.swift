extension OpenWorkspace {
  /// The workspace as another instance has saved it since the last look; nil where nothing is new.
  ///
  /// For read-only instances, to follow the writer. Another workspace in the place of this one is
  /// refused, once for each state of it. Costs two look-ups where nothing is new. To take
  /// over from a writer that is gone, open the workspace again.
  public func news() throws(StoreError) -> LoadedWorkspace? {
    let now = try Self.statuses(of: paths, disk: disk)
    guard seen.withLock({ $0 != now }), stranger.withLock({ $0 != now }) else { return nil }
    var loaded = try minding(now) { () throws(StoreError) in
      try WorkspaceStore.read(paths.file, key: key, disk: disk)
    }
    loaded.notices = loaded.notices.beside
    seen.withLock { $0 = now }
    return loaded
  }

  /// Remembers the files as they are at most now, so that ``news()`` tells what comes later.
  func remember(_ statuses: [FileStatus?]) {
    seen.withLock { $0 = statuses }
  }

  /// What stands at the names of the workspace and its journal.
  static func statuses(of paths: FilePaths, disk: Disk) throws(StoreError) -> [FileStatus?] {
    do throws(SystemError) {
      return [try disk.status(paths.file), try disk.status(paths.journal)]
    } catch {
      throw .unreadable(path: paths.file, reason: error)
    }
  }
}
