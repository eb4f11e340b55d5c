import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  func drawForm(_ form: Form, _ canvas: inout Canvas) {
    let rect = canvas.window(formRect, form.title + (form.isDraft ? " (draft)" : ""))
    var first = 0
    while first < form.focus {
      let heights = (first...form.focus).map { formFieldHeight(form, $0, room: rect.height) }
      if heights.reduce(0, +) <= rect.height { break }
      first += 1
    }
    var row = 0
    for index in form.fields.indices.dropFirst(first) where row < rect.height {
      let height = min(formFieldHeight(form, index, room: rect.height), rect.height - row)
      drawField(
        form, index, &canvas,
        Rect(x: rect.x, y: rect.y + row, width: rect.width, height: height))
      row += height
    }
  }

  /// The field that is drawn at a point of the screen, from 0; nil where there is none.
  func formField(_ form: Form, at point: Point) -> Int? {
    let rect = formRect.inset(1)
    guard rect.contains(point) else { return nil }
    var first = 0
    while first < form.focus {
      let heights = (first...form.focus).map { formFieldHeight(form, $0, room: rect.height) }
      if heights.reduce(0, +) <= rect.height { break }
      first += 1
    }
    var row = rect.y
    for index in form.fields.indices.dropFirst(first) {
      row += formFieldHeight(form, index, room: rect.height)
      if point.y < row { return index }
    }
    return nil
  }

  // MARK: Sizes

  /// Columns of the names: the widest, at most half of the form.
  func formNameWidth(_ form: Form) -> Int {
    let widest = form.fields.map { TextWidth.columns(of: $0.title) }.max() ?? 0
    return min(widest + 3, formRect.width / 2)
  }

  /// Columns of a form's values: what the names leave.
  func formValueWidth(_ form: Form) -> Int {
    max(10, formRect.width - 2 - formNameWidth(form))
  }

  /// Lines of a field: what its text needs, the focused one with room to write, and what is said below.
  private func formFieldHeight(_ form: Form, _ index: Int, room: Int) -> Int {
    textHeight(form, index, room: room) + linesBelow(form, index, room: room).count
  }

  private func textHeight(_ form: Form, _ index: Int, room: Int) -> Int {
    guard case .text(let editor) = form.fields[index].kind, editor.isMultiline else { return 1 }
    let lines = editor.lineCount(width: formValueWidth(form))
    return index == form.focus ? max(3, min(lines + 1, room / 2)) : min(lines, 2)
  }

  /// What stands below the text of a field: what is wrong with it, in full; else, for the focused one,
  /// what a vector means, or the hint.
  private func linesBelow(
    _ form: Form, _ index: Int, room: Int
  ) -> [(text: String, isProblem: Bool)] {
    let field = form.fields[index]
    let width = formValueWidth(form)
    if let fault = field.fault {
      return TextWrap.lines(fault, width: width).map { ($0, true) }
    }
    guard index == form.focus else { return [] }
    if field.isVector {
      switch Self.explanation(of: field.text, width: formRect.width - 4, room: room - 1) {
      case .success(let lines): return lines.map { ($0, false) }
      case .failure(let fault):
        return TextWrap.lines(fault.text, width: width).map { ($0, true) }
      }
    }
    return field.hint.isEmpty ? [] : TextWrap.lines(field.hint, width: width).map { ($0, false) }
  }

  /// What a typed vector means, FR by FR with the attacker that its level withstands; where there is no
  /// room for that, the FRs of a level together. Nothing is cut.
  private static func explanation(
    of text: String, width: Int, room: Int
  ) -> Result<[String], FieldFault> {
    let vector: LevelVector
    do throws(FieldFault) { vector = try FieldParsers.vector(text) } catch {
      return .failure(error)
    }
    func lines(_ name: String, _ level: SecurityLevel) -> [String] {
      let head = "\(name)  SL \(level.rawValue): "
      guard head.count <= width / 2 else {
        return TextWrap.lines(head + level.attacker, width: width)
      }
      let indent = String(repeating: " ", count: head.count)
      return TextWrap.lines(level.attacker, width: width - head.count).enumerated().map {
        ($0 == 0 ? head : indent) + $1
      }
    }
    let all = FoundationalRequirement.allCases
    let each = all.flatMap {
      lines("FR\($0.number) " + TextWidth.padded($0.abbreviation, to: 3), vector[$0])
    }
    if each.count <= room { return .success(each) }
    return .success(
      SecurityLevel.allCases.reversed().flatMap { level in
        let frs = all.filter { vector[$0] == level }
        let names =
          frs.count == all.count ? "all seven" : frs.map(\.abbreviation).joined(separator: " ")
        return frs.isEmpty ? [] : lines(names, level)
      })
  }

  // MARK: One field

  private func drawField(_ form: Form, _ index: Int, _ canvas: inout Canvas, _ rect: Rect) {
    let field = form.fields[index]
    let isFocused = index == form.focus
    let (names, values) = rect.splitLeft(formNameWidth(form))
    let lead = isFocused ? canvas.glyphs.cursor : " "
    canvas.line(
      "\(lead) \(field.title)", names, row: 0, isFocused ? canvas.theme.heading : .plain)
    let room = formRect.inset(1).height
    let height = min(textHeight(form, index, room: room), values.height)
    let area = Rect(x: values.x, y: values.y, width: values.width, height: height)
    switch field.kind {
    case .text(let editor): drawText(editor, isFocused, &canvas, area)
    case .choice(let words, let selected):
      var x = area.x
      for (position, word) in words.enumerated() {
        let style: Style = position == selected ? canvas.theme.selected : .plain
        let text = position == selected ? "[\(word)]" : " \(word) "
        x += canvas.frame.put(text, x: x, y: area.y, style: style, within: area)
      }
      if isFocused { canvas.frame.cursor = Point(x: area.x, y: area.y) }
    }
    for (row, line) in linesBelow(form, index, room: room).enumerated() {
      let style =
        line.isProblem ? canvas.theme.problem : field.isVector ? .plain : canvas.theme.quiet
      let isWide = field.isVector && !line.isProblem
      let place = isWide ? rect.splitLeft(2).1 : values
      canvas.line(line.text, place, row: height + row, style)
    }
  }

  /// Draws the text of a field; one that is not focused shows its beginning, with an ellipsis where
  /// there is more.
  private func drawText(
    _ editor: TextEditor, _ isFocused: Bool, _ canvas: inout Canvas, _ area: Rect
  ) {
    var editor = editor
    if isFocused {
      editor.draw(into: &canvas.frame, rect: area, style: .plain, isFocused: true)
      return
    }
    let lines = editor.isMultiline ? TextWrap.lines(editor.text, width: area.width) : [editor.text]
    for (row, line) in lines.prefix(area.height).enumerated() {
      let isCut = row == area.height - 1 && lines.count > area.height
      canvas.line(isCut ? line + " …" : line, area, row: row)
    }
  }
}
