import AssessmentModel

/// One record of the audit trail.
public enum TrailRecord: Hashable, Sendable {
  /// A change, with the link that ties it to what came before.
  case change(LinkedChange)
  /// A whole state: where the trail begins or begins anew.
  case origin(HistoryOrigin)

  /// What the next record follows on.
  var link: ContentDigest? {
    switch self {
    case .change(let change): change.link
    case .origin(let origin): origin.link
    }
  }
}
