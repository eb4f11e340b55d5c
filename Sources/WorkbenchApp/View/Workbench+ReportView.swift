import TerminalKit

extension Workbench {
  func drawReport(_ canvas: inout Canvas) {
    let rect = canvas.window(bodyRect, "Write a file; Enter asks where")
    for (index, kind) in ReportFile.allCases.enumerated() {
      let outcome: String
      switch report.outcomes[kind] {
      case .writing: outcome = "writing"
      case .written(let path): outcome = "written to \(path)"
      case .failed(let reason): outcome = "not written: \(reason)"
      case nil: outcome = ""
      }
      canvas.line(" " + TextWidth.padded(kind.title, to: 50) + outcome, rect, row: index)
    }
    let last = ReportState.lineCount - 1
    let withheld = report.redaction.map { "\($0.rawValue), \($0.purpose)" } ?? "nothing"
    canvas.line(" Withheld from the files: \(withheld)", rect, row: last)
    canvas.select(rect, row: report.list.cursor)
    drawReportNotes(&canvas, rect, row: last + 2)
  }

  /// What the files will hold, below the list.
  private func drawReportNotes(_ canvas: inout Canvas, _ rect: Rect, row: Int) {
    let coverage = analysis.coverage
    let open = coverage.required - coverage.answered
    canvas.line(
      " \(coverage.answered) of \(coverage.required) required answers are given; the report lists"
        + " the \(open) that are not.", rect, row: row, canvas.theme.quiet)
    guard let redaction = report.redaction else { return }
    for (index, line) in TextWrap.lines(redaction.withheld, width: rect.width - 2).enumerated() {
      canvas.line(" " + line, rect, row: row + 2 + index, canvas.theme.quiet)
    }
  }
}
