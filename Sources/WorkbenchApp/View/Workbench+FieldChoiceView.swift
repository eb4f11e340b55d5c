import TerminalKit

extension Workbench {
  func drawChoice(_ choice: FieldChoice, _ canvas: inout Canvas) {
    let field = choice.form.fields[choice.form.focus]
    let rect = canvas.window(choiceRect(choice), "\(choice.form.title) · \(field.title)")
    let width = choice.options.map { TextWidth.columns(of: $0.word) }.max() ?? 0
    for (row, index) in choice.list.scroll.visible(
      count: choice.options.count, height: rect.height
    ).enumerated() {
      let option = choice.options[index]
      let isChosen = choice.chosen.contains(option.word)
      let sign = choice.takesSeveral ? "[\(isChosen ? "x" : " ")] " : ""
      canvas.line(
        " \(sign)\(TextWidth.padded(option.word, to: width))  \(option.title)", rect, row: row)
      if index == choice.list.cursor { canvas.select(rect, row: row) }
    }
  }

  func choiceRect(_ choice: FieldChoice) -> Rect { listRect(lines: choice.options.count) }

  /// What the keys do in the list of a field.
  func choiceHint(_ choice: FieldChoice) -> String {
    choice.takesSeveral
      ? "Enter take \(choice.chosen.count)  Space choose  Esc back to the form"
      : "Enter take it  Esc back to the form"
  }
}
