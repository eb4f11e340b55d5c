/// Something the user can do, by key, by the palette or with the mouse.
///
/// A command means the same on every screen; where it can do nothing it says why.
public enum Command: String, CaseIterable, Hashable, Sendable {
  // Movement
  case moveUp, moveDown, pageUp, pageDown, goFirst, goLast
  case nextPane, previousPane, open, back, moveRight
  case nextUnanswered, previousUnanswered, nextGap, previousGap
  case nextFR, previousFR, nextPlace, previousPlace
  // Answers
  case answerMet, answerPartly, answerNotMet, answerCompensated, answerNotApplicable
  case clearAnswer, answerMenu, cycleCapability, toggleFollowUp
  case mark, markRange, applyToOthers, applyWithNote
  case editNote, editNoteOutside, editDetails, attachEvidence, newFinding
  // Screens
  case showOverview, showQuestionnaire, showZones, showFindings, showSystem, showReview
  case showReport, showHelp, showHistory, palette
  // Lists
  case turnTable, fold, search, searchNext, searchPrevious, filter
  case add, addConduit, edit, remove, moveItemUp, moveItemDown, editTarget, editProfile
  case cycleStatus
  // Everything
  case undo, redo, copy, repaint, suspend, showSaved, saveCopy, chooseAuthor, leave, quit
}
