import AssessmentModel
import TerminalKit

extension Workbench {
  func drawHistory(_ canvas: inout Canvas) {
    let changes = historyLines
    let isWide = bodyRect.width >= 100
    let rect = canvas.window(isWide ? listPaneRect : bodyRect, historyTitle)
    let undone = trail.changes == nil ? document?.history.undone ?? [] : []
    if changes.isEmpty {
      canvas.line(
        trail.filter == .everything ? "Nothing has been changed yet." : "Nothing of that kind.",
        rect, row: 0)
    }
    for (row, index) in trail.list.scroll.visible(count: changes.count, height: rect.height)
      .enumerated()
    {
      let change = changes[index]
      var mark = change.kind == .edit ? "" : "\(change.kind.rawValue): "
      if undone.contains(where: { $0.sequence == change.sequence }) { mark = "(undone) " }
      canvas.line(
        " \(change.at.day.text) \(clock(change.at))  "
          + TextWidth.padded(TextWidth.clipped(change.author, to: 12), to: 14)
          + mark + change.label, rect, row: row)
      if index == trail.list.cursor { canvas.select(rect, row: row) }
    }
    guard isWide, let detail = detailPaneRect, let change = selectedChange else { return }
    let inner = canvas.window(detail, "Change \(change.sequence)", isFocused: false)
    let reading = Reading(title: "", paragraphs: historyDetails(change))
    for (row, line) in reading.lines(width: inner.width).prefix(inner.height).enumerated() {
      canvas.line(line, inner, row: row)
    }
  }

  private var historyTitle: String {
    if trail.changes == nil, trail.problem != nil { return "History, recent steps only" }
    if trail.changes == nil, document != nil { return "History, reading…" }
    switch trail.filter {
    case .everything: return "History, newest first"
    case .place(let place): return "History of \(outline.place(place, in: workspace)?.code ?? "")"
    case .requirement(let id): return "History of \(id)"
    case .answer(let place, let id):
      return "History of \(outline.place(place, in: workspace)?.code ?? "") \(id)"
    }
  }

  func drawReading(_ reading: Reading, _ canvas: inout Canvas) {
    let rect = canvas.window(readingRect(reading), reading.title)
    let lines = reading.lines(width: rect.width)
    for (row, line) in lines.dropFirst(reading.scroll).prefix(rect.height).enumerated() {
      canvas.line(line, rect, row: row)
    }
    canvas.frame.cursor = Point(x: rect.x, y: rect.y)
  }

  /// As high as the text needs, at most the screen.
  func readingRect(_ reading: Reading) -> Rect {
    let width = min(76, size.width)
    let lines = reading.lines(width: width - 2).count
    let height = min(lines + 2, max(3, size.height - 2))
    return Rect(
      x: (size.width - width) / 2, y: max(1, (size.height - height) / 2), width: width,
      height: height)
  }
}
