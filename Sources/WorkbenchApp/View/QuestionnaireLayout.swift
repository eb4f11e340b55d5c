import TerminalKit

/// Where the panes of the questionnaire stand; on a narrow screen panes drop away.
struct QuestionnaireLayout: Equatable {
  /// Frames with their borders; nil where a pane is not shown.
  var outerFrame: Rect?
  var innerFrame: Rect?
  var questionFrame: Rect?

  /// Three panes from 100 columns, two from 70, the one with the cursor below.
  init(_ state: QuestionnaireState, in body: Rect) {
    if body.width >= 100 {
      let (outer, rest) = body.splitLeft(max(24, body.width / 5))
      let (inner, question) = rest.splitLeft(min(52, max(36, rest.width * 45 / 100)))
      (outerFrame, innerFrame, questionFrame) = (outer, inner, question)
    } else if body.width >= 70 {
      let (list, question) = body.splitLeft(body.width * 45 / 100)
      if state.pane == .outer { outerFrame = list } else { innerFrame = list }
      questionFrame = question
    } else {
      switch state.pane {
      case .outer: outerFrame = body
      case .inner: innerFrame = body
      case .question: questionFrame = body
      }
    }
  }

  /// The space inside the border; empty where the pane is not shown.
  var outer: Rect { outerFrame?.inset(1) ?? Rect(x: 0, y: 0, width: 0, height: 0) }
  /// The space inside the border; empty where the pane is not shown.
  var inner: Rect { innerFrame?.inset(1) ?? Rect(x: 0, y: 0, width: 0, height: 0) }
  /// The space inside the border; empty where the pane is not shown.
  var question: Rect { questionFrame?.inset(1) ?? Rect(x: 0, y: 0, width: 0, height: 0) }
}
