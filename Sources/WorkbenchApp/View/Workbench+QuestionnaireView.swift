import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  func drawQuestionnaire(_ canvas: inout Canvas) {
    let layout = QuestionnaireLayout(questionnaire, in: bodyRect)
    if let frame = layout.outerFrame { drawOuter(&canvas, frame) }
    if let frame = layout.innerFrame { drawInner(&canvas, frame) }
    if let frame = layout.questionFrame { drawQuestion(&canvas, frame) }
  }

  // MARK: Lists

  private func drawOuter(_ canvas: inout Canvas, _ frame: Rect) {
    let isFocused = questionnaire.pane == .outer
    let rect = canvas.window(
      frame, questionnaire.isTurned ? "Requirements" : "Zones", isFocused: isFocused)
    let requirements = questionnaire.isTurned ? turnedRequirements() : []
    let position = outerPosition
    let visible = questionnaire.outerScroll.visible(count: outerCount, height: rect.height)
    for (row, index) in visible.enumerated() {
      if questionnaire.isTurned {
        let id = requirements[index]
        canvas.line(
          " \(TextWidth.padded(id.short, to: 7))\(Catalog[id]?.title ?? "")", rect, row: row)
      } else {
        drawPlaceLine(&canvas, outline.lines[index], rect, row)
      }
      if index == position { canvas.select(rect, row: row, isFocused: isFocused) }
    }
  }

  private func drawPlaceLine(
    _ canvas: inout Canvas, _ line: PlaceOutline.Line, _ rect: Rect, _ row: Int
  ) {
    guard let place = outline.place(line.id, in: workspace), let all = analysis[line.id] else {
      return
    }
    let indent = String(repeating: " ", count: min(line.depth, 4))
    let room = max(4, rect.width - 3)
    canvas.line(
      " " + indent + place.heading, Rect(x: rect.x, y: rect.y, width: room, height: rect.height),
      row: row)
    canvas.frame.put(
      canvas.glyphs.state(all.worstState), x: rect.maxX - 2, y: rect.y + row, style: .plain,
      within: rect)
  }

  private func drawInner(_ canvas: inout Canvas, _ frame: Rect) {
    let isFocused = questionnaire.pane == .inner
    let rect = canvas.window(frame, innerTitle, isFocused: isFocused)
    let rows = questionnaire.rows
    if rows.isEmpty {
      canvas.line("Nothing to show here; f changes the filter.", rect, row: 0)
    }
    let visible = questionnaire.innerScroll.visible(count: rows.count, height: rect.height)
    for (row, index) in visible.enumerated() {
      drawAnswerLine(&canvas, rows[index], rect, row)
      if rows[index] == questionnaire.current {
        canvas.select(rect, row: row, isFocused: isFocused)
      }
    }
  }

  /// "FR1 6/10 answered", or what the list is limited to.
  private var innerTitle: String {
    if let drill = questionnaire.drill { return drill.title }
    let filter = questionnaire.filter == .required ? "" : " · \(questionnaire.filter.title)"
    let marks = questionnaire.marks.isEmpty ? "" : " · \(questionnaire.marks.count) marked"
    if questionnaire.isTurned { return "\(questionnaire.requirement)\(filter)\(marks)" }
    let fr = questionnaire.requirement.fr
    guard let place = questionnaire.place, let cell = analysis[place]?[fr] else { return "" }
    let coverage = cell.coverage
    let count =
      coverage.required == 0
      ? "nothing required" : "\(coverage.answered)/\(coverage.required) answered"
    return "FR\(fr.number)  \(count)\(filter)\(marks)"
  }

  private func drawAnswerLine(
    _ canvas: inout Canvas, _ mark: QuestionnaireState.Mark, _ rect: Rect, _ row: Int
  ) {
    let answer = workspace.answer(mark.place, mark.requirement)
    let isNotApplicable = workspace.isNotApplicable(mark.requirement, in: mark.place)
    let requirement = Catalog[mark.requirement]
    let lead = questionnaire.marks.contains(mark) ? canvas.glyphs.marked : " "
    let y = rect.y + row
    canvas.frame.put(lead, x: rect.x, y: y, within: rect)
    canvas.frame.put(
      canvas.glyphs.answer(answer, isNotApplicable: isNotApplicable, asOf: analysis.asOf),
      x: rect.x + 1, y: y,
      style: canvas.theme.answer(answer, isNotApplicable: isNotApplicable, asOf: analysis.asOf),
      within: rect)
    let flags = flags(answer, mark, canvas.glyphs)
    let level = "SL\(requirement?.minimumLevel.rawValue ?? 0)"
    let tail = flags + level
    let tailWidth = TextWidth.columns(of: tail)
    let label =
      questionnaire.isTurned
      ? outline.place(mark.place, in: workspace)?.heading ?? ""
      : TextWidth.padded(mark.requirement.short, to: 7) + (requirement?.title ?? "")
    let indent = !questionnaire.isTurned && mark.requirement.isEnhancement ? " " : ""
    canvas.line(
      indent + label,
      Rect(x: rect.x + 3, y: y, width: max(1, rect.width - 5 - tailWidth), height: 1), row: 0)
    canvas.frame.put(tail, x: rect.maxX - tailWidth, y: y, within: rect)
  }

  private func flags(
    _ answer: Answer, _ mark: QuestionnaireState.Mark, _ glyphs: Glyphs
  ) -> String {
    var flags = ""
    if answer.lacksRationale || answer.lacksApproval { flags += glyphs.missing }
    if answer.needsFollowUp { flags += glyphs.followUp }
    if answer.hasEvidence { flags += glyphs.evidence }
    if let key = DraftKey(.note(mark.place, mark.requirement)), drafts[key] != nil {
      flags += "d"
    } else if !answer.note.isEmpty {
      flags += glyphs.note
    }
    return flags.isEmpty ? "" : flags + " "
  }

  // MARK: Question

  private func drawQuestion(_ canvas: inout Canvas, _ frame: Rect) {
    guard let requirement = Catalog[questionnaire.requirement] else { return }
    let isFocused = questionnaire.pane == .question
    let verify = requirement.verifyAgainstLicensedCopy == nil ? "" : " · verify"
    let rect = canvas.window(
      frame,
      "\(requirement.id) \(requirement.title) · from SL \(requirement.minimumLevel.rawValue)"
        + verify, isFocused: isFocused)
    let height = questionTextHeight(in: rect)
    let text = Rect(x: rect.x, y: rect.y, width: rect.width, height: height)
    let lines = questionLines(width: rect.width)
    for (row, line) in lines.dropFirst(questionnaire.questionScroll).prefix(height).enumerated() {
      draw(line, &canvas, text, row)
      if isFocused, line.look == .part, line.part == questionnaire.part {
        canvas.select(text, row: row)
      }
    }
    if isFocused, canvas.frame.cursor == nil { canvas.frame.cursor = Point(x: rect.x, y: rect.y) }
    let answer = Rect(
      x: rect.x, y: rect.y + height, width: rect.width, height: rect.height - height)
    drawAnswer(&canvas, answer, hasMore: lines.count > questionnaire.questionScroll + height)
  }

  private func draw(_ line: QuestionLine, _ canvas: inout Canvas, _ rect: Rect, _ row: Int) {
    let style: Style =
      switch line.look {
      case .title, .question: canvas.theme.heading
      case .part: canvas.theme.accent.bold
      case .caution: canvas.theme.caution
      case .quiet: canvas.theme.quiet
      case .text, .item: .plain
      }
    guard line.look == .part else { return canvas.line(line.text, rect, row: row, style) }
    let isFolded = questionnaire.folded.contains(line.text)
    let sign = isFolded ? canvas.glyphs.foldedPart : canvas.glyphs.openPart
    canvas.line("\(sign) \(line.text)", rect, row: row, style)
  }

  private func drawAnswer(_ canvas: inout Canvas, _ rect: Rect, hasMore: Bool) {
    guard let current = questionnaire.current, rect.height >= 2 else { return }
    canvas.frame.hline(x: rect.x, y: rect.y, width: rect.width, style: canvas.theme.border)
    if hasMore { canvas.line(" more below ", rect, row: 0, canvas.theme.quiet) }
    let answer = workspace.answer(current.place, current.requirement)
    let isNotApplicable = workspace.isNotApplicable(current.requirement, in: current.place)
    let sign = canvas.glyphs.answer(
      answer, isNotApplicable: isNotApplicable, asOf: analysis.asOf)
    var text = "Answer    \(sign) \(answer.status?.title ?? "not assessed")"
    if !isNotApplicable, answer.hasEndedApproval(asOf: analysis.asOf), let end = answer.expiry {
      text += ", open (approval ended \(end.text))"
    }
    if isNotApplicable, answer.status != .notApplicable {
      text += " · follows \(current.requirement.system): not applicable"
    } else if let capability = answer.effectiveCapability {
      text += " · \(capability.title)" + (answer.assumesCapability ? " (assumed)" : "")
    } else if answer.status == .partly || answer.status == .notMet {
      text += " · capable? (c)"
    }
    canvas.line(text, rect, row: 1, canvas.theme.heading)
    for (row, line) in answerLines(width: rect.width).prefix(rect.height - 2).enumerated() {
      canvas.line(line.text, rect, row: row + 2)
    }
  }
}
