/// A file that is being copied into the workspace's evidence.
public struct Transfer: Equatable, Sendable {
  /// What it will be attached to.
  var target: EvidenceTarget
  /// Where it comes from, as the user gave it.
  var path: String
  /// How much of copying and reading back is done, 0 to 100.
  var percent = 0
  /// Whether the user has ended it; it is over when the copying stops.
  var isCancelled = false
}
