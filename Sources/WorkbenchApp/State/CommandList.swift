import TerminalKit

/// The commands, filtered as one types.
public struct CommandList: Equatable, Sendable {
  var editor = TextEditor(text: "", isMultiline: false)
  var list = ListState()

  init() {}
}
