import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// Where the user is, with the drafts and what stands in an open window, to come back to exactly.
  public var resumeState: ResumeState {
    var state = ResumeState()
    state.screens = screens.filter { $0 != .start && $0 != .help }
    state.place = questionnaire.place
    state.requirement = questionnaire.requirement
    state.pane = questionnaire.pane.rawValue
    state.isTurned = questionnaire.isTurned
    state.filter = questionnaire.filter
    if let drill = questionnaire.drill, drill.place == questionnaire.place {
      state.drilled = drill.requirements.sorted()
      state.drillTitle = drill.title
    }
    state.questionScroll = questionnaire.questionScroll
    state.part = questionnaire.part
    state.listScroll = [questionnaire.outerScroll.offset, questionnaire.innerScroll.offset]
    state.cell = [overview.rows.cursor, overview.fr.number]
    state.redaction = report.redaction
    state.author = (author.chosen ?? author.kept).flatMap { Authorship.isUnstated($0) ? nil : $0 }
    state.drafts = drafts
    if case .editedOutside(let purpose, .text(let text)) = authorQuestion?.message,
      let key = DraftKey(purpose)
    {
      state.drafts[key] = [text]
    }
    switch authorQuestion.map(\.beneath) ?? popup {
    case .text(let panel):
      if let key = DraftKey(panel.purpose), panel.editor.isModified || panel.isDraft {
        state.drafts[key] = [panel.editor.text]
      }
    case .form(let form): state.keep(form)
    case .choice(let choice): state.keep(choice.form)
    case .menu, .palette, .handover, .reading, .transfer, nil: break
    }
    return state
  }

  /// Goes where the user was; what no longer exists is passed over.
  mutating func restore(_ state: ResumeState) {
    let known = state.screens.filter { $0 != .start && $0 != .help }
    if !known.isEmpty { screens = known }
    if let place = state.place, workspace.contains(place) { questionnaire.place = place }
    if let requirement = state.requirement { questionnaire.requirement = requirement }
    questionnaire.pane = QuestionnaireState.Pane(rawValue: state.pane) ?? .inner
    questionnaire.isTurned = state.isTurned
    questionnaire.filter = state.filter
    if let place = questionnaire.place, place == state.place, !state.drilled.isEmpty {
      questionnaire.drill = .init(
        place: place, requirements: Set(state.drilled), title: state.drillTitle)
    }
    questionnaire.questionScroll = max(0, state.questionScroll)
    questionnaire.part = max(0, state.part)
    if state.listScroll.count == 2 {
      questionnaire.outerScroll.offset = max(0, state.listScroll[0])
      questionnaire.innerScroll.offset = max(0, state.listScroll[1])
    }
    if state.cell.count == 2 {
      overview.rows.cursor = max(0, state.cell[0])
      overview.fr = FoundationalRequirement(rawValue: state.cell[1]) ?? .iac
    }
    report.redaction = state.redaction
    author.kept = state.author
    drafts = state.drafts
  }
}

extension ResumeState {
  /// Keeps what stands in an open form, where that is not what it was opened with.
  fileprivate mutating func keep(_ form: Form) {
    if form.isModified || form.isDraft { drafts[DraftKey(form.subject)] = form.texts }
  }
}
