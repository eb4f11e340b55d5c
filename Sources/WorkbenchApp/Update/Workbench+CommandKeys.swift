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
      return perform(entries[list.list.cursor])
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

  /// The commands whose name, description or key holds what was typed.
  func commandEntries(for list: CommandList) -> [Command] {
    let needle = list.editor.text.lowercased()
    guard !needle.isEmpty else { return Command.allCases }
    return Command.allCases.filter { command in
      command.title.lowercased().contains(needle) || command.short.lowercased().contains(needle)
        || keyMap.keys(for: command).contains { $0.name.lowercased() == needle }
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
    _ = leave()
    return perform(entries[help.list.cursor])
  }
}
