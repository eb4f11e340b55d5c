import RequirementCatalog

extension Workspace {
  /// What an assessor should look at before the report goes out; nothing here blocks any work.
  ///
  /// `today` is the day as of which approvals are looked at. In the order of places and requirements.
  public func reviewProblems(today: CalendarDate) -> [Diagnostic] {
    places.flatMap { place in
      let sheet = answers[place.id] ?? [:]
      return sheet.keys.sorted().flatMap { id in
        sheet[id].map { review($0, of: id, in: place, today: today) } ?? []
      }
    } + places.compactMap(Self.reviewTarget) + conduits.flatMap(reviewEnds)
      + reviewEvidence() + reviewCodes()
  }

  private func review(
    _ answer: Answer, of id: RequirementID, in place: Place, today: CalendarDate
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func warn(_ kind: String, _ summary: String, _ fix: String) {
      problems.append(
        Diagnostic(
          id: kind, severity: .warning, place: "\(place.code) \(id)",
          subject: .answer(place.id, id), summary: summary, fix: fix))
    }
    if answer.lacksRationale, let status = answer.status {
      warn(
        "missing-rationale", "\(status.title) without a rationale",
        "say why, or choose another status")
    }
    if answer.hasEndedApproval(asOf: today), let expiry = answer.expiry {
      warn(
        "expired-compensation",
        "the approval of the compensation ended on \(expiry.text), so it is open for the level",
        "have it approved again, or choose another status")
    } else if answer.lacksApproval {
      warn(
        "missing-approval",
        "compensated without \(answer.missingApproval.joined(separator: " and "))",
        "name who approved it and until when, or choose another status")
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
    if let status = answer.status, status != .notApplicable, isNotApplicable(id, in: place.id) {
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
        subject: .evidence(evidence.id),
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
      subject: .target(place.id),
      summary: "the target \(place.target.notation) has no rationale",
      fix: "name the risk assessment that it comes from")
  }

  private func reviewEnds(of conduit: Conduit) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let ends = Set(conduit.ends)
    if ends.count < 2 {
      problems.append(
        Diagnostic(
          id: "open-conduit", severity: .warning, place: conduit.code,
          subject: .ends(conduit.id),
          summary: "the conduit does not connect two zones", fix: "name the zones at its ends"))
    }
    if ends.count < conduit.ends.count {
      let twice = conduit.ends.enumerated().filter { conduit.ends[..<$0].contains($1) }
      let codes = Set(twice.map { zone($1)?.code ?? $1.text }).sorted().joined(separator: ", ")
      problems.append(
        Diagnostic(
          id: "repeated-end", severity: .warning, place: conduit.code,
          subject: .ends(conduit.id),
          summary: "the conduit names \(codes) more than once", fix: "name each zone once"))
    }
    return problems
  }
}
