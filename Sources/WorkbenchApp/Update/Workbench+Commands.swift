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
    case .showOverview: return openOverview()
    case .showQuestionnaire: return openQuestions()
    case .showZones: return openZones()
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
      return toggleFold()
    case .undo, .redo: return undoOrRedo(command)
    case .copy: return copyCurrent()
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .showSaved: return showSaved()
    case .saveCopy: return askForCopyPath()
    case .chooseAuthor: return writeRefusal.map { fail($0) } ?? askAuthor()
    case .leave: return leave()
    case .quit: return leaveProgram()
    }
  }

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
    leaveScreen()
    return []
  }

  /// Goes back to the screen below; the heat map then has its cursor on what was worked on.
  mutating func leaveScreen() {
    let cell = screen == .questionnaire ? workedOn : (nil, nil)
    screens.removeLast()
    if screen == .overview { showCell(cell) }
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
    if screens.count > 1 { leaveScreen() }
    return []
  }
}
