import TerminalKit

extension Workbench {
  /// The screen without header, toast line and footer.
  var bodyRect: Rect {
    let chrome = 3
    return Rect(x: 0, y: 1, width: size.width, height: max(0, size.height - chrome))
  }

  /// How many lines the list of the screen in view shows.
  var listHeight: Int {
    switch screen {
    case .overview: max(1, bodyRect.height - 4)
    case .questionnaire:
      max(1, QuestionnaireLayout(questionnaire, in: bodyRect).focused(questionnaire.pane).height)
    case .zones, .findings: max(1, listPaneRect.height - 2)
    case .system: max(1, bodyRect.height - 2)
    case .help: max(1, bodyRect.height - 4)
    default: max(1, bodyRect.height - 2)
    }
  }

  /// The left part of a screen with a list and the details of its line; all of it when narrow.
  var listPaneRect: Rect {
    bodyRect.width >= 70 ? bodyRect.splitLeft(bodyRect.width * 55 / 100).0 : bodyRect
  }

  /// The right part of such a screen; nil when narrow.
  var detailPaneRect: Rect? {
    bodyRect.width >= 70 ? bodyRect.splitLeft(bodyRect.width * 55 / 100).1 : nil
  }

  // MARK: Windows

  func menuRect(_ menu: Menu) -> Rect {
    let widest =
      menu.entries.map {
        TextWidth.columns(of: $0.text) + TextWidth.columns(of: $0.detail) + 7
      }.max() ?? 0
    let title = TextWidth.columns(of: menu.title) + 6
    return centered(
      width: max(widest, title, 24), height: menu.entries.count + 2)
  }

  func textRect(_ panel: TextPanel) -> Rect {
    guard panel.editor.isMultiline else {
      return Rect(x: 0, y: max(0, size.height - 5), width: size.width, height: 3)
    }
    let height = max(6, min(bodyRect.height - 2, bodyRect.height / 2))
    return Rect(
      x: 0, y: max(1, bodyRect.maxY - height), width: size.width,
      height: min(height, max(3, size.height - 2)))
  }

  var formRect: Rect { centered(width: 100, height: size.height - 3) }

  var paletteRect: Rect { centered(width: 100, height: min(size.height - 4, 20)) }

  var paletteHeight: Int { max(1, paletteRect.height - 4) }

  /// The window of a check list.
  func listRect(lines count: Int) -> Rect { centered(width: 76, height: count + 2) }

  var transferRect: Rect { centered(width: 60, height: 3) }

  private func centered(width: Int, height: Int) -> Rect {
    let width = min(width, size.width)
    let height = min(max(3, height), max(1, size.height - 2))
    return Rect(
      x: (size.width - width) / 2, y: max(1, (size.height - height) / 2), width: width,
      height: height)
  }
}

extension QuestionnaireLayout {
  /// The space of the pane with the cursor.
  func focused(_ pane: QuestionnaireState.Pane) -> Rect {
    switch pane {
    case .outer: outer
    case .inner: inner
    case .question: question
    }
  }
}
