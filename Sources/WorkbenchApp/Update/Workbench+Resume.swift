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
    state.questionScroll = questionnaire.questionScroll
    state.listScroll = [questionnaire.outerScroll.offset, questionnaire.innerScroll.offset]
    state.cell = [overview.rows.cursor, overview.fr.number]
    state.drafts = drafts
    switch popup {
    case .text(let panel):
      if let key = DraftKey(panel.purpose), panel.editor.isModified || panel.isDraft {
        state.drafts[key] = [panel.editor.text]
      }
    case .form(let form):
      if form.isModified || form.isDraft { state.drafts[DraftKey(form.subject)] = form.texts }
    case .menu, .palette, nil: break
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
    questionnaire.questionScroll = max(0, state.questionScroll)
    if state.listScroll.count == 2 {
      questionnaire.outerScroll.offset = max(0, state.listScroll[0])
      questionnaire.innerScroll.offset = max(0, state.listScroll[1])
    }
    if state.cell.count == 2 {
      overview.rows.cursor = max(0, state.cell[0])
      overview.fr = FoundationalRequirement(rawValue: state.cell[1]) ?? .iac
    }
    drafts = state.drafts
  }
}
