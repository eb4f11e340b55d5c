import AssessmentModel

/// Where the workspace lies and how much of it is on the disk.
public struct FileStatus: Equatable, Sendable {
  /// The file's path as the user gave it.
  public var path: String
  /// Why nothing can be written to it, in a sentence; nil where it can.
  public var readOnlyReason: String?
  /// The last revision that is on the disk.
  public var savedRevision: Int
  /// When that was; nil if nothing was saved in this session.
  public var savedAt: Timestamp?
  /// Why the newest changes are not on the disk, where writing fails.
  public var failure: String?
  /// Whether another program changed the file and the user has not settled that.
  public var isChangedElsewhere = false
  /// Whether the user wants to leave as soon as everything is on the disk.
  public var isLeaving = false

  /// A file that has just been opened.
  public init(path: String, revision: Int, readOnlyReason: String? = nil) {
    self.path = path
    self.readOnlyReason = readOnlyReason
    savedRevision = revision
  }

  /// Whether nothing can be written to it.
  public var isReadOnly: Bool { readOnlyReason != nil }

  /// The last component of the path.
  public var name: String { String(path.split(separator: "/").last ?? path[...]) }
}
