import AssessmentModel
import DocumentFormat
import Glibc

extension WorkspaceStore {
  /// How often a file may be replaced while it and its journal are read before that is an error.
  private static let patience = 20

  static func create(
    _ workspace: Workspace, at path: String, replacing: Bool, protection: Protection? = nil,
    disk: Disk
  ) throws(StoreError) {
    let paths = FilePaths(file: try disk.resolve(path))
    try paths.checkLength(disk: disk)
    let holder = HolderName.current(since: Timestamp(seconds: time(nil)))
    switch WriterLock.attempt(paths.lock, as: holder, disk: disk) {
    case .held(let other):
      throw .readOnly(path: path, holder: other?.summary ?? "another program")
    case .impossible(let reason):
      throw .unwritable(path: path, reason: reason)
    case .taken(let lock, _):
      defer { lock.release() }
      try checkTarget(paths.file, replacing: replacing, disk: disk)
      let clear = encode(WorkspaceDocument(workspace: workspace))
      let bytes = protection?.seal(clear) ?? clear
      try disk.replace(paths.file, through: paths.newFile, with: bytes, replacing: replacing)
      do {
        for former in [paths.journal, paths.history] where try disk.status(former) != nil {
          _ = try setAside(former, disk: disk)
          try disk.remove(former)
        }
      } catch let error as SystemError {
        throw .unwritable(path: paths.journal, reason: error)
      } catch let error as StoreError {
        throw error
      } catch {
        throw .unwritable(path: paths.journal, reason: SystemError(EIO))
      }
    }
  }

  static func read(
    _ path: String, key: KeySource = .passphrase(nil), disk: Disk
  ) throws(StoreError) -> LoadedWorkspace {
    let paths = FilePaths(file: try disk.resolve(path))
    let recovery = try recover(paths, key: key, disk: disk).recovery
    return LoadedWorkspace(
      document: recovery.document, notices: notices(of: recovery, beside: paths, disk: disk))
  }

  /// Reads a file and its journal as they were at one moment, while another instance may write.
  static func recover(
    _ paths: FilePaths, key: KeySource = .passphrase(nil), disk: Disk
  ) throws(StoreError) -> (recovery: Recovery, status: FileStatus) {
    for _ in 0..<patience {
      let (bytes, status) = try disk.read(paths.file)
      let journal = try journalBytes(paths.journal, disk: disk)
      do throws(SystemError) {
        guard try disk.status(paths.file) == status else { continue }
      } catch {
        throw .unreadable(path: paths.file, reason: error)
      }
      let recovery = try Recovery(
        bytes: bytes, path: paths.file, journal: journal, journalPath: paths.journal, key: key)
      return (recovery, status)
    }
    throw .unreadable(path: paths.file, reason: SystemError(EBUSY))
  }

  /// Keeps a copy of a file under the first free name `NAME.1`, `NAME.2` …; gives its path.
  ///
  /// A file of an older version of the format is kept as `NAME.v1`, `NAME.v1.1` ….
  static func setAside(
    _ path: String, version: Int? = nil, disk: Disk
  ) throws(StoreError) -> String {
    try keep(try disk.read(path).bytes, beside: path, version: version, disk: disk)
  }

  /// Writes bytes beside a file, under the name that a copy of it gets; gives its path.
  static func keep(
    _ bytes: [UInt8], beside path: String, version: Int? = nil, disk: Disk
  ) throws(StoreError) -> String {
    let stem = version.map { "\(path).v\($0)" } ?? path
    var number = version == nil ? 1 : 0
    while true {
      let copy = number == 0 ? stem : "\(stem).\(number)"
      do throws(StoreError) {
        try disk.replace(copy, through: "\(path).aside", with: bytes, replacing: false)
        return copy
      } catch .alreadyExists {
        if let there = try? disk.read(copy).bytes, there == bytes {
          return copy
        }
        number += 1
      }
    }
  }

  /// Gives something that cannot be read the first free name `NAME.1`, `NAME.2` …; gives its path.
  static func moveAside(_ path: String, disk: Disk) throws(StoreError) -> String {
    var number = 1
    while true {
      let place = "\(path).\(number)"
      do throws(SystemError) {
        if try disk.status(place, followsLinks: false) == nil {
          try disk.rename(path, to: place, replacing: false)
          return place
        }
      } catch {
        guard error.code == EEXIST else { throw .unwritable(path: path, reason: error) }
      }
      number += 1
    }
  }

  static func journalBytes(_ path: String, disk: Disk) throws(StoreError) -> [UInt8]? {
    do throws(StoreError) {
      return try disk.read(path).bytes
    } catch .missing {
      return nil
    }
  }

  private static func checkTarget(
    _ path: String, replacing: Bool, disk: Disk
  ) throws(StoreError) {
    let status: FileStatus?
    do throws(SystemError) {
      status = try disk.status(path)
    } catch {
      throw .unwritable(path: path, reason: error)
    }
    guard let status else { return }
    guard status.kind == .regular else { throw .notAFile(path: path, kind: status.kind) }
    guard replacing else { throw .alreadyExists(path: path) }
  }
}
