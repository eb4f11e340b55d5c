import AssessmentModel

extension Redactor {
  /// The edits that record the answers, in the order of a report, so that numbers rise through it.
  mutating func answers(_ workspace: Workspace) -> [Edit] {
    var edits: [Edit] = []
    for place in workspace.places {
      guard let sheet = workspace.answers[place.id], let id = identifiers[place.id] else {
        continue
      }
      for requirement in sheet.keys.sorted() {
        if let answer = sheet[requirement] {
          edits.append(.setAnswer(id, requirement, self.answer(answer)))
        }
      }
    }
    return edits
  }

  mutating func answer(_ answer: Answer) -> Answer {
    var copy = Answer(
      answer.status, capability: answer.capability, note: text(answer.note, .note),
      rationale: text(answer.rationale, .rationale))
    copy.approver = person(answer.approver)
    copy.expiry = answer.expiry
    copy.methods = answer.methods
    copy.evidence = texts(answer.evidence, .evidence)
    copy.attachments = attachments(answer.attachments)
    copy.needsFollowUp = answer.needsFollowUp && profile.shows(.followUp)
    copy.assessor = person(answer.assessor)
    copy.assessedAt = profile.shows(.visitDay) ? answer.assessedAt : nil
    return copy
  }
}
