import Glibc
import Synchronization

@testable import WorkspaceStore

/// A file system in memory that knows what would survive a power cut.
///
/// Content counts as on the disk after a sync of the file, names after a sync of the folder.
final class SimulatedDisk: Sendable {
  /// What a power cut leaves of what was not synced.
  enum Survival: CaseIterable {
    /// Everything: only the process died.
    case all
    /// Nothing.
    case synced
    /// The names, but not the content.
    case names
    /// Half of the content that was appended, but not the names.
    case partOfContent
  }

  private struct Inode {
    var content: [UInt8] = []
    var durable: [UInt8] = []
    var modified = 0
    var holder: Int32?
  }

  private struct State {
    var inodes: [UInt64: Inode] = [:]
    var names: [String: UInt64] = [:]
    var durableNames: [String: UInt64] = [:]
    var folders: Set<String> = []
    var durableFolders: Set<String> = []
    var open: [Int32: UInt64] = [:]
    var nextFile: Int32 = 3
    var nextInode: UInt64 = 2
    var clock = 0
  }

  private static let folder: UInt64 = 1
  private let state = Mutex(State())

  /// The bytes of a file, or nil.
  func content(_ path: String) -> [UInt8]? {
    state.withLock { state in state.names[path].flatMap { state.inodes[$0]?.content } }
  }

  /// The names of all files.
  var names: [String] { state.withLock { $0.names.keys.sorted() } }

  /// Replaces a file as another program would.
  func put(_ bytes: [UInt8], at path: String) {
    state.withLock { state in
      state.clock += 1
      let inode = state.nextInode
      state.nextInode += 1
      state.inodes[inode] = Inode(content: bytes, durable: bytes, modified: state.clock)
      state.names[path] = inode
      state.durableNames[path] = inode
    }
  }

  /// Ends the process: open files are closed, locks are free, and unsynced things are lost.
  func crash(_ survival: Survival) {
    state.withLock { state in
      state.open.removeAll()
      for inode in state.inodes.keys {
        guard var file = state.inodes[inode] else { continue }
        file.holder = nil
        switch survival {
        case .all: break
        case .synced, .names: file.content = file.durable
        case .partOfContent:
          let kept = (file.durable.count + file.content.count) / 2
          file.content =
            file.content.count > file.durable.count ? Array(file.content[..<kept]) : file.durable
        }
        file.durable = file.content
        state.inodes[inode] = file
      }
      switch survival {
      case .all, .names:
        state.durableNames = state.names
        state.durableFolders = state.folders
      case .synced, .partOfContent:
        state.names = state.durableNames
        state.folders = state.durableFolders
      }
    }
  }

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
          let missing = max(0, offset + bytes.count - inode.content.count)
          inode.content += [UInt8](repeating: 0, count: missing)
          inode.content.replaceSubrange(offset..<(offset + bytes.count), with: bytes)
          return bytes.count
        }
      },
      sync: { [self] (file) throws(SystemError) in try sync(file) },
      syncData: { [self] (file) throws(SystemError) in try sync(file) },
      truncate: { [self] (file, length) throws(SystemError) in
        try withInode(file) { inode, clock in
          inode.modified = clock
          inode.content.removeLast(max(0, inode.content.count - length))
        }
      },
      setMode: { _, _ in },
      rename: { [self] (old, new, replacing) throws(SystemError) in
        try rename(old, new, replacing)
      },
      remove: { [self] (path) throws(SystemError) in
        let found = state.withLock { $0.names.removeValue(forKey: path) != nil }
        if !found { throw SystemError(ENOENT) }
      },
      makeFolder: { [self] (path, _) throws(SystemError) in
        let isNew = state.withLock { $0.folders.insert(path).inserted }
        if !isNew { throw SystemError(EEXIST) }
      },
      names: { [self] (folder) throws(SystemError) in
        try state.withLock { (state) throws(SystemError) in
          guard state.folders.contains(folder) else { throw SystemError(ENOENT) }
          let start = folder + "/"
          return state.names.keys.filter { $0.hasPrefix(start) }.map {
            String($0.dropFirst(start.count))
          }
        }
      },
      status: { [self] (path, _) throws(SystemError) in
        let (inode, isFolder) = state.withLock { ($0.names[path], $0.folders.contains(path)) }
        if isFolder {
          var status = FileStatus()
          status.kind = .folder
          return status
        }
        guard let inode else { throw SystemError(ENOENT) }
        return status(inode)
      },
      openStatus: { [self] (file) throws(SystemError) in
        let inode = state.withLock { $0.open[file] }
        guard let inode else { throw SystemError(EBADF) }
        return status(inode)
      },
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

  // MARK: Pieces

  private func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    try state.withLock { (state) throws(SystemError) in
      let file = state.nextFile
      state.nextFile += 1
      if flags & O_DIRECTORY != 0 {
        state.open[file] = Self.folder
        return file
      }
      if let inode = state.names[path] {
        if flags & O_EXCL != 0 { throw SystemError(EEXIST) }
        state.open[file] = inode
        return file
      }
      guard flags & O_CREAT != 0 else { throw SystemError(ENOENT) }
      state.clock += 1
      state.inodes[state.nextInode] = Inode(modified: state.clock)
      state.names[path] = state.nextInode
      state.open[file] = state.nextInode
      state.nextInode += 1
      return file
    }
  }

  private func close(_ file: Int32) {
    state.withLock { state in
      guard let inode = state.open.removeValue(forKey: file) else { return }
      if state.inodes[inode]?.holder == file { state.inodes[inode]?.holder = nil }
    }
  }

  private func sync(_ file: Int32) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      guard let inode = state.open[file] else { throw SystemError(EBADF) }
      if inode == Self.folder {
        state.durableNames = state.names
        state.durableFolders = state.folders
      } else {
        let content = state.inodes[inode]?.content ?? []
        state.inodes[inode]?.durable = content
      }
    }
  }

  private func rename(_ old: String, _ new: String, _ replacing: Bool) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      guard let inode = state.names[old] else { throw SystemError(ENOENT) }
      if !replacing, state.names[new] != nil { throw SystemError(EEXIST) }
      state.names[old] = nil
      state.names[new] = inode
    }
  }

  private func status(_ inode: UInt64) -> FileStatus {
    state.withLock { state in
      var status = FileStatus()
      status.inode = inode
      status.size = state.inodes[inode]?.content.count ?? 0
      status.modified = state.inodes[inode]?.modified ?? 0
      status.links = state.names.values.count { $0 == inode }
      return status
    }
  }

  private func withInode<Result>(
    _ file: Int32, _ body: (inout Inode, Int) -> Result
  ) throws(SystemError) -> Result {
    try state.withLock { (state) throws(SystemError) in
      guard let number = state.open[file], var inode = state.inodes.removeValue(forKey: number)
      else { throw SystemError(EBADF) }
      state.clock += 1
      let result = body(&inode, state.clock)
      state.inodes[number] = inode
      return result
    }
  }
}
