/// A file of a record, or one that should be in it, and what has become of it.
public struct FileFinding: Hashable, Sendable {
  /// The file's name as seen from the folder of the record.
  public var name: String
  /// What it is.
  public var role: FileRole
  /// What has become of it.
  public var state: FileState
}
