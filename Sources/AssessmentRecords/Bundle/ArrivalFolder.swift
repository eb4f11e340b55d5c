import Foundation
import WorkspaceStore

/// A folder within another one in which files wait until all of them have arrived.
///
/// What has not been put in place goes away with the value.
struct ArrivalFolder: ~Copyable {
  private let target: String
  private let waiting: String
  /// Whether the target was made for the files.
  private let isTargetOurs: Bool
  /// The names right below the target, that of the workspace last: an assessment that can be opened
  /// is complete.
  private let tops: [RelativeName]
  private let folders: [RelativeName]
  private var moved: [RelativeName] = []
  private var isDone = false

  /// Prepares a folder for some files; refuses one in which a name is taken already.
  static func prepared(
    in target: String, for files: [RecordedFile]
  ) throws(RecordError) -> ArrivalFolder {
    let place = try place(in: target)
    let folder = ArrivalFolder(target, place.waiting, isTargetOurs: place.isTargetOurs, files)
    for top in folder.tops where WorkspaceParts.exists(top.path(in: target)) {
      throw .file(.alreadyExists(path: top.path(in: target)))
    }
    for inner in folder.folders { _ = try make(inner.path(in: place.waiting)) }
    return folder
  }

  private init(
    _ target: String, _ waiting: String, isTargetOurs: Bool, _ files: [RecordedFile]
  ) {
    let last = files.filter { $0.role == .workspace }.map(\.name.top)
    tops = Set(files.map(\.name.top)).subtracting(last).sorted() + last
    folders = Set(files.flatMap(\.name.folders)).sorted()
    self.target = target
    self.waiting = waiting
    self.isTargetOurs = isTargetOurs
  }

  deinit {
    guard !isDone else { return }
    for top in moved { _ = rename(top.path(in: target), top.path(in: waiting)) }
    try? FileManager.default.removeItem(atPath: waiting)
    if isTargetOurs { rmdir(target) }
  }

  /// Begins a file that waits.
  func file(_ name: RelativeName) throws(RecordError) -> PendingFile {
    try PendingFile(recorded: name.path(in: waiting))
  }

  /// Moves everything to its place and waits until it is on the disk.
  mutating func putInPlace() throws(RecordError) {
    for folder in folders { try Self.sync(folder.path(in: waiting)) }
    for top in tops {
      try Self.move(top.path(in: waiting), to: top.path(in: target))
      moved.append(top)
    }
    try Self.sync(target)
    isDone = true
    rmdir(waiting)
    if isTargetOurs { try Self.sync(RelativeName.split(target).folder) }
  }

  // MARK: Pieces

  /// Makes a folder that only its owner can enter, whatever the umask; false where there is one.
  private static func make(_ path: String) throws(RecordError) -> Bool {
    if mkdir(path, 0o700) == 0 {
      guard chmod(path, 0o700) == 0 else { throw failure(path) }
      return true
    }
    guard errno == EEXIST else { throw failure(path) }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .file(.alreadyExists(path: path))
    }
    return false
  }

  /// Gives a file or folder a name that nothing has. A second name fails where there is one already;
  /// folders, and file systems without second names, get a check before the rename.
  private static func move(_ path: String, to place: String) throws(RecordError) {
    if link(path, place) == 0 {
      guard unlink(path) == 0 else {
        let reason = failure(path)
        unlink(place)
        throw reason
      }
      return
    }
    guard errno != EEXIST, !WorkspaceParts.exists(place) else {
      throw .file(.alreadyExists(path: place))
    }
    guard rename(path, place) == 0 else { throw failure(place) }
  }

  private static func place(
    in target: String
  ) throws(RecordError) -> (waiting: String, isTargetOurs: Bool) {
    let isTargetOurs = try make(target)
    var template = Array("\(target)/.zonebook-unpack-XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    let waiting = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard isMade, chmod(waiting, 0o700) == 0 else {
      let reason = failure(target)
      if isTargetOurs { rmdir(target) }
      throw reason
    }
    return (waiting, isTargetOurs)
  }

  private static func sync(_ folder: String) throws(RecordError) {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw failure(folder) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure(folder) }
  }

  private static func failure(_ path: String) -> RecordError {
    .file(.unwritable(path: path, reason: SystemError(errno)))
  }
}
