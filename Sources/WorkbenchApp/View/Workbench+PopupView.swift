import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  func drawPopup(_ canvas: inout Canvas) {
    switch popup {
    case .text(let panel): drawText(panel, &canvas)
    case .form(let form): drawForm(form, &canvas)
    case .choice(let choice): drawChoice(choice, &canvas)
    case .menu(let menu): drawMenu(menu, &canvas)
    case .handover(let handover): drawHandover(handover, &canvas)
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
}
