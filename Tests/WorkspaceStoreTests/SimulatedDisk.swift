import Glibc
import Synchronization
import TestSupport

@testable import WorkspaceStore

/// A file system in memory with a volatile cache, that knows what would survive a power cut.
///
/// Content counts as on the disk after a sync of the file, names after a sync of their folder. What a
/// failed sync should have brought there never gets there by a later sync: as in the kernel, those
/// pages count as clean from then on, though they still read as written.
final class SimulatedDisk: Sendable {
  /// What a power cut leaves of what was not synced.
  enum Survival: Equatable {
    /// Everything: only the process died.
    case all
    /// Nothing.
    case synced
    /// The names, but not the content.
    case names
    /// The content, but not the names.
    case content
    /// Half of the content that was appended, but not the names.
    case partOfContent
    /// Any writes and names, whatever their order, as a seed says.
    case random(UInt64)

    /// Those without chance.
    static let allCases: [Survival] = [.all, .synced, .names, .content, .partOfContent]

    /// What a power cut is tried with.
    static func powerCuts(_ seed: UInt64) -> [Survival] {
      [.synced, .names, .content, .random(seed)]
    }
  }

  /// Something that was done to a file since its last sync.
  enum Unsynced {
    case write(offset: Int, bytes: [UInt8])
    case length(Int)

    func apply(to content: inout [UInt8]) {
      switch self {
      case .write(let offset, let bytes):
        let missing = max(0, offset + bytes.count - content.count)
        content += [UInt8](repeating: 0, count: missing)
        content.replaceSubrange(offset..<(offset + bytes.count), with: bytes)
      case .length(let length): content.removeLast(max(0, content.count - length))
      }
    }
  }

  struct Inode {
    var content: [UInt8] = []
    var durable: [UInt8] = []
    var unsynced: [Unsynced] = []
    var modified = 0
    var holder: Int32?

    mutating func take(_ change: Unsynced) {
      change.apply(to: &content)
      unsynced.append(change)
    }
  }

  /// What a name stands for.
  enum Entry: Equatable {
    case file(UInt64)
    case folder
  }

  /// Names that changed at once; nil where one went away.
  struct Renaming {
    var folder: String
    var entries: [String: Entry?]
  }

  enum Handle: Equatable {
    case file(UInt64)
    case folder(String)
  }

  struct State {
    var inodes: [UInt64: Inode] = [:]
    var names: [String: Entry] = [:]
    var durableNames: [String: Entry] = [:]
    var unsyncedNames: [Renaming] = []
    var open: [Int32: Handle] = [:]
    var nextFile: Int32 = 3
    var nextInode: UInt64 = 2
    var clock = 0
  }

  let state: Mutex<State>

  init() { state = Mutex(State()) }

  init(_ state: State) { self.state = Mutex(state) }

  /// Another disk in the same state, as if the power went here and now and went on there.
  func copy() -> SimulatedDisk { SimulatedDisk(state.withLock { $0 }) }

  /// The bytes of a file, or nil.
  func content(_ path: String) -> [UInt8]? {
    state.withLock { state in state.inode(path).flatMap { state.inodes[$0]?.content } }
  }

  /// The names of all files.
  var names: [String] {
    state.withLock { state in state.names.filter { $0.value != .folder }.keys.sorted() }
  }

  // MARK: Other programs

  /// Replaces a file as another program would.
  func put(_ bytes: [UInt8], at path: String) {
    state.withLock { state in
      state.clock += 1
      let inode = state.nextInode
      state.nextInode += 1
      state.inodes[inode] = Inode(content: bytes, durable: bytes, modified: state.clock)
      state.names[path] = .file(inode)
      state.durableNames[path] = .file(inode)
    }
  }

  /// Writes into a file that is there, as another program would.
  func overwrite(_ bytes: [UInt8], at path: String) {
    state.withLock { state in
      guard let number = state.inode(path) else { return }
      state.clock += 1
      state.inodes[number]?.modified = state.clock
      state.inodes[number]?.content = bytes
      state.inodes[number]?.durable = bytes
      state.inodes[number]?.unsynced = []
    }
  }

  // MARK: Ends

  /// Ends the process: open files are closed and locks are free, but nothing more gets to the disk.
  func kill() {
    state.withLock { state in
      state.open.removeAll()
      for number in state.inodes.keys { state.inodes[number]?.holder = nil }
    }
  }

  /// Ends the process: open files are closed, locks are free, and unsynced things are lost.
  func crash(_ survival: Survival) {
    kill()
    var random = SeededGenerator(seed: survival.seed)
    state.withLock { state in
      for number in state.inodes.keys.sorted() {
        guard var file = state.inodes[number] else { continue }
        file.content = file.survivor(survival, &random)
        file.durable = file.content
        file.unsynced = []
        state.inodes[number] = file
      }
      switch survival {
      case .all, .names: break
      case .synced, .content, .partOfContent: state.names = state.durableNames
      case .random:
        state.names = state.durableNames
        for renaming in state.unsyncedNames where Bool.random(using: &random) {
          state.names.apply(renaming)
        }
      }
      state.loseFilesWithoutFolder()
      state.durableNames = state.names
      state.unsyncedNames = []
    }
  }
}

extension SimulatedDisk.Survival {
  fileprivate var seed: UInt64 { if case .random(let seed) = self { seed } else { 0 } }
}

extension SimulatedDisk.Inode {
  /// What is left of the content.
  fileprivate func survivor(
    _ survival: SimulatedDisk.Survival, _ random: inout SeededGenerator
  ) -> [UInt8] {
    var result = durable
    switch survival {
    case .all: return content
    case .synced, .names: break
    case .content, .partOfContent:
      for change in unsynced { change.apply(to: &result) }
      if survival == .partOfContent {
        let kept = (durable.count + result.count) / 2
        return result.count > durable.count ? Array(result[..<kept]) : durable
      }
    case .random:
      for change in unsynced where Bool.random(using: &random) {
        if case .write(let offset, let bytes) = change, Bool.random(using: &random) {
          let length = Int.random(in: 0...bytes.count, using: &random)
          SimulatedDisk.Unsynced.write(offset: offset, bytes: Array(bytes[..<length]))
            .apply(to: &result)
        } else {
          change.apply(to: &result)
        }
      }
    }
    return result
  }
}

extension [String: SimulatedDisk.Entry] {
  mutating func apply(_ renaming: SimulatedDisk.Renaming) {
    for (name, entry) in renaming.entries { self[name] = entry }
  }
}

extension SimulatedDisk.State {
  func inode(_ path: String) -> UInt64? {
    if case .file(let number) = names[path] { number } else { nil }
  }

  /// Changes names at once.
  mutating func rename(_ entries: [String: SimulatedDisk.Entry?], in folder: String) {
    let renaming = SimulatedDisk.Renaming(folder: folder, entries: entries)
    names.apply(renaming)
    unsyncedNames.append(renaming)
  }

  /// Files in folders whose own names are gone cannot be found any more.
  mutating func loseFilesWithoutFolder() {
    for path in names.keys where path.contains("/") && !path.hasPrefix("/") {
      if names[FilePaths.folder(of: path)] != .folder { names[path] = nil }
    }
  }
}
