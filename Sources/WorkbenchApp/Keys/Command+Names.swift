extension Command {
  /// What people call it: its word in the footer first, then other words for the same.
  public var names: [String] { [short] + (Self.otherNames[self] ?? []) }

  /// Whether it removes, clears or ends something. It is found by its names and its key alone, so that
  /// it never comes first for a word that means something else.
  public var isDestructive: Bool {
    switch self {
    case .clearAnswer, .remove, .back, .leave, .quit: true
    default: false
    }
  }

  /// What a command belongs to when the commands are listed.
  public enum Task: String, CaseIterable, Sendable {
    case answer = "Answer"
    case record = "Record"
    case go = "Go"
    case find = "Find"
    case arrange = "Arrange"
    case program = "Program"
    case move = "Move"
  }

  /// The task that it belongs to.
  public var task: Task {
    switch self {
    case .moveUp, .moveDown, .pageUp, .pageDown, .goFirst, .goLast, .nextPane, .previousPane, .open,
      .back, .moveRight:
      .move
    case .nextUnanswered, .previousUnanswered, .nextGap, .previousGap, .nextFR, .previousFR,
      .nextPlace, .previousPlace, .showOverview, .showQuestionnaire, .showZones, .showFindings,
      .showSystem, .showReview, .showReport, .showHelp, .showHistory, .palette:
      .go
    case .answerMet, .answerPartly, .answerNotMet, .answerCompensated, .answerNotApplicable,
      .clearAnswer, .answerMenu, .cycleCapability, .toggleFollowUp, .mark, .markRange,
      .applyToOthers, .applyWithNote, .editProfile:
      .answer
    case .editNote, .editNoteOutside, .editDetails, .attachEvidence, .newFinding, .cycleStatus:
      .record
    case .search, .searchNext, .searchPrevious, .filter, .turnTable, .fold: .find
    case .add, .addConduit, .edit, .remove, .moveItemUp, .moveItemDown, .editTarget: .arrange
    case .undo, .redo, .copy, .repaint, .suspend, .showSaved, .saveCopy, .chooseAuthor, .leave,
      .quit:
      .program
    }
  }

  private static let otherNames: [Command: [String]] = [
    .answerNotApplicable: ["not applicable"],
    .answerPartly: ["partly met"],
    .clearAnswer: ["clear the answer"],
    .editNote: ["write the note"],
    .editNoteOutside: ["editor"],
    .editDetails: ["details", "approver", "expiry", "methods"],
    .attachEvidence: ["attach", "photo", "file"],
    .newFinding: ["start a finding"],
    .showOverview: ["heat map"],
    .showQuestionnaire: ["questionnaire"],
    .showSystem: ["system", "visit", "scope", "constraints"],
    .showReport: ["export"],
    .showHelp: ["keys"],
    .showHistory: ["trail"],
    .applyToOthers: ["apply to other zones"],
    .applyWithNote: ["apply with files"],
    .add: ["add zone", "new zone"],
    .addConduit: ["new conduit"],
    .remove: ["delete"],
    .editTarget: ["target"],
    .showSaved: ["disk"],
    .chooseAuthor: ["who am I", "assessor", "author"],
    .repaint: ["redraw"],
    .leave: ["leave"],
    .quit: ["exit"],
  ]
}
