import Glibc

@testable import WorkspaceStore

extension SimulatedDisk {
  /// The calls that work on this disk.
  var operations: FileOperations {
    FileOperations(
      open: { [self] (path, flags, _) throws(SystemError) in try open(path, flags) },
      close: { [self] file in close(file) },
      read: { [self] (file, buffer, offset) throws(SystemError) in
        try withInode(file) { inode, _ in
          let bytes = inode.content.dropFirst(offset).prefix(buffer.count)
          buffer.copyBytes(from: bytes)
          return bytes.count
        }
      },
      write: { [self] (file, bytes, offset) throws(SystemError) in
        try withInode(file) { inode, clock in
          inode.modified = clock
          inode.take(.write(offset: offset, bytes: Array(bytes)))
          return bytes.count
        }
      },
      sync: { [self] (file) throws(SystemError) in try sync(file) },
      syncData: { [self] (file) throws(SystemError) in try sync(file) },
      truncate: { [self] (file, length) throws(SystemError) in
        try withInode(file) { inode, clock in
          inode.modified = clock
          inode.take(.length(length))
        }
      },
      setMode: { _, _ in },
      rename: { [self] (old, new, replacing) throws(SystemError) in
        try rename(old, new, replacing)
      },
      remove: { [self] (path) throws(SystemError) in try remove(path) },
      makeFolder: { [self] (path, _) throws(SystemError) in try makeFolder(path) },
      names: { [self] (folder) throws(SystemError) in try names(in: folder) },
      status: { [self] (path, _) throws(SystemError) in try status(path) },
      openStatus: { [self] (file) throws(SystemError) in try openStatus(file) },
      target: { (_) throws(SystemError) in throw SystemError(EINVAL) },
      lock: { [self] (file) throws(SystemError) in
        try withInode(file) { inode, _ in
          guard inode.holder == nil || inode.holder == file else { return false }
          inode.holder = file
          return true
        }
      },
      isWritable: { _ in true })
  }

  /// Forgets what a sync that failed should have brought to the disk; lengths that were cut stay
  /// to be synced.
  func failSync(_ file: Int32) {
    state.withLock { state in
      guard case .file(let number) = state.open[file] else { return }
      state.inodes[number]?.unsynced.removeAll { if case .write = $0 { true } else { false } }
    }
  }

  /// Whether a descriptor is that of a folder.
  func isFolder(_ file: Int32) -> Bool {
    state.withLock { if case .folder = $0.open[file] { true } else { false } }
  }

  // MARK: Pieces

  private func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    try state.withLock { (state) throws(SystemError) in
      let file = state.nextFile
      state.nextFile += 1
      if flags & O_DIRECTORY != 0 {
        state.open[file] = .folder(path)
        return file
      }
      if let inode = state.inode(path) {
        if flags & O_EXCL != 0 { throw SystemError(EEXIST) }
        state.open[file] = .file(inode)
        return file
      }
      guard flags & O_CREAT != 0 else { throw SystemError(ENOENT) }
      state.clock += 1
      state.inodes[state.nextInode] = Inode(modified: state.clock)
      state.rename([path: .file(state.nextInode)], in: FilePaths.folder(of: path))
      state.open[file] = .file(state.nextInode)
      state.nextInode += 1
      return file
    }
  }

  private func close(_ file: Int32) {
    state.withLock { state in
      guard case .file(let inode) = state.open.removeValue(forKey: file) else { return }
      if state.inodes[inode]?.holder == file { state.inodes[inode]?.holder = nil }
    }
  }

  private func sync(_ file: Int32) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      switch state.open[file] {
      case nil: throw SystemError(EBADF)
      case .folder(let folder):
        for renaming in state.unsyncedNames where renaming.folder == folder {
          state.durableNames.apply(renaming)
        }
        state.unsyncedNames.removeAll { $0.folder == folder }
      case .file(let number):
        guard var inode = state.inodes[number] else { throw SystemError(EBADF) }
        for change in inode.unsynced { change.apply(to: &inode.durable) }
        inode.unsynced = []
        state.inodes[number] = inode
      }
    }
  }

  private func rename(_ old: String, _ new: String, _ replacing: Bool) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      guard let entry = state.names[old] else { throw SystemError(ENOENT) }
      if !replacing, state.names[new] != nil { throw SystemError(EEXIST) }
      state.rename([old: nil, new: entry], in: FilePaths.folder(of: new))
    }
  }

  private func remove(_ path: String) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      guard state.inode(path) != nil else { throw SystemError(ENOENT) }
      state.rename([path: nil], in: FilePaths.folder(of: path))
    }
  }

  private func makeFolder(_ path: String) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      guard state.names[path] == nil else { throw SystemError(EEXIST) }
      state.rename([path: .folder], in: FilePaths.folder(of: path))
    }
  }

  private func names(in folder: String) throws(SystemError) -> [String] {
    try state.withLock { (state) throws(SystemError) in
      guard state.names[folder] == .folder else { throw SystemError(ENOENT) }
      let start = folder + "/"
      return state.names.keys.filter { $0.hasPrefix(start) }.map {
        String($0.dropFirst(start.count))
      }
    }
  }

  private func status(_ path: String) throws(SystemError) -> FileStatus {
    switch state.withLock({ $0.names[path] }) {
    case nil: throw SystemError(ENOENT)
    case .file(let inode): return status(inode)
    case .folder:
      var status = FileStatus()
      status.kind = .folder
      return status
    }
  }

  private func openStatus(_ file: Int32) throws(SystemError) -> FileStatus {
    guard case .file(let inode) = state.withLock({ $0.open[file] }) else {
      throw SystemError(EBADF)
    }
    return status(inode)
  }

  private func status(_ inode: UInt64) -> FileStatus {
    state.withLock { state in
      var status = FileStatus()
      status.inode = inode
      status.size = state.inodes[inode]?.content.count ?? 0
      status.modified = state.inodes[inode]?.modified ?? 0
      status.links = state.names.values.count { $0 == .file(inode) }
      return status
    }
  }

  private func withInode<Result>(
    _ file: Int32, _ body: (inout Inode, Int) -> Result
  ) throws(SystemError) -> Result {
    try state.withLock { (state) throws(SystemError) in
      guard case .file(let number) = state.open[file],
        var inode = state.inodes.removeValue(forKey: number)
      else { throw SystemError(EBADF) }
      state.clock += 1
      let result = body(&inode, state.clock)
      state.inodes[number] = inode
      return result
    }
  }
}
