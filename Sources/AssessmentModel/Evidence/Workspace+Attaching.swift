extension Workspace {
  /// The edit that attaches evidence to some subjects, as one step; a record that the workspace does
  /// not hold yet comes with it. Nil where all of it is there already.
  ///
  /// `assessor` and `time` are noted on the answers that change.
  public func attachment(
    of evidence: Evidence, to subjects: [EvidenceSubject], by assessor: String, at time: Timestamp
  ) -> Edit? {
    var edits: [Edit] = []
    if self.evidence(evidence.id) == nil { edits.append(.putEvidence(evidence, at: nil)) }
    edits += subjects.compactMap { subject in
      guard !attachments(of: subject).contains(evidence.id) else { return nil }
      return edit(of: subject, by: assessor, at: time) { $0.append(evidence.id) }
    }
    if edits.count == 1 { return edits[0] }
    let target = subjects.map(heading(of:)).joined(separator: ", ")
    return edits.isEmpty ? nil : .group(label: "\(target): evidence \(evidence.name)", edits)
  }

  /// The edit that takes evidence from a subject; the record stays. Nil where it is not attached there.
  public func detachment(
    of id: EvidenceID, from subject: EvidenceSubject, by assessor: String, at time: Timestamp
  ) -> Edit? {
    guard attachments(of: subject).contains(id) else { return nil }
    return edit(of: subject, by: assessor, at: time) { $0.removeAll { $0 == id } }
  }

  /// The edit that removes evidence with everything that refers to it, as one step: answers and
  /// findings no longer name it. Nil where there is no such evidence.
  ///
  /// Who answered and when stays as it was: nobody looked at the answers again.
  public func removal(of id: EvidenceID) -> Edit? {
    guard let evidence = evidence(id) else { return nil }
    let edits = (evidenceSubjects()[id] ?? []).compactMap { subject in
      edit(of: subject) { $0.removeAll { $0 == id } }
    }
    return .group(label: "Remove evidence \(evidence.name)", edits + [.removeEvidence(id)])
  }

  // MARK: Pieces

  /// The edit that changes what is attached to a subject; nil where there is no such finding.
  private func edit(
    of subject: EvidenceSubject, by assessor: String? = nil, at time: Timestamp? = nil,
    _ change: (inout [EvidenceID]) -> Void
  ) -> Edit? {
    func changed(_ answer: Answer) -> Answer {
      var answer = answer
      change(&answer.attachments)
      answer.assessor = assessor ?? answer.assessor
      answer.assessedAt = time ?? answer.assessedAt
      return answer
    }
    switch subject {
    case .answer(let place, let requirement):
      return .setAnswer(place, requirement, changed(answer(place, requirement)))
    case .constraint(let constraint):
      return .setConstraint(constraint, changed(constraints[constraint] ?? Answer()))
    case .finding(let id):
      guard var finding = finding(id) else { return nil }
      change(&finding.attachments)
      return .putFinding(finding, at: nil)
    }
  }
}
