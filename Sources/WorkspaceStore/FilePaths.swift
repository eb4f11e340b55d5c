/// The names of the files that belong to a workspace.
struct FilePaths: Hashable, Sendable {
  /// The workspace itself, with symbolic links followed.
  let file: String

  /// The changes since the snapshot, and recent ones before it.
  var journal: String { file + ".journal" }
  /// The changes that the journal no longer holds, for the audit trail.
  var history: String { file + ".history" }
  /// The folder of attached evidence files.
  var evidence: String { file + ".evidence" }
  /// Held with `flock(2)` by the one writer.
  var lock: String { file + ".lock" }
  /// A snapshot that is being written.
  var newFile: String { file + ".new" }
  /// A journal that is being written.
  var newJournal: String { journal + ".new" }

  /// The longest ending that a name beside the workspace gets: `.history.aside`, `.lock.PID`, and
  /// `.record.new-PID` with seven digits.
  private static let longestEnding = 19

  /// Throws where names beside the workspace would be too long for its folder.
  func checkLength(disk: Disk) throws(StoreError) {
    let stated = disk.calls.nameLimit(Self.folder(of: file))
    let limit = (stated > 0 ? min(stated, 255) : 255) - Self.longestEnding
    let length = Self.name(of: file).utf8.count
    guard length <= limit else { throw .nameTooLong(path: file, bytes: length, limit: limit) }
  }

  /// The folder of a path, `.` where it names none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last component of a path.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}
