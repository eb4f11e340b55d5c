extension Edit {
  /// The record that the edit puts into the workspace as a whole, if it does.
  var put: PutRecord? {
    switch self {
    case .putZone(let zone, _): .zone(zone)
    case .putConduit(let conduit, _): .conduit(conduit)
    case .putFinding(let finding, _): .finding(finding)
    case .putEvidence(let evidence, _): .evidence(evidence)
    default: nil
    }
  }
}

/// A record that an edit puts into a workspace as a whole.
enum PutRecord {
  case zone(Zone)
  case conduit(Conduit)
  case finding(Finding)
  case evidence(Evidence)

  var zone: Zone? { if case .zone(let zone) = self { zone } else { nil } }
  var conduit: Conduit? { if case .conduit(let conduit) = self { conduit } else { nil } }
  var finding: Finding? { if case .finding(let finding) = self { finding } else { nil } }
  var evidence: Evidence? { if case .evidence(let evidence) = self { evidence } else { nil } }
}
