import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// Keys go to the window that is open; no letter there is a command.
  mutating func pressInPopup(_ key: Key) -> [Effect] {
    // A letter is text here, even where it is bound to one of these.
    switch key.isControl ? keyMap.command(for: key) : nil {
    case .suspend: return [.suspend]
    case .repaint: return [.repaint]
    case .quit: return leaveProgram()
    default: break
    }
    if isAskingAuthor, leavesAuthorQuestion(key) { return leaveAuthorQuestion() }
    switch popup {
    case .text(let panel): return press(key, in: panel)
    case .form(let form): return press(key, in: form)
    case .choice(let choice): return press(key, in: choice)
    case .menu(let menu): return press(key, in: menu)
    case .palette(let list): return press(key, in: list)
    case .handover(let handover): return press(key, in: handover)
    case .reading(let reading): return press(key, in: reading)
    case .transfer(let transfer): return press(key, in: transfer)
    case nil: return []
    }
  }

  mutating func pasteInPopup(_ text: String) -> [Effect] {
    switch popup {
    case .text(var panel):
      panel.editor.insert(text)
      popup = .text(panel)
    case .form(var form):
      guard form.fields[form.focus].insert(text) else {
        return fail("This field takes no text: left and right choose")
      }
      popup = .form(form)
    case .palette(var list):
      list.editor.insert(text)
      popup = .palette(list)
    case .choice, .menu, .handover, .reading, .transfer, nil:
      return fail("Pasted text was not taken: no text field is open")
    }
    return []
  }

  static func saves(_ key: Key) -> Bool {
    key == Key(.character("s"), control: true) || key == Key(.enter, alt: true)
  }
}
