import AssessmentModel
import TerminalKit

extension Workbench {
  /// Does what a command says, wherever it came from.
  mutating func perform(_ command: Command) -> [Effect] {
    if let reason = unavailability(of: command) { return say(reason) }
    switch command {
    case .moveUp, .moveDown, .pageUp, .pageDown, .goFirst, .goLast, .nextPane, .previousPane,
      .nextUnanswered, .previousUnanswered, .nextGap, .previousGap, .nextFR, .previousFR,
      .nextPlace, .previousPlace:
      return move(command)
    case .open: return open()
    case .moveRight: return moveRight()
    case .back: return goBack()
    case .answerMet: return answer(.met)
    case .answerPartly: return answer(.partly)
    case .answerNotMet: return answer(.notMet)
    case .answerCompensated: return answer(.compensated)
    case .answerNotApplicable: return answer(.notApplicable)
    case .clearAnswer: return answer(nil)
    case .cycleCapability: return cycleCapability()
    case .toggleFollowUp: return toggleFollowUp()
    case .mark: return mark()
    case .markRange: return markRange()
    case .applyToOthers, .applyWithNote: return askWhereToApply(withNote: command == .applyWithNote)
    case .answerMenu, .editNote, .editNoteOutside, .editDetails, .attachEvidence, .newFinding,
      .add, .addConduit, .edit, .editTarget, .editProfile, .palette, .search, .filter:
      return openPopup(for: command)
    case .searchNext, .searchPrevious: return searchOn(command == .searchNext ? 1 : -1)
    case .remove: return removeItem()
    case .moveItemUp: return moveItem(by: -1)
    case .moveItemDown: return moveItem(by: 1)
    case .cycleStatus: return cycleStatus()
    case .showOverview: return go(to: .overview)
    case .showQuestionnaire: return go(to: .questionnaire)
    case .showZones: return go(to: .zones)
    case .showFindings: return go(to: .findings)
    case .showSystem: return go(to: .system)
    case .showReview: return go(to: .review)
    case .showReport: return go(to: .report)
    case .showHistory: return openHistory()
    case .showHelp:
      help = CommandList()
      return go(to: .help)
    case .turnTable: return turnTable()
    case .fold:
      questionnaire.pane = .question
      toggleFold()
      return []
    case .undo, .redo: return undoOrRedo(command)
    case .copy: return copyCurrent()
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .showSaved: return showSaved()
    case .saveCopy: return askForCopyPath()
    case .leave: return leave()
    case .quit: return leaveProgram()
    }
  }

  /// Why a command can do nothing now; nil where it can.
  func unavailability(of command: Command) -> String? {
    if document == nil, !Self.worksWithoutWorkspace.contains(command) {
      return "\(command.title): open or make a workspace first"
    }
    if let reason = file?.readOnlyReason, Self.changesWorkspace.contains(command) {
      return reason
    }
    switch command {
    case .fold:
      return screen == .questionnaire ? nil : "\(command.title): works in the questionnaire (s)"
    case .answerMet, .answerPartly, .answerNotMet, .answerCompensated, .answerNotApplicable,
      .clearAnswer:
      if screen == .system { return nil }
      return screen == .questionnaire ? noPlace : "Answers are given in the questionnaire (s)"
    case .filter where screen == .history: return nil
    case .answerMenu, .cycleCapability, .toggleFollowUp, .mark, .markRange, .applyToOthers,
      .applyWithNote, .editDetails, .turnTable, .filter:
      return screen == .questionnaire ? noPlace : "\(command.title): works in the questionnaire (s)"
    case .attachEvidence:
      if screen == .findings || screen == .system { return nil }
      return screen == .questionnaire
        ? noPlace : "Evidence is attached in the questionnaire (s) and to findings (F)"
    case .editNote, .editNoteOutside:
      if screen == .system && command == .editNote { return nil }
      return screen == .questionnaire ? noPlace : "Notes are written in the questionnaire (s)"
    case .cycleStatus:
      return screen == .findings ? nil : "\(command.title): works on the findings screen (F)"
    case .add where screen != .zones && screen != .findings && screen != .overview:
      return "Zones are added on the zones screen (z), findings on theirs (F)"
    case .remove, .moveItemUp, .moveItemDown:
      return screen == .zones || screen == .findings
        ? nil : "\(command.title): works on zones (z) and findings (F)"
    default: return nil
    }
  }

  private var noPlace: String? {
    questionnaire.place == nil ? "There is no zone yet; z, then o adds one" : nil
  }

  private static let changesWorkspace: Set<Command> = [
    .answerMet, .answerPartly, .answerNotMet, .answerCompensated, .answerNotApplicable,
    .clearAnswer, .answerMenu, .cycleCapability, .toggleFollowUp, .applyToOthers, .applyWithNote,
    .editNote, .editNoteOutside, .editDetails, .newFinding, .add, .addConduit, .edit, .remove,
    .moveItemUp, .moveItemDown, .editTarget, .editProfile, .cycleStatus, .undo, .redo,
  ]

  private static let worksWithoutWorkspace: Set<Command> = [
    .moveUp, .moveDown, .pageUp, .pageDown, .goFirst, .goLast, .open, .moveRight, .back,
    .showHelp, .palette, .repaint, .suspend, .leave, .quit, .search, .searchNext,
    .searchPrevious,
  ]

  // MARK: Screens

  mutating func go(to screen: ScreenID) -> [Effect] {
    if screen == self.screen { return [] }
    if let index = screens.firstIndex(of: screen) {
      screens.removeSubrange((index + 1)...)
    } else {
      screens.append(screen)
    }
    if screen == .questionnaire { questionnaire.drill = nil }
    return []
  }

  mutating func leave() -> [Effect] {
    guard screens.count > 1 else { return leaveProgram() }
    screens.removeLast()
    return []
  }

  /// Closes the innermost thing: the filter, then the marks, then the pane, then the screen.
  mutating func goBack() -> [Effect] {
    if screen == .questionnaire {
      if questionnaire.pane == .question {
        questionnaire.pane = .inner
        return []
      }
      if questionnaire.drill != nil || questionnaire.filter != .required {
        questionnaire.drill = nil
        questionnaire.filter = .required
        return say("Shown: \(RequirementFilter.required.title)")
      }
      if !questionnaire.marks.isEmpty {
        questionnaire.marks = []
        return say("Marks cleared")
      }
      if questionnaire.pane == .inner {
        questionnaire.pane = .outer
        return []
      }
    }
    if screens.count > 1 { screens.removeLast() }
    return []
  }
}
