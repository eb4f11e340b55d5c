import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// The parts of the question in view, the ones an assessor wants first being first.
  var questionParts: [GuidancePart] {
    guard let requirement = Catalog[questionnaire.requirement] else { return [] }
    return GuidancePart.parts(for: requirement, overlay: overlay)
  }

  /// The wrapped lines of the question pane.
  func questionLines(width: Int) -> [QuestionLine] {
    let parts = questionParts
    var lines: [QuestionLine] = []
    for (index, part) in parts.enumerated() {
      let isFolded = questionnaire.folded.contains(part.title)
      if index > 0 || part.overlay != nil {
        lines.append(.init(text: part.title, look: .part, part: index))
        if isFolded { continue }
      }
      for paragraph in part.paragraphs {
        let isItem = paragraph.hasPrefix("- ")
        let indent = isItem ? "  " : ""
        for (row, text) in TextWrap.lines(paragraph, width: max(4, width - indent.count))
          .enumerated()
        {
          let prefix = row > 0 ? indent : ""
          lines.append(.init(text: prefix + text, look: Self.look(part, isItem), part: index))
        }
      }
    }
    return lines
  }

  private static func look(_ part: GuidancePart, _ isItem: Bool) -> QuestionLine.Look {
    switch part.kind {
    case .question: .question
    case .caution: .caution
    default: isItem ? .item : .text
    }
  }

  /// Folds the part under the cursor away, or unfolds it, and brings it into view.
  mutating func toggleFold() -> [Effect] {
    let parts = questionParts
    guard parts.indices.contains(questionnaire.part), questionnaire.part > 0 else {
      return say("The question itself stays open; \(Key(.down).name) goes to what folds")
    }
    let title = parts[questionnaire.part].title
    if questionnaire.folded.remove(title) == nil { questionnaire.folded.insert(title) }
    revealPart()
    return []
  }

  /// Scrolls so that the part under the cursor is in view from its heading.
  mutating func revealPart() {
    let layout = QuestionnaireLayout(questionnaire, in: bodyRect)
    let lines = questionLines(width: max(1, layout.question.width))
    let height = questionTextHeight(in: layout.question)
    guard let first = lines.firstIndex(where: { $0.part == questionnaire.part }) else { return }
    let last = lines.lastIndex { $0.part == questionnaire.part } ?? first
    if first < questionnaire.questionScroll { questionnaire.questionScroll = first }
    if last >= questionnaire.questionScroll + height {
      questionnaire.questionScroll = min(first, last - height + 1)
    }
    if first > questionnaire.questionScroll, last - first >= height {
      questionnaire.questionScroll = first
    }
  }

  /// Lines of the answer below the question text.
  func answerLines(width: Int) -> [QuestionLine] {
    guard let current = questionnaire.current else { return [] }
    let answer = workspace.answer(current.place, current.requirement)
    var lines: [QuestionLine] = []
    func add(_ name: String, _ text: String, limit: Int) {
      guard !text.isEmpty else { return }
      let wrapped = TextWrap.lines(text, width: max(4, width - 10))
      for (row, line) in wrapped.prefix(limit).enumerated() {
        let label = row == 0 ? name : ""
        let isCut = row == limit - 1 && wrapped.count > limit
        lines.append(
          .init(
            text: TextWidth.padded(label, to: 10) + line + (isCut ? " …" : ""), look: .text,
            part: 0))
      }
    }
    let open = [
      answer.needsFollowUp ? "follow-up" : "",
      answer.lacksRationale ? "rationale missing (r)" : "",
      approvalToDo(answer),
    ]
    add("To do", open.filter { !$0.isEmpty }.joined(separator: "; "), limit: 1)
    add("Note", answer.note, limit: 4)
    add("Rationale", answer.rationale, limit: 3)
    var facts = [
      answer.approver.isEmpty ? "" : "approved by \(answer.approver)",
      answer.expiry.map { "until \($0.text)" } ?? "",
      answer.methods.map(\.title).joined(separator: ", "),
      evidenceFact(of: answer),
    ].filter { !$0.isEmpty }
    if let at = answer.assessedAt {
      facts.append("\(answer.assessor.isEmpty ? "" : answer.assessor + ", ")\(at.day.text)")
    }
    add("Details", facts.joined(separator: "; "), limit: 2)
    return lines
  }

  /// "approval ended (r)", "approver and end of the approval missing (r)", or nothing.
  private func approvalToDo(_ answer: Answer) -> String {
    if answer.hasEndedApproval(asOf: analysis.asOf) { return "approval ended (r)" }
    let parts = answer.missingApproval
    return parts.isEmpty ? "" : parts.joined(separator: " and ") + " missing (r)"
  }

  /// The references in words, then the names of the attached files.
  private func evidenceFact(of answer: Answer) -> String {
    let names = answer.evidence + workspace.evidence(answer.attachments).map(\.name)
    return names.isEmpty ? "" : "evidence: \(names.joined(separator: "; "))"
  }

  /// Lines that the question text has when the answer stands below it.
  func questionTextHeight(in rect: Rect) -> Int {
    max(1, rect.height - answerBlockHeight(in: rect) - 1)
  }

  /// Lines of the answer block: the status and what is said with it, at most half of the pane.
  func answerBlockHeight(in rect: Rect) -> Int {
    min(1 + answerLines(width: rect.width).count, max(1, rect.height / 2))
  }
}
