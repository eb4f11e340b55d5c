import AssessmentModel
import GapAnalysis
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// Columns of the heat map: names, seven cells, coverage.
  struct OverviewColumns {
    let name: Int
    let cell: Int
    let coverage: Int

    init(width: Int) {
      cell = width >= 96 ? 9 : 8
      coverage = width >= 96 ? 15 : width >= 72 ? 6 : 0
      name = max(3, min(48, width - 1 - 7 * cell - coverage))
    }

    /// First column of the cell of an FR.
    func x(of fr: FoundationalRequirement) -> Int { 1 + name + fr.position * cell }
  }

  func drawOverview(_ canvas: inout Canvas) {
    let body = bodyRect
    let columns = OverviewColumns(width: body.width)
    drawOverviewHead(&canvas, columns)
    guard !outline.lines.isEmpty else {
      canvas.line(
        "No zones yet: z opens zones and conduits, o adds one there.", body, row: 2)
      return
    }
    let list = Rect(
      x: 0, y: body.y + 1, width: body.width, height: max(1, body.height - 4))
    for (row, index) in overview.rows.scroll.visible(
      count: outline.lines.count, height: list.height
    ).enumerated() {
      drawOverviewRow(&canvas, index: index, y: list.y + row, columns)
    }
    drawCellSentence(&canvas, y: list.maxY)
  }

  private func drawOverviewHead(_ canvas: inout Canvas, _ columns: OverviewColumns) {
    let y = bodyRect.y
    let style = canvas.theme.heading
    canvas.frame.put(
      columns.name >= 8 ? TextWidth.clipped("Zone or conduit", to: columns.name - 1) : "", x: 1,
      y: y, style: style)
    for fr in FoundationalRequirement.allCases {
      let label = columns.cell >= 8 ? "FR\(fr.number) \(fr.abbreviation)" : "FR\(fr.number)"
      canvas.frame.put(
        TextWidth.clipped(label, to: columns.cell - 1, ellipsis: ""), x: columns.x(of: fr), y: y,
        style: fr == overview.fr ? style.underlined : style)
    }
    if columns.coverage > 0 {
      canvas.frame.put(
        columns.coverage > 8 ? "answered" : "done", x: columns.x(of: .ra) + columns.cell, y: y,
        style: style)
    }
  }

  private func drawOverviewRow(
    _ canvas: inout Canvas, index: Int, y: Int, _ columns: OverviewColumns
  ) {
    let line = outline.lines[index]
    guard let place = outline.place(line.id, in: workspace), let all = analysis[line.id] else {
      return
    }
    let isSelected = index == overview.rows.cursor
    let indent = String(repeating: " ", count: min(line.depth * 2, 8))
    let lead = isSelected ? canvas.glyphs.cursor : " "
    canvas.frame.put(lead, x: 0, y: y)
    let hasRoomForName = columns.name >= 8
    canvas.line(
      hasRoomForName ? indent + place.heading : place.code,
      Rect(x: 1, y: y, width: columns.name - (hasRoomForName ? 1 : 0), height: 1), row: 0,
      isSelected ? canvas.theme.heading : .plain)
    for cell in all.cells {
      let x = columns.x(of: cell.fr)
      let style = canvas.theme.cell(cell)
      let width = columns.cell - 1
      let isCursor = isSelected && cell.fr == overview.fr
      canvas.frame.put(
        TextWidth.padded(canvas.glyphs.cell(cell), to: width), x: x, y: y,
        style: isCursor ? style.reversed.bold : style)
      if isCursor { canvas.frame.cursor = Point(x: x, y: y) }
    }
    guard columns.coverage > 0 else { return }
    canvas.frame.put(
      coverageText(all.coverage, isWide: columns.coverage > 10),
      x: columns.x(of: .ra) + columns.cell, y: y)
  }

  /// `34/60` or `34/60   56 %`; a dash where the targets require nothing.
  private func coverageText(_ coverage: Coverage, isWide: Bool) -> String {
    guard let percent = coverage.percent else { return "-" }
    let count = "\(coverage.answered)/\(coverage.required)"
    return isWide ? TextWidth.padded(count, to: 8) + "\(percent) %" : count
  }

  /// The sentence of the selected cell, two lines above the toast.
  private func drawCellSentence(_ canvas: inout Canvas, y: Int) {
    guard outline.lines.indices.contains(overview.rows.cursor) else { return }
    let line = outline.lines[overview.rows.cursor]
    guard let place = outline.place(line.id, in: workspace), let all = analysis[line.id] else {
      return
    }
    let cell = all[overview.fr]
    canvas.frame.hline(x: 0, y: y, width: size.width, style: canvas.theme.border)
    let rect = Rect(x: 1, y: y + 1, width: size.width - 2, height: 2)
    let lines = TextWrap.lines("\(place.code) \(cell.sentence)", width: rect.width)
    for (row, text) in lines.prefix(2).enumerated() { canvas.line(text, rect, row: row) }
    guard lines.count < 2 else { return }
    let capability = cell.shownCapability?.text(dash: canvas.glyphs.dash) ?? canvas.glyphs.dash
    let fails = all.gapCount == 1 ? "1 fails" : "\(all.gapCount) fail"
    let open = all.openCount == 1 ? "1 is open" : "\(all.openCount) are open"
    canvas.line(
      "SL-C \(capability). In all of \(place.code) \(fails), \(open). FR\(cell.fr.number):"
        + " \(cell.fr.title).", rect, row: 1, canvas.theme.quiet)
  }
}
