import AssessmentModel

extension Workbench {
  /// Why a command can do nothing now; nil where it can.
  func unavailability(of command: Command) -> String? {
    if document == nil, !Self.worksWithoutWorkspace.contains(command) {
      return "\(command.title): open or make a workspace first"
    }
    if let reason = file?.readOnlyReason, Self.changesWorkspace.contains(command) {
      return reason
    }
    switch command {
    case .nextPlace, .previousPlace, .nextFR, .previousFR:
      return screen == .questionnaire || screen == .overview
        ? nil : "\(command.title): works in the questionnaire (s) and on the overview (d)"
    case .nextPane, .previousPane:
      return [.questionnaire, .overview, .system].contains(screen)
        ? nil : "There is one list on this screen"
    case .fold:
      return screen == .questionnaire ? nil : "\(command.title): works in the questionnaire (s)"
    case .filter where screen == .history: return nil
    case .turnTable, .filter:
      return screen == .questionnaire ? noPlace : "\(command.title): works in the questionnaire (s)"
    case .answerMet, .answerPartly, .answerNotMet, .answerCompensated, .answerNotApplicable,
      .clearAnswer:
      return screen == .system && isDrawn ? nil : answerRefusal(command)
    case .answerMenu, .cycleCapability, .applyToOthers, .applyWithNote, .markRange:
      return answerRefusal(command)
    case .mark: return isInQuestion ? nil : answerRefusal(command)
    case .editNote, .editNoteOutside, .editDetails, .toggleFollowUp, .attachEvidence:
      return recordRefusal(command)
    case .editTarget, .editProfile: return placeRefusal(command)
    case .newFinding: return findingRefusal
    case .edit: return editRefusal
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

  private var isInQuestion: Bool {
    screen == .questionnaire && questionnaire.pane == .question
  }

  /// Why a command about what is recorded with an answer can do nothing here; it works on a line of the
  /// review that names an answer too, and some of it on findings and common constraints.
  private func recordRefusal(_ command: Command) -> String? {
    let isSubject =
      switch (screen, command) {
      case (.review, _): selection.answer != nil
      case (.findings, .attachEvidence): selection.finding != nil
      case (.system, .attachEvidence): currentConstraint != nil
      case (.system, .editNote): selection != .nothing
      default: false
      }
    return isSubject ? nil : answerRefusal(command)
  }

  /// Why no finding can be started here; nil where one can.
  private var findingRefusal: String? {
    switch selection {
    case .requirement, .cell: nil
    case .subject(.answer): screen == .questionnaire ? answerRefusal(.newFinding) : nil
    case .subject(.finding): "The cursor is on a finding; o adds an empty one, C changes this one"
    default: placeRefusal(.newFinding)
    }
  }

  /// Why there is nothing to edit here; nil where there is.
  private var editRefusal: String? {
    if screen == .history { return "What happened cannot be edited; Enter shows it" }
    switch selection {
    case .cell: return nil
    case .subject(.answer): return screen == .questionnaire ? answerRefusal(.edit) : nil
    case .subject(.evidence): return "An attached file is edited where it is attached (w)"
    case .subject: return nil
    case .requirement: return placeRefusal(.edit)
    case .change, .nothing:
      return outline.lines.isEmpty
        ? placeRefusal(.edit) : "There is nothing under the cursor to edit"
    }
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
}
