import AssessmentModel
import RequirementCatalog

extension Workbench {
  /// Gives an answer to everything marked, or to the requirement under the cursor; nil clears it.
  ///
  /// Every other field of the answer stays, and so does the cursor.
  mutating func answer(_ status: AnswerStatus?) -> [Effect] {
    if screen == .system { return answerConstraint(status) }
    return changeAnswers(label: status?.title ?? "not assessed") { $0.status = status }
  }

  /// Capability: as it follows from the answer, capable, not capable, and round again.
  mutating func cycleCapability() -> [Effect] {
    guard let current = questionnaire.current else { return [] }
    let next: Capability? =
      switch workspace.answer(current.place, current.requirement).capability {
      case nil: .capable
      case .capable: .notCapable
      case .notCapable: nil
      }
    return changeAnswers(label: next?.title ?? "capability as it follows") { $0.capability = next }
  }

  mutating func toggleFollowUp() -> [Effect] {
    guard let current = questionnaire.current else { return [] }
    let isOn = !workspace.answer(current.place, current.requirement).needsFollowUp
    return changeAnswers(label: isOn ? "follow-up" : "no follow-up") { $0.needsFollowUp = isOn }
  }

  /// Changes the answers to everything marked, or to the requirement under the cursor, as one step.
  mutating func changeAnswers(label: String, _ change: (inout Answer) -> Void) -> [Effect] {
    guard let current = questionnaire.current else { return [] }
    let marks = questionnaire.marks.isEmpty ? [current] : sortedMarks
    let edits = marks.compactMap { edit($0, change) }
    switch edits.count {
    case 0: return []
    case 1: return perform(edits[0])
    default: return perform(.group(label: "\(edits.count) answers: \(label)", edits))
    }
  }

  /// The edit that changes one answer; nil where the change changes nothing.
  func edit(
    _ mark: QuestionnaireState.Mark, _ change: (inout Answer) -> Void
  ) -> Edit? {
    let old = workspace.answer(mark.place, mark.requirement)
    var new = old
    change(&new)
    guard new != old else { return nil }
    new.assessor = assessor
    new.assessedAt = now
    return .setAnswer(mark.place, mark.requirement, new)
  }

  private mutating func answerConstraint(_ status: AnswerStatus?) -> [Effect] {
    guard let constraint = currentConstraint else {
      return say("Answers go to the common constraints below")
    }
    guard status != .notApplicable, status != .compensated else {
      return say("A common constraint is met, partly met or not met")
    }
    var answer = workspace.constraints[constraint] ?? Answer()
    answer.status = status
    answer.assessor = assessor
    answer.assessedAt = now
    return perform(.setConstraint(constraint, answer))
  }

  /// The common constraint under the cursor of its screen, or nil.
  var currentConstraint: CommonConstraint? {
    let index = system.cursor - 1
    return CommonConstraint.allCases.indices.contains(index)
      ? CommonConstraint.allCases[index] : nil
  }

  // MARK: Marks

  mutating func mark() -> [Effect] {
    if questionnaire.pane == .question {
      toggleFold()
      return []
    }
    guard let current = questionnaire.current else { return [] }
    if questionnaire.marks.remove(current) == nil { questionnaire.marks.insert(current) }
    questionnaire.lastMark = current
    moveInner(by: 1)
    return []
  }

  mutating func markRange() -> [Effect] {
    let rows = innerRows
    guard let current = questionnaire.current,
      let end = rows.firstIndex(of: current)
    else { return [] }
    let start = questionnaire.lastMark.flatMap { rows.firstIndex(of: $0) } ?? end
    questionnaire.marks.formUnion(rows[min(start, end)...max(start, end)])
    questionnaire.lastMark = current
    return say("\(questionnaire.marks.count) marked; an answer goes to all of them")
  }

  var sortedMarks: [QuestionnaireState.Mark] {
    questionnaire.marks.sorted { ($0.place, $0.requirement) < ($1.place, $1.requirement) }
  }

  // MARK: Other zones

  /// Gives the answer of one requirement to other places, as one step.
  mutating func apply(
    _ source: QuestionnaireState.Mark, to places: [PlaceID], withNote: Bool
  ) -> [Effect] {
    let answer = workspace.answer(source.place, source.requirement)
    let edits = places.filter { $0 != source.place }.compactMap { place in
      edit(.init(place: place, requirement: source.requirement)) { other in
        other.status = answer.status
        other.capability = answer.capability
        other.rationale = answer.rationale.isEmpty ? other.rationale : answer.rationale
        guard withNote else { return }
        if !answer.note.isEmpty { other.note = answer.note }
        other.attachments += answer.attachments.filter { !other.attachments.contains($0) }
      }
    }
    guard !edits.isEmpty else { return say("These zones have this answer already") }
    let what = answer.status?.title ?? "not assessed"
    let count = edits.count == 1 ? "1 zone" : "\(edits.count) zones"
    let effects = perform(.group(label: "\(source.requirement) for \(count): \(what)", edits))
    return toast == nil ? effects + say("\(source.requirement): \(what) in \(count) more") : effects
  }

  mutating func turnTable() -> [Effect] {
    questionnaire.isTurned.toggle()
    questionnaire.drill = nil
    questionnaire.pane = .inner
    return say(
      questionnaire.isTurned
        ? "By requirement: one requirement, all zones"
        : "By zone: one zone, all requirements")
  }
}
