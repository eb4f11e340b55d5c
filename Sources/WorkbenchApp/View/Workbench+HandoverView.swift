import AssessmentModel
import TerminalKit

extension Workbench {
  func drawHandover(_ handover: Handover, _ canvas: inout Canvas) {
    let rect = canvas.window(handoverRect(handover), handoverTitle(handover))
    for (row, index) in handover.list.scroll.visible(
      count: handover.lineCount, height: rect.height
    ).enumerated() {
      let (isOn, text, detail) = handoverLine(handover, index)
      let width = TextWidth.columns(of: detail)
      canvas.line(
        " [\(isOn ? "x" : " ")] \(text)",
        Rect(x: rect.x, y: rect.y, width: rect.width - width - 2, height: rect.height), row: row)
      canvas.frame.put(detail, x: rect.maxX - width - 1, y: rect.y + row, within: rect)
      if index == handover.list.cursor { canvas.select(rect, row: row) }
    }
  }

  func handoverRect(_ handover: Handover) -> Rect { listRect(lines: handover.lineCount) }

  private func handoverTitle(_ handover: Handover) -> String {
    let notes = handover.withNote ? ", with notes and files" : ""
    let count = handover.unansweredCount
    let open = count == 0 ? "" : " (\(count) without an answer left out)"
    let own = heading(handover.sources[0])
    let one = handover.sources.count == 1 ? "\(own): " : ""
    return "Give \(one)\(givenWord(handover))\(open)\(notes) to"
  }

  private func givenWord(_ handover: Handover) -> String {
    let first = handover.sources[0]
    guard handover.sources.count == 1 else { return given(handover) }
    return workspace.answer(first.place, first.requirement).status?.title ?? ""
  }

  private func handoverLine(
    _ handover: Handover, _ index: Int
  ) -> (isOn: Bool, text: String, detail: String) {
    guard index > 0 else {
      let count = overwritten(handover)
      let answers = count == 1 ? "1 answer" : "\(count) answers"
      return (
        handover.overwrites, "Replace what is answered otherwise",
        handover.overwrites ? "replaces \(answers)" : "keeps \(answers)"
      )
    }
    let place = handover.places[index - 1]
    return (
      handover.chosen.contains(place), outline.place(place, in: workspace)?.heading ?? "",
      state(of: place, for: handover)
    )
  }
}
