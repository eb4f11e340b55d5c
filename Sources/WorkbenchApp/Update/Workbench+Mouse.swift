import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// The mouse does what the keys do: it chooses lines and cells, opens on a second click, and presses
  /// the commands of the footer.
  mutating func pointAt(_ event: MouseEvent) -> [Effect] {
    guard popup == nil else { return pointAtPopup(event) }
    switch event.kind {
    case .wheelUp: return scroll(by: -3, at: event.point)
    case .wheelDown: return scroll(by: 3, at: event.point)
    case .press, .doubleClick: break
    }
    if event.point.y == size.height - 1 {
      let item = footerItems.first { $0.columns.contains(event.point.x) }
      return item.map { perform($0.command) } ?? []
    }
    guard bodyRect.contains(event.point) else { return [] }
    choose(at: event.point)
    return event.kind == .doubleClick ? open() : []
  }

  /// The wheel moves what is under the pointer, whatever has the cursor; elsewhere it does nothing.
  private mutating func scroll(by steps: Int, at point: Point) -> [Effect] {
    switch screen {
    case .questionnaire:
      let layout = QuestionnaireLayout(questionnaire, in: bodyRect)
      if layout.outer.contains(point) {
        moveOuter(by: steps)
      } else if layout.inner.contains(point) {
        moveInner(by: steps)
      } else if layout.question.contains(point) {
        questionnaire.questionScroll = max(0, questionnaire.questionScroll + steps)
      }
    case .zones, .findings:
      guard listPaneRect.contains(point) else { return [] }
      changeList { list, _, count in list.move(by: steps, count: count) }
    default:
      guard bodyRect.contains(point) else { return [] }
      changeList { list, _, count in list.move(by: steps, count: count) }
    }
    return []
  }

  private mutating func choose(at point: Point) {
    switch screen {
    case .questionnaire: chooseInQuestionnaire(at: point)
    case .overview:
      let columns = OverviewColumns(width: bodyRect.width)
      let row = point.y - bodyRect.y - 1 + overview.rows.scroll.offset
      guard row >= 0, outline.lines.indices.contains(row) else { return }
      overview.rows.cursor = row
      for fr in FoundationalRequirement.allCases
      where (columns.x(of: fr)..<(columns.x(of: fr) + columns.cell)).contains(point.x) {
        overview.fr = fr
      }
    case .help:
      let row = point.y - bodyRect.y - 3
      if row >= 0 { help.list.cursor = row + help.list.scroll.offset }
    case .system:
      let (top, bottom) = bodyRect.splitBottom(6)
      system.cursor = top.contains(point) ? 0 : point.y - bottom.y
    default:
      let top = bodyRect.y + 1
      changeList { list, _, count in
        let row = point.y - top + list.scroll.offset
        if row >= 0, row < count { list.cursor = row }
      }
    }
  }

  private mutating func chooseInQuestionnaire(at point: Point) {
    let layout = QuestionnaireLayout(questionnaire, in: bodyRect)
    if layout.outer.contains(point) {
      questionnaire.pane = .outer
      let row = point.y - layout.outer.y + questionnaire.outerScroll.offset
      if (0..<outerCount).contains(row) { moveOuter(by: row - outerPosition) }
    } else if layout.inner.contains(point) {
      questionnaire.pane = .inner
      let rows = innerRows
      let row = point.y - layout.inner.y + questionnaire.innerScroll.offset
      if rows.indices.contains(row) { show(rows[row]) }
    } else if layout.question.contains(point) {
      questionnaire.pane = .question
      let lines = questionLines(width: layout.question.width)
      let row = point.y - layout.question.y + questionnaire.questionScroll
      if lines.indices.contains(row) { questionnaire.part = lines[row].part }
    }
  }

  // MARK: Windows

  private mutating func pointAtPopup(_ event: MouseEvent) -> [Effect] {
    switch popup {
    case .menu(let menu): return pointAt(event, in: menu)
    case .palette(let list): return pointAt(event, in: list)
    case .form(let form): return pointAt(event, in: form)
    case .choice(let choice): return pointAt(event, in: choice)
    case .handover(let handover): return point(at: handover, event)
    case .reading(var reading):
      if readingRect(reading).contains(event.point) {
        reading.scroll += Self.wheelSteps(event)
        popup = .reading(reading)
      }
      return []
    case .text, .transfer, nil: return []
    }
  }

  private mutating func point(at handover: Handover, _ event: MouseEvent) -> [Effect] {
    var handover = handover
    let rect = handoverRect(handover).inset(1)
    guard rect.contains(event.point) else { return [] }
    switch event.kind {
    case .wheelUp: handover.list.move(by: -3, count: handover.lineCount)
    case .wheelDown: handover.list.move(by: 3, count: handover.lineCount)
    case .press, .doubleClick:
      let line = event.point.y - rect.y + handover.list.scroll.offset
      guard line < handover.lineCount else { return [] }
      handover.list.cursor = line
      if event.kind == .press { handover.toggle() }
    }
    popup = .handover(handover)
    return []
  }

  /// Lines that the wheel moves; 0 for a press.
  static func wheelSteps(_ event: MouseEvent) -> Int {
    switch event.kind {
    case .wheelUp: -3
    case .wheelDown: 3
    case .press, .doubleClick: 0
    }
  }

  private mutating func pointAt(_ event: MouseEvent, in menu: Menu) -> [Effect] {
    let rect = menuRect(menu).inset(1)
    guard rect.contains(event.point) else { return [] }
    var menu = menu
    let steps = Self.wheelSteps(event)
    if steps == 0 {
      let row = event.point.y - rect.y + menu.list.scroll.offset
      guard menu.entries.indices.contains(row) else { return [] }
      menu.list.cursor = row
    } else {
      menu.list.move(by: steps, count: menu.entries.count)
    }
    popup = .menu(menu)
    return event.kind == .doubleClick ? pressInPopup(Key(.enter)) : []
  }

  private mutating func pointAt(_ event: MouseEvent, in list: CommandList) -> [Effect] {
    let rect = paletteRect.inset(1)
    guard rect.contains(event.point) else { return [] }
    var list = list
    let steps = Self.wheelSteps(event)
    let count = commandEntries(for: list).count
    if steps == 0 {
      let row = event.point.y - rect.y - 2 + list.list.scroll.offset
      guard event.point.y >= rect.y + 2, row < count else { return [] }
      list.list.cursor = row
    } else {
      list.list.move(by: steps, count: count)
    }
    popup = .palette(list)
    return event.kind == .doubleClick ? pressInPopup(Key(.enter)) : []
  }

  private mutating func pointAt(_ event: MouseEvent, in form: Form) -> [Effect] {
    guard Self.wheelSteps(event) == 0, let index = formField(form, at: event.point) else {
      return []
    }
    var form = form
    form.focus(on: index, formContext)
    popup = .form(form)
    let opens = event.kind == .doubleClick && form.fields[index].isOffered
    return opens ? openChoice(in: form) : []
  }
}
