import RequirementCatalog

extension Workspace {
  /// What an assessor should look at before the report goes out; nothing here blocks any work.
  ///
  /// `today` decides which compensations have expired. In the order of places and requirements.
  public func reviewProblems(today: CalendarDate) -> [Diagnostic] {
    places.flatMap { place in
      let sheet = answers[place.id] ?? [:]
      return sheet.keys.sorted().flatMap { id in
        sheet[id].map { review($0, of: id, in: place, today: today) } ?? []
      }
    } + places.compactMap(Self.reviewTarget) + conduits.compactMap(Self.reviewEnds)
      + reviewEvidence()
  }

  private func review(
    _ answer: Answer, of id: RequirementID, in place: Place, today: CalendarDate
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func warn(_ kind: String, _ summary: String, _ fix: String) {
      problems.append(
        Diagnostic(
          id: kind, severity: .warning, place: "\(place.code) \(id)", summary: summary, fix: fix))
    }
    if answer.lacksRationale, let status = answer.status {
      warn(
        "missing-rationale", "\(status.title) without a rationale",
        "say why, or choose another status")
    }
    if answer.status == .compensated, let expiry = answer.expiry, expiry < today {
      warn(
        "expired-compensation", "the approval of the compensation ended on \(expiry.text)",
        "have it approved again, or choose another status")
    }
    if answer.status == .met, answer.capability == .notCapable {
      warn(
        "contradiction", "met although the system is not capable of it",
        "correct the capability, or record the other measure as a compensation")
    }
    if let status = answer.status, status != .notApplicable, isAbsent(id, in: place) {
      warn(
        "contradiction", "\(status.title) although the profile says that it cannot apply",
        "correct the profile or the answer")
    }
    if answer.needsFollowUp {
      warn("follow-up", "marked for follow-up", "come back to it, then take the mark away")
    }
    if id.isEnhancement, let status = answer.status, status != .notApplicable,
      self.answer(place.id, id.system).status == .notApplicable
    {
      warn(
        "contradiction", "\(status.title) although \(id.system) is not applicable",
        "an RE follows its SR; correct one of the two")
    }
    return problems
  }

  private func reviewEvidence() -> [Diagnostic] {
    guard !evidence.isEmpty else { return [] }
    let subjects = evidenceSubjects()
    return evidence.filter { subjects[$0.id] == nil }.map { evidence in
      Diagnostic(
        id: "unattached-evidence", severity: .warning, place: "evidence",
        summary: "\(evidence.name) is attached to nothing",
        fix: "attach it to an answer or a finding, or remove it")
    }
  }

  /// Whether the profile says of every fact that the requirement depends on that it is absent.
  private func isAbsent(_ id: RequirementID, in place: Place) -> Bool {
    guard place.profile.values.contains(false) else { return false }
    let conditions = GuidanceLibrary.guidance(for: id)?.notApplicable.conditions ?? []
    return !conditions.isEmpty && conditions.allSatisfy { place.profile[$0] == false }
  }

  private static func reviewTarget(of place: Place) -> Diagnostic? {
    guard place.target != LevelVector(all: .zero),
      place.targetRationale.allSatisfy(\.isWhitespace)
    else { return nil }
    return Diagnostic(
      id: "missing-target-rationale", severity: .warning, place: place.code,
      summary: "the target \(place.target.notation) has no rationale",
      fix: "name the risk assessment that it comes from")
  }

  private static func reviewEnds(of conduit: Conduit) -> Diagnostic? {
    guard conduit.ends.count < 2 else { return nil }
    return Diagnostic(
      id: "open-conduit", severity: .warning, place: conduit.code,
      summary: "the conduit does not connect two zones", fix: "name the zones at its ends")
  }
}
