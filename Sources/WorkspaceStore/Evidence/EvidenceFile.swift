import AssessmentModel

/// A file that lies in the evidence folder now, and what its record has to say about it.
public struct EvidenceFile: Hashable, Sendable {
  /// The SHA-256 of its bytes.
  public var digest: ContentDigest
  /// Size in bytes.
  public var size: Int
  /// The last component of the path that it came from.
  public var name: String
}
