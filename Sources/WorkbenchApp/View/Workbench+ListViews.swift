import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  func drawZones(_ canvas: inout Canvas) {
    let rect = canvas.window(listPaneRect, "Zones and conduits")
    if outline.lines.isEmpty {
      canvas.line("No zones yet: o adds a zone, O a conduit.", rect, row: 0)
    }
    let nameWidth = max(8, rect.width - 27)
    for (row, index) in zones.scroll.visible(count: outline.lines.count, height: rect.height)
      .enumerated()
    {
      let line = outline.lines[index]
      guard let place = outline.place(line.id, in: workspace) else { continue }
      let indent = String(repeating: " ", count: min(2 * line.depth, 8))
      let kind: String
      switch place {
      case .zone(let zone):
        kind = zone.purdue.map { $0.lowest == .external ? "external" : "L\($0.text)" } ?? ""
      case .conduit: kind = "conduit"
      }
      let name = TextWidth.clipped(indent + place.heading, to: nameWidth)
      canvas.line(
        " " + TextWidth.padded(name, to: nameWidth) + " "
          + TextWidth.padded(TextWidth.clipped(kind, to: 8, ellipsis: ""), to: 9)
          + place.target.notation, rect, row: row)
      if index == zones.cursor { canvas.select(rect, row: row) }
    }
    if let detail = detailPaneRect, let place = selectedPlace {
      let rect = canvas.window(detail, place.heading, isFocused: false)
      draw(placeDetails(place), &canvas, rect)
    }
  }

  /// Label and text pairs of a place, for the pane beside the list.
  private func placeDetails(_ place: Place) -> [(String, String)] {
    var details: [(String, String)] = [("SL-T", place.target.notation)]
    switch place {
    case .zone(let zone):
      details.append(("Purdue level", zone.purdue.map { "\($0.text), \($0.title)" } ?? ""))
      let parent = zone.parent.flatMap { workspace.zone($0) }
      details.append(("Within", parent.map { "\($0.code) \($0.name)" } ?? ""))
    case .conduit(let conduit):
      let ends = conduit.ends.compactMap { workspace.zone($0) }.map { "\($0.code) \($0.name)" }
      details.append(("Between", ends.joined(separator: " and ")))
      details.append(("Protocols", conduit.protocols))
    }
    details += [
      ("Reason", place.targetRationale), ("Owner", place.owner),
      ("Description", place.description),
    ]
    if let all = analysis[place.id] {
      details.append(("Answered", "\(all.coverage.answered) of \(all.coverage.required) required"))
      for cell in all.cells {
        details.append(("FR\(cell.fr.number) \(cell.fr.abbreviation)", cell.statement))
      }
    }
    return details
  }

  func drawFindings(_ canvas: inout Canvas) {
    let rect = canvas.window(listPaneRect, "Findings")
    let all = workspace.findings
    if all.isEmpty {
      canvas.line("No findings yet: i on a question starts one, o adds one here.", rect, row: 0)
    }
    for (row, index) in findings.scroll.visible(count: all.count, height: rect.height).enumerated()
    {
      let finding = all[index]
      canvas.line(
        " " + TextWidth.padded(finding.code, to: 5)
          + TextWidth.padded(finding.severity.rawValue, to: 9)
          + TextWidth.padded(finding.status.title, to: 14) + finding.title, rect, row: row)
      if index == findings.cursor { canvas.select(rect, row: row) }
    }
    if let detail = detailPaneRect, let finding = selectedFinding {
      let rect = canvas.window(detail, finding.code, isFocused: false)
      let places = finding.places.compactMap { workspace.place($0)?.heading }
      draw(
        [
          ("Title", finding.title), ("Observed", finding.observed),
          ("Places", places.joined(separator: ", ")),
          ("Requirements", finding.requirements.map(\.description).joined(separator: ", ")),
          (
            "Evidence",
            workspace.evidence(finding.attachments).map(\.heading).joined(separator: ", ")
          ),
          ("Severity", finding.severity.rawValue), ("Recommended", finding.recommendation),
          ("Status", finding.status.title), ("Owner", finding.owner),
          ("Due", finding.dueDate?.text ?? ""),
        ], &canvas, rect)
    }
  }

  /// Draws labels with wrapped texts below each other; empty texts are left out.
  private func draw(_ details: [(String, String)], _ canvas: inout Canvas, _ rect: Rect) {
    var row = 0
    let label = 13
    for (name, text) in details where !text.isEmpty {
      for (index, line) in TextWrap.lines(text, width: max(6, rect.width - label)).enumerated() {
        if index == 0 { canvas.line(name, rect, row: row, canvas.theme.heading) }
        canvas.line(
          line,
          Rect(x: rect.x + label, y: rect.y, width: rect.width - label, height: rect.height),
          row: row)
        row += 1
      }
    }
  }

  func drawSystem(_ canvas: inout Canvas) {
    let (top, bottom) = bodyRect.splitBottom(6)
    let rect = canvas.window(top, "System under consideration", isFocused: system.cursor == 0)
    let visit = workspace.visit
    let days = [visit.start?.text, visit.end?.text].compactMap { $0 }.joined(separator: " to ")
    draw(
      [
        ("Name", workspace.system.name), ("Asset owner", workspace.system.owner),
        ("Site", workspace.system.site), ("Scope", workspace.system.scope),
        ("Essential", workspace.system.essentialFunctions.joined(separator: "; ")),
        ("Visit", days), ("Assessors", visit.assessors.joined(separator: ", ")),
        ("Sampling", workspace.samplingNote),
      ], &canvas, rect)
    if system.cursor == 0 { canvas.frame.cursor = Point(x: rect.x, y: rect.y) }
    if workspace.system == SystemUnderConsideration() {
      canvas.line("Nothing recorded yet; Enter fills it in.", rect, row: 0)
    }
    let list = canvas.window(bottom, "Common constraints", isFocused: system.cursor > 0)
    for (row, constraint) in CommonConstraint.allCases.enumerated() {
      let answer = workspace.constraints[constraint]
      canvas.line(
        " "
          + TextWidth.padded(
            canvas.glyphs.answer(answer ?? Answer(), asOf: analysis.asOf), to: 2)
          + TextWidth.padded(constraint.title, to: 30)
          + (answer?.note ?? "").replacing("\n", with: " "), list, row: row)
      if system.cursor == row + 1 { canvas.select(list, row: row) }
    }
    if let constraint = currentConstraint {
      canvas.line(constraint.question, list, row: 3, canvas.theme.quiet)
    }
  }

  func drawReview(_ canvas: inout Canvas) {
    let lines = reviewLines
    let rect = canvas.window(
      bodyRect, lines.count == 1 ? "1 thing to look at" : "\(lines.count) things to look at")
    if lines.isEmpty {
      canvas.line("Nothing stands out. What is not assessed is in the overview (d).", rect, row: 0)
    }
    // What a line is about is never cut.
    let widest = lines.map { TextWidth.columns(of: $0.problem.place) + 1 }.max() ?? 0
    let width = min(max(16, widest), rect.width / 2)
    for (row, index) in review.scroll.visible(count: lines.count, height: rect.height).enumerated()
    {
      let line = lines[index].problem
      canvas.line(
        " " + TextWidth.padded(line.place, to: width) + "\(line.summary); \(line.fix)", rect,
        row: row)
      if index == review.cursor { canvas.select(rect, row: row) }
    }
  }

  func drawStart(_ canvas: inout Canvas) {
    let rect = canvas.window(bodyRect, "zonebook: IEC 62443 assessments")
    for (index, entry) in start.entries.enumerated() {
      let text =
        switch entry {
        case .recent(let path): "Open      \(path)"
        case .open: "Open      another workspace…"
        case .new: "New       empty workspace…"
        case .sample(let name): "New       from the \(name) sample plant…"
        case .keepRecents(false): "Recent    forget the names of recent files and keep none"
        case .keepRecents(true): "Recent    keep the names of recent files again"
        }
      let shown = canvas.glyphs.isUnicode ? text : text.replacing("…", with: "...")
      canvas.line(" " + shown, rect, row: index)
      if index == start.list.cursor { canvas.select(rect, row: index) }
    }
  }

  func drawHelp(_ canvas: inout Canvas) {
    let rect = canvas.window(bodyRect, "Help: type to filter, Enter does it")
    drawCommands(help, &canvas, rect)
  }

  /// The filter line, where one is in the list, and the commands with their keys; what does not work
  /// here stands back.
  func drawCommands(_ list: CommandList, _ canvas: inout Canvas, _ rect: Rect) {
    let entries = commandEntries(for: list)
    let needle = list.editor.text
    canvas.line("Find: \(needle)", rect, row: 0, canvas.theme.heading)
    let body = Rect(x: rect.x, y: rect.y + 2, width: rect.width, height: max(0, rect.height - 2))
    if entries.isEmpty {
      canvas.line("No command of that name.", body, row: 0)
    } else if entries.indices.contains(list.list.cursor) {
      let task = entries[list.list.cursor].task.rawValue
      canvas.line(
        " \(task)  \(list.list.cursor + 1)/\(entries.count)", rect, row: 1, canvas.theme.quiet)
    }
    let ground = commandGround
    let showsTasks = needle.isEmpty && rect.width >= 96
    for (row, index) in list.list.scroll.visible(count: entries.count, height: body.height)
      .enumerated()
    {
      let command = entries[index]
      let isFirst = row == 0 || entries[index - 1].task != command.task
      let task = isFirst ? command.task.rawValue : ""
      let keys = keyMap.keys(for: command).map(\.name).joined(separator: " ")
      canvas.line(
        " " + (showsTasks ? TextWidth.padded(task, to: 9) : "") + TextWidth.padded(keys, to: 15)
          + command.title, body, row: row,
        ground.unavailability(of: command) == nil ? .plain : canvas.theme.quiet)
      if index == list.list.cursor { canvas.select(body, row: row) }
    }
    canvas.frame.cursor = Point(
      x: min(rect.maxX - 1, rect.x + 6 + TextWidth.columns(of: needle)), y: rect.y)
  }
}
