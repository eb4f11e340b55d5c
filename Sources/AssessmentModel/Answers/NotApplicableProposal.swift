import RequirementCatalog

/// A requirement that the facts about a place make *not applicable*; the assessor decides.
public struct NotApplicableProposal: Hashable, Sendable {
  /// The requirement.
  public var requirement: RequirementID
  /// Why, in words for the rationale.
  public var justification: String
}

extension Workspace {
  /// What the profile of a place proposes as *not applicable*, in catalog order.
  ///
  /// A requirement is proposed when every fact on which it depends is answered with no; an unknown
  /// fact proposes nothing. Answered requirements are left alone, and so are the REs that fall with an
  /// SR that is proposed or not applicable already.
  public func notApplicableProposals(for id: PlaceID) -> [NotApplicableProposal] {
    guard let profile = place(id)?.profile, profile.values.contains(false) else { return [] }
    var proposals: [NotApplicableProposal] = []
    for requirement in Catalog.requirements {
      let conditions =
        GuidanceLibrary.guidance(for: requirement.id)?.notApplicable.conditions ?? []
      guard !conditions.isEmpty, conditions.allSatisfy({ profile[$0] == false }),
        answer(id, requirement.id).status == nil,
        !isNotApplicable(requirement.id, in: id),
        !requirement.fallsWithItsSystem
          || !proposals.contains(where: { $0.requirement == requirement.id.system })
      else { continue }
      let reasons = conditions.sorted().map(\.absence).joined(separator: "; ")
      proposals.append(
        NotApplicableProposal(
          requirement: requirement.id,
          justification: reasons.prefix(1).uppercased()
            + reasons.dropFirst() + "."))
    }
    return proposals
  }

  /// The edit that accepts proposals, as one step; every other field of the answers stays.
  public func acceptance(
    of proposals: [NotApplicableProposal], for id: PlaceID, assessor: String, at time: Timestamp
  ) -> Edit {
    let edits = proposals.map { proposal in
      var answer = answer(id, proposal.requirement)
      answer.status = .notApplicable
      if answer.rationale.isEmpty { answer.rationale = proposal.justification }
      answer.assessor = assessor
      answer.assessedAt = time
      return Edit.setAnswer(id, proposal.requirement, answer)
    }
    let code = place(id)?.code ?? ""
    let count = edits.count == 1 ? "1 requirement" : "\(edits.count) requirements"
    return .group(label: "\(code): \(count) not applicable by profile", edits)
  }
}
