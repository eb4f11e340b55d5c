import AssessmentModel
import GapAnalysis

/// The signs of the screen, in UTF-8 or in plain ASCII; state is never told by colour alone.
struct Glyphs {
  let isUnicode: Bool

  var cursor: String { isUnicode ? "▶" : ">" }
  var dash: String { isUnicode ? "–" : "-" }
  var separator: String { isUnicode ? " › " : " > " }
  var dot: String { isUnicode ? "·" : "." }
  var note: String { isUnicode ? "✎" : "n" }
  var evidence: String { isUnicode ? "§" : "e" }
  var barDone: String { isUnicode ? "█" : "#" }
  var barOpen: String { isUnicode ? "░" : "." }
  var followUp: String { "*" }
  /// Something is missing or over: a rationale, an approval.
  var missing: String { "!" }
  var marked: String { isUnicode ? "■" : "#" }
  var foldedPart: String { isUnicode ? "▸" : "+" }
  var openPart: String { isUnicode ? "▾" : "-" }

  /// The sign of an answer as of a day: `≈!` for a compensation whose approval has ended.
  func answer(_ answer: Answer, isNotApplicable: Bool = false, asOf day: CalendarDate) -> String {
    let hasEnded = !isNotApplicable && answer.hasEndedApproval(asOf: day)
    let sign = self.answer(answer.status, isNotApplicable: isNotApplicable)
    return hasEnded ? sign + missing : sign
  }

  /// The sign of an answer; `isNotApplicable` covers an RE that falls with its SR.
  func answer(_ status: AnswerStatus?, isNotApplicable: Bool = false) -> String {
    if isNotApplicable { return dash }
    switch status {
    case .met: return isUnicode ? "✓" : "+"
    case .partly: return isUnicode ? "◐" : "~"
    case .notMet: return isUnicode ? "✗" : "!"
    case .compensated: return isUnicode ? "≈" : "c"
    case .notApplicable: return dash
    case nil: return dot
    }
  }

  /// The sign of a cell or a zone.
  func state(_ state: CellState) -> String {
    switch state {
    case .met: isUnicode ? "✓" : "+"
    case .gap: isUnicode ? "✗" : "!"
    case .undetermined: "?"
    case .notTargeted: dot
    case .notApplicable: dash
    }
  }

  /// The text of a heat-map cell: `✓ 2/2`, `? 0–2/2`, `–`; `≈!2/2` where a compensation lacks its
  /// approval.
  func cell(_ cell: CellAnalysis) -> String {
    guard let achieved = cell.shownAchieved else { return state(.notApplicable) }
    let levels = achieved.text(dash: dash)
    if cell.state == .notTargeted { return "\(state(.notTargeted)) \(levels)/0" }
    let isCompensated = cell.state == .met && cell.hasCompensation
    let sign = isCompensated ? answer(.compensated) : state(cell.state)
    let flag = cell.unapprovedCount > 0 ? missing : " "
    return "\(sign)\(flag)\(levels)/\(cell.target.rawValue)"
  }
}
