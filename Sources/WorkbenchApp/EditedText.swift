/// What came back from $EDITOR.
public enum EditedText: Equatable, Sendable {
  /// The text as the editor left it.
  case text(String)
  /// The editor ended with an error.
  case failed
  /// The workspace is encrypted, and there is no place for the text but the disk.
  case refused
}
