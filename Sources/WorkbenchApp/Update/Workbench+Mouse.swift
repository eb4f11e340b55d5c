import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// The mouse does what the keys do: it chooses lines and cells, opens on a second click, and presses
  /// the commands of the footer.
  mutating func pointAt(_ event: MouseEvent) -> [Effect] {
    guard popup == nil else { return pointAtPopup(event) }
    switch event.kind {
    case .wheelUp: return scroll(by: -3)
    case .wheelDown: return scroll(by: 3)
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

  private mutating func scroll(by steps: Int) -> [Effect] {
    guard screen == .questionnaire else {
      changeList { list, _, count in list.move(by: steps, count: count) }
      return []
    }
    switch questionnaire.pane {
    case .outer: moveOuter(by: steps)
    case .inner: moveInner(by: steps)
    case .question: questionnaire.questionScroll += steps
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
    case .help: help.list.cursor = point.y - bodyRect.y - 3 + help.list.scroll.offset
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
      if row < outerCount { moveOuter(by: row - outerPosition) }
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

  private mutating func pointAtPopup(_ event: MouseEvent) -> [Effect] {
    guard case .menu(var menu) = popup else { return [] }
    let rect = menuRect(menu).inset(1)
    switch event.kind {
    case .wheelUp: menu.list.move(by: -3, count: menu.entries.count)
    case .wheelDown: menu.list.move(by: 3, count: menu.entries.count)
    case .press, .doubleClick:
      guard rect.contains(event.point) else { return [] }
      menu.list.cursor = event.point.y - rect.y + menu.list.scroll.offset
      popup = .menu(menu)
      return event.kind == .doubleClick ? pressInPopup(Key(.enter)) : []
    }
    popup = .menu(menu)
    return []
  }
}
