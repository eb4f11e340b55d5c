import WorkspaceStore

/// What has become of a file since a record was made.
public enum FileState: Hashable, Sendable {
  /// Size and content are those of the record.
  case same
  /// The size is that of the record, the content is not.
  case changed
  /// The file has more bytes than the record says.
  case larger(size: Int)
  /// The file has fewer bytes than the record says.
  case smaller(size: Int)
  /// Nothing stands at the name.
  case missing
  /// Something else than a regular file stands at the name.
  case notAFile(FileKind)
  /// The system does not let the file be read.
  case unreadable(SystemError)
  /// The file belongs to the workspace, but is not in the record.
  case added
}
