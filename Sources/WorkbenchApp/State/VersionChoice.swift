/// What is to become of a file that another program changed while it was open.
public enum VersionChoice: Hashable, Sendable {
  /// Ours goes on; theirs is kept beside it.
  case keepBoth
  /// Theirs is opened; ours is kept beside it.
  case takeTheirs
}
