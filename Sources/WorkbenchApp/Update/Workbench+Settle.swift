import AssessmentModel
import TerminalKit

extension Workbench {
  /// Keeps every cursor inside its list and in view, after anything that may have changed either.
  mutating func settle() {
    if let place = questionnaire.place, outline.position(of: place) == nil {
      questionnaire.place = outline.lines.first?.id
    } else if questionnaire.place == nil {
      questionnaire.place = outline.lines.first?.id
    }
    if screen == .questionnaire {
      settleQuestionnaire()
    } else {
      // Help lies over the list only for as long as one reads it.
      if screen != .help { dropMarks(besides: []) }
      changeList { $0.settle(count: $2, height: $1) }
    }
    settlePopup()
  }

  private mutating func settleQuestionnaire() {
    let layout = QuestionnaireLayout(questionnaire, in: bodyRect)
    questionnaire.outerScroll.reveal(
      index: outerPosition, count: outerCount, height: max(1, layout.outer.height))
    let rows = innerRows
    questionnaire.rows = rows
    dropMarks(besides: rows)
    let position = rows.firstIndex { $0 == questionnaire.current } ?? 0
    questionnaire.innerScroll.reveal(
      index: position, count: rows.count, height: max(1, layout.inner.height))
    guard questionnaire.questionScroll > 0 else {
      questionnaire.questionScroll = 0
      return
    }
    let lines = questionLines(width: max(1, layout.question.width))
    let height = questionTextHeight(in: layout.question)
    questionnaire.questionScroll = min(
      questionnaire.questionScroll, max(0, lines.count - height))
  }

  private mutating func settlePopup() {
    switch popup {
    case .menu(var menu):
      let height = menuRect(menu).height - 2
      menu.list.settle(count: menu.entries.count, height: max(1, height))
      popup = .menu(menu)
    case .handover(var handover):
      let height = handoverRect(handover).height - 2
      handover.list.settle(count: handover.lineCount, height: max(1, height))
      popup = .handover(handover)
    case .choice(var choice):
      let height = choiceRect(choice).height - 2
      choice.list.settle(count: choice.options.count, height: max(1, height))
      popup = .choice(choice)
    case .palette(var list):
      list.list.settle(count: commandEntries(for: list).count, height: max(1, paletteHeight))
      popup = .palette(list)
    case .text(var panel):
      panel.editor.width = max(1, textRect(panel).width - 2)
      popup = .text(panel)
    case .form(var form):
      if case .text(var editor) = form.fields[form.focus].kind {
        editor.width = max(1, formValueWidth(form))
        form.fields[form.focus].kind = .text(editor)
        popup = .form(form)
      }
    case .reading(var reading):
      let rect = readingRect(reading)
      let last = reading.lines(width: rect.width - 2).count - (rect.height - 2)
      reading.scroll = min(max(0, reading.scroll), max(0, last))
      popup = .reading(reading)
    case .transfer, nil: break
    }
  }
}
