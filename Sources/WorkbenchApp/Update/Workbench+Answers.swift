import AssessmentModel
import RequirementCatalog

extension Workbench {
  /// Gives an answer to everything marked, or to the requirement under the cursor; nil clears it.
  ///
  /// Every other field of the answer stays, and so does the cursor.
  mutating func answer(_ status: AnswerStatus?) -> [Effect] {
    if screen == .system { return answerConstraint(status) }
    return changeAnswers(verb: "answered", label: status?.title ?? "not assessed") {
      $0.status = status
    }
  }

  /// Capability: as it follows from the answer, capable, not capable, and round again.
  mutating func cycleCapability() -> [Effect] {
    guard let first = answerObjects.first else { return [] }
    let next: Capability? =
      switch workspace.answer(first.place, first.requirement).capability {
      case nil: .capable
      case .capable: .notCapable
      case .notCapable: nil
      }
    return changeAnswers(verb: "changed", label: next?.title ?? "capability as it follows") {
      $0.capability = next
    }
  }

  mutating func toggleFollowUp() -> [Effect] {
    let answers = answerObjects.map { workspace.answer($0.place, $0.requirement) }
    let isOn = answers.contains { !$0.needsFollowUp }
    return changeAnswers(verb: "changed", label: isOn ? "follow-up" : "no follow-up") {
      $0.needsFollowUp = isOn
    }
  }

  /// Changes the answers to everything marked, or the one under the cursor, as one step.
  mutating func changeAnswers(
    verb: String, label: String, _ change: (inout Answer) -> Void
  ) -> [Effect] {
    let objects = answerObjects
    let isBulk = screen == .questionnaire && !questionnaire.marks.isEmpty
    let edits = objects.compactMap { edit($0, change) }
    if !isBulk, edits.isEmpty, let object = objects.first {
      return say("Nothing to change: \(heading(object)) is \(label)")
    }
    let effects = performOnMarked(
      edits, label: "\(edits.count) answers: \(label)", said: "\(objects.count) \(verb): \(label)",
      isBulk: isBulk)
    // Elsewhere the answer itself is not on the screen.
    guard screen != .questionnaire, toast == nil, let object = objects.first else { return effects }
    return effects + say("\(heading(object)): \(label)")
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
    guard answer.status != status else {
      return say("Nothing to change: \(constraint.title) is \(status?.title ?? "not assessed")")
    }
    answer.status = status
    answer.assessor = assessor
    answer.assessedAt = now
    return perform(.setConstraint(constraint, answer))
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
