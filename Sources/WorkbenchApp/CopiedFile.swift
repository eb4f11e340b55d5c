import AssessmentModel

/// A file whose content is on the disk beside the workspace and can be referred to now.
public struct CopiedFile: Equatable, Sendable {
  /// The SHA-256 of its bytes.
  public var digest: ContentDigest
  /// Size in bytes.
  public var size: Int
  /// The name that it had.
  public var name: String

  /// What is known of a copy.
  public init(digest: ContentDigest, size: Int, name: String) {
    self.digest = digest
    self.size = size
    self.name = name
  }
}
