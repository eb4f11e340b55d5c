import TerminalKit

extension Workbench {
  mutating func press(_ key: Key, in list: CommandList) -> [Effect] {
    var list = list
    if key.code == .escape {
      popup = nil
      return []
    }
    if key.code == .enter {
      let entries = commandEntries(for: list)
      guard entries.indices.contains(list.list.cursor) else { return [] }
      popup = nil
      return run(entries[list.list.cursor], typed: list.editor.text)
    }
    move(&list, by: key)
    popup = .palette(list)
    return []
  }

  /// Moves in a list of commands or changes what it is filtered by.
  private func move(_ list: inout CommandList, by key: Key) {
    let count = commandEntries(for: list).count
    switch key.code {
    case .up: list.list.move(by: -1, count: count)
    case .down: list.list.move(by: 1, count: count)
    case .pageUp: list.list.move(by: -10, count: count)
    case .pageDown: list.list.move(by: 10, count: count)
    default: if list.editor.handle(key) { list.list.cursor = 0 }
    }
  }

  /// Keys on the help screen, which filters as one types; nil lets the key be a command.
  mutating func pressInHelp(_ key: Key) -> [Effect]? {
    switch key.code {
    case .enter: return runHelpEntry()
    case .escape:
      if !help.editor.isEmpty {
        help = CommandList()
        return []
      }
      return goBack()
    case .up, .down, .pageUp, .pageDown, .backspace: break
    case .character(let character) where !key.isControl && !key.isAlt:
      if help.editor.isEmpty, character == "q" || character == "?" { return leave() }
    default: return nil
    }
    move(&help, by: key)
    return []
  }

  mutating func runHelpEntry() -> [Effect] {
    let entries = commandEntries(for: help)
    guard entries.indices.contains(help.list.cursor) else { return [] }
    let typed = help.editor.text
    _ = leave()
    return run(entries[help.list.cursor], typed: typed)
  }

  /// Does a command that was found by what was typed, which may say more than its name.
  private mutating func run(_ command: Command, typed text: String) -> [Effect] {
    guard command == .chooseAuthor, let name = CommandSearch.name(in: text) else {
      return perform(command)
    }
    if let reason = unavailability(of: command) { return say(reason) }
    return writeRefusal.map { fail($0) } ?? becomeAuthor(name)
  }
}
