import AssessmentModel

extension Redactor {
  /// The records of attached files, where the profile shows evidence at all.
  mutating func evidence(_ evidence: [Evidence]) -> [Edit] {
    guard profile.shows(.evidence) else { return [] }
    return evidence.map { record in
      var copy = record
      copy.name = text(record.name, .evidence)
      copy.caption = text(record.caption, .evidence)
      copy.addedBy = person(record.addedBy)
      return .putEvidence(copy, at: nil)
    }
  }

  func attachments(_ attachments: [EvidenceID]) -> [EvidenceID] {
    profile.shows(.evidence) ? attachments : []
  }
}
