import AssessmentModel
import TerminalKit

extension Workbench {
  /// Whether a key opens the list of a field.
  static func opensChoice(_ key: Key) -> Bool {
    key == Key(.character("o"), control: true) || key == Key(.down, alt: true)
  }

  /// Opens the list of the focused field over its form.
  mutating func openChoice(in form: Form) -> [Effect] {
    let choice: FieldChoice?
    do throws(FieldFault) {
      choice = try form.choice(formContext)
    } catch {
      return keepOpen(form, [FormProblem(field: form.focus, text: error.text)])
    }
    popup = .form(form)
    guard let choice else { return say("\(form.fields[form.focus].title) has no list") }
    guard !choice.options.isEmpty else {
      return say("\(form.fields[form.focus].title): there is nothing to choose from yet")
    }
    popup = .choice(choice)
    return []
  }

  mutating func press(_ key: Key, in choice: FieldChoice) -> [Effect] {
    var choice = choice
    switch key {
    case Key(.escape), Key(.character("q")):
      popup = .form(choice.form)
      return []
    case Key(.enter): return take(choice)
    case Key(.character(" ")): choice.toggle()
    default:
      guard let command = keyMap.command(for: key) else { return [] }
      choice.list.move(by: Self.steps(command, page: 10), count: choice.options.count)
    }
    popup = .choice(choice)
    return []
  }

  /// Puts what is chosen into the field; the form is saved as ever.
  private mutating func take(_ choice: FieldChoice) -> [Effect] {
    var form = choice.form
    form.fields[form.focus].fill(choice.text)
    popup = .form(form)
    return []
  }

  mutating func pointAt(_ event: MouseEvent, in choice: FieldChoice) -> [Effect] {
    let rect = choiceRect(choice).inset(1)
    guard rect.contains(event.point) else { return [] }
    var choice = choice
    let steps = Self.wheelSteps(event)
    if steps == 0 {
      let line = event.point.y - rect.y + choice.list.scroll.offset
      guard choice.options.indices.contains(line) else { return [] }
      choice.list.cursor = line
      if event.kind == .press { choice.toggle() }
      if event.kind == .doubleClick, !choice.takesSeveral { return take(choice) }
    } else {
      choice.list.move(by: steps, count: choice.options.count)
    }
    popup = .choice(choice)
    return []
  }
}
