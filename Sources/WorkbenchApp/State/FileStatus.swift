import AssessmentModel

/// Where the workspace lies and how much of it is on the disk.
public struct FileStatus: Equatable, Sendable {
  /// The file's path as the user gave it.
  public var path: String
  /// Who holds the file, when it was opened read-only.
  public var holder: String?
  /// The last revision that is on the disk.
  public var savedRevision: Int
  /// When that was; nil if nothing was saved in this session.
  public var savedAt: Timestamp?
  /// Why the newest changes are not on the disk, where writing fails.
  public var failure: String?

  /// A file that has just been opened.
  public init(path: String, revision: Int, holder: String? = nil) {
    self.path = path
    self.holder = holder
    savedRevision = revision
  }

  /// Whether another program holds the file.
  public var isReadOnly: Bool { holder != nil }

  /// The last component of the path.
  public var name: String { String(path.split(separator: "/").last ?? path[...]) }
}
