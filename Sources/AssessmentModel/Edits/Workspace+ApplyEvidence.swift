extension Workspace {
  mutating func put(_ evidence: Evidence, at index: Int?) throws(EditError) -> Edit {
    if let position = self.evidence.firstIndex(where: { $0.id == evidence.id }) {
      let previous = self.evidence[position]
      self.evidence[position] = evidence
      return .putEvidence(previous, at: nil)
    }
    try insert(evidence, into: \.evidence, at: index)
    return .removeEvidence(evidence.id)
  }

  mutating func remove(_ id: EvidenceID) throws(EditError) -> Edit {
    guard let position = evidence.firstIndex(where: { $0.id == id }) else {
      throw .unknownEvidence(id)
    }
    guard !isAttached(id) else { throw .stillAttached(id) }
    return .putEvidence(evidence.remove(at: position), at: position)
  }

  func checkAttachments(_ attachments: [EvidenceID]) throws(EditError) {
    for id in attachments where evidence(id) == nil { throw .unknownEvidence(id) }
  }

  private func isAttached(_ id: EvidenceID) -> Bool {
    answers.values.contains { $0.values.contains { $0.attachments.contains(id) } }
      || constraints.values.contains { $0.attachments.contains(id) }
      || findings.contains { $0.attachments.contains(id) }
  }
}
