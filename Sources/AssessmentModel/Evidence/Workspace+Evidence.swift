import RequirementCatalog

extension Workspace {
  /// The evidence with this identifier, or nil.
  public func evidence(_ id: EvidenceID) -> Evidence? { evidence.first { $0.id == id } }

  /// The evidence of a file with this content, or nil.
  public func evidence(digest: ContentDigest) -> Evidence? {
    evidence.first { $0.digest == digest }
  }

  /// The attached files with these identifiers, in the order of the attachments.
  public func evidence(_ attachments: [EvidenceID]) -> [Evidence] {
    attachments.compactMap { evidence($0) }
  }

  /// What is attached to an answer, a common constraint or a finding.
  public func attachments(of subject: EvidenceSubject) -> [EvidenceID] {
    switch subject {
    case .answer(let place, let requirement): answers[place]?[requirement]?.attachments ?? []
    case .constraint(let constraint): constraints[constraint]?.attachments ?? []
    case .finding(let id): finding(id)?.attachments ?? []
    }
  }

  /// What each attached file is attached to: answers in the order of places and requirements, then
  /// common constraints, then findings. Files that nothing refers to have no entry.
  public func evidenceSubjects() -> [EvidenceID: [EvidenceSubject]] {
    var subjects: [EvidenceID: [EvidenceSubject]] = [:]
    func note(_ attachments: [EvidenceID], _ subject: EvidenceSubject) {
      for id in attachments where subjects[id]?.last != subject {
        subjects[id, default: []].append(subject)
      }
    }
    for place in places {
      for (requirement, answer) in (answers[place.id] ?? [:]).sorted(by: { $0.key < $1.key })
      where !answer.attachments.isEmpty {
        note(answer.attachments, .answer(place.id, requirement))
      }
    }
    for constraint in CommonConstraint.allCases {
      note(constraints[constraint]?.attachments ?? [], .constraint(constraint))
    }
    for finding in findings { note(finding.attachments, .finding(finding.id)) }
    return subjects
  }

  /// The subject in the user's terms: `Z5 SR 1.5`, `F3`.
  public func heading(of subject: EvidenceSubject) -> String {
    switch subject {
    case .answer(let place, let requirement):
      "\(self.place(place)?.code ?? place.text) \(requirement)"
    case .constraint(let constraint): constraint.title
    case .finding(let id): finding(id)?.code ?? id.text
    }
  }
}
