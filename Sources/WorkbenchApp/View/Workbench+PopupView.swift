import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  func drawPopup(_ canvas: inout Canvas) {
    switch popup {
    case .text(let panel): drawText(panel, &canvas)
    case .form(let form): drawForm(form, &canvas)
    case .menu(let menu): drawMenu(menu, &canvas)
    case .transfer(let transfer): drawTransfer(transfer, &canvas)
    case .palette(let list):
      let rect = canvas.window(paletteRect, "Commands")
      drawCommands(list, &canvas, rect)
    case .reading(let reading): drawReading(reading, &canvas)
    case nil: break
    }
  }

  private func drawText(_ panel: TextPanel, _ canvas: inout Canvas) {
    let title = panel.title + (panel.isDraft ? " (draft)" : "")
    let rect = canvas.window(textRect(panel), panel.problem ?? title)
    var editor = panel.editor
    if panel.isSecret {
      let dots = String(repeating: canvas.glyphs.dot, count: editor.text.count)
      let cursor = editor.cursor
      editor = TextEditor(text: dots)
      editor.moveCursor(to: cursor)
    }
    editor.draw(into: &canvas.frame, rect: rect, style: .plain, isFocused: true)
  }

  private func drawMenu(_ menu: Menu, _ canvas: inout Canvas) {
    let rect = canvas.window(menuRect(menu), menu.title)
    for (row, index) in menu.list.scroll.visible(count: menu.entries.count, height: rect.height)
      .enumerated()
    {
      let entry = menu.entries[index]
      let detail = TextWidth.columns(of: entry.detail)
      canvas.line(
        " " + entry.text,
        Rect(x: rect.x, y: rect.y, width: rect.width - detail - 1, height: rect.height), row: row)
      canvas.frame.put(entry.detail, x: rect.maxX - detail - 1, y: rect.y + row, within: rect)
      if index == menu.list.cursor { canvas.select(rect, row: row) }
    }
  }

  private func drawTransfer(_ transfer: Transfer, _ canvas: inout Canvas) {
    let name = transfer.path.split(separator: "/").last.map(String.init) ?? transfer.path
    let rect = canvas.window(transferRect, transfer.isCancelled ? "Stopping" : "Copying \(name)")
    let percent = "\(transfer.percent) %"
    let room = max(0, rect.width - 8)
    let filled = room * transfer.percent / 100
    canvas.frame.put(
      String(repeating: canvas.glyphs.barDone, count: filled)
        + String(repeating: canvas.glyphs.barOpen, count: room - filled),
      x: rect.x + 1, y: rect.y, style: canvas.theme.accent, within: rect)
    canvas.frame.put(
      percent, x: rect.maxX - 1 - TextWidth.columns(of: percent), y: rect.y, within: rect)
    canvas.frame.cursor = Point(x: rect.x + 1, y: rect.y)
  }

  // MARK: Forms

  private func drawForm(_ form: Form, _ canvas: inout Canvas) {
    let rect = canvas.window(formRect, form.title + (form.isDraft ? " (draft)" : ""))
    let heights = form.fields.indices.map { fieldHeight(form, $0, room: rect.height) }
    var first = 0
    while first < form.focus, heights[first...form.focus].reduce(0, +) > rect.height { first += 1 }
    var row = 0
    for index in form.fields.indices.dropFirst(first) {
      let height = min(heights[index], rect.height - row)
      guard height > 0 else { break }
      drawField(
        form, index, &canvas,
        Rect(x: rect.x, y: rect.y + row, width: rect.width, height: height))
      row += heights[index]
    }
  }

  /// Lines of a field: what its text needs, the focused one with room to write and its hint.
  private func fieldHeight(_ form: Form, _ index: Int, room: Int) -> Int {
    let isFocused = index == form.focus
    switch form.fields[index].kind {
    case .text(let editor):
      let lines = editor.lineCount(width: formValueWidth)
      if editor.isMultiline { return isFocused ? max(4, min(lines + 2, room / 2)) : min(lines, 2) }
      return isFocused ? 2 : 1
    case .choice: return 1
    case .levels: return isFocused ? 3 : 1
    }
  }

  private func drawField(_ form: Form, _ index: Int, _ canvas: inout Canvas, _ rect: Rect) {
    let field = form.fields[index]
    let isFocused = index == form.focus
    let (names, values) = rect.splitLeft(Self.formNameWidth)
    let lead = isFocused ? canvas.glyphs.cursor : " "
    canvas.line(
      "\(lead) \(field.name)", names, row: 0, isFocused ? canvas.theme.heading : .plain)
    switch field.kind {
    case .text(var editor):
      var area = values
      if isFocused {
        area.height = max(1, area.height - 1)
      } else {
        editor.moveCursor(to: 0)
      }
      editor.draw(into: &canvas.frame, rect: area, style: .plain, isFocused: isFocused)
    case .choice(let words, let selected):
      var x = values.x
      for (position, word) in words.enumerated() {
        let style: Style = position == selected ? canvas.theme.selected : .plain
        let text = position == selected ? "[\(word)]" : " \(word) "
        x += canvas.frame.put(text, x: x, y: values.y, style: style, within: values)
      }
      if isFocused { canvas.frame.cursor = Point(x: values.x, y: values.y) }
    case .levels(let vector, let fr):
      drawLevels(vector, fr, isFocused, &canvas, values)
    }
    guard isFocused, rect.height > 1 else { return }
    if let problem = form.problem, problem.field == index {
      canvas.line(problem.text, values, row: values.height - 1, canvas.theme.problem)
    } else if !field.hint.isEmpty {
      canvas.line(field.hint, values, row: values.height - 1, canvas.theme.quiet)
    }
  }

  /// The vector with its FRs; for the focused one the attacker that the level withstands.
  private func drawLevels(
    _ vector: LevelVector, _ fr: FoundationalRequirement, _ isFocused: Bool,
    _ canvas: inout Canvas, _ rect: Rect
  ) {
    var x = rect.x
    for each in FoundationalRequirement.allCases {
      let isCursor = isFocused && each == fr
      let name = rect.width >= 50 ? each.abbreviation + " " : ""
      let text = " \(name)\(vector[each].rawValue) "
      if isCursor { canvas.frame.cursor = Point(x: x + text.count - 2, y: rect.y) }
      x += canvas.frame.put(
        text, x: x, y: rect.y, style: isCursor ? canvas.theme.selected : .plain, within: rect)
    }
    guard isFocused else { return }
    let level = vector[fr]
    canvas.line("FR\(fr.number) \(fr.title)", rect, row: 1, canvas.theme.quiet)
    canvas.line("SL \(level.rawValue): \(level.attacker)", rect, row: 2)
  }
}
