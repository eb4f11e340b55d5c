import TerminalKit

/// Finds commands by what is typed: by name first, then by key, then by description.
struct CommandSearch {
  /// How well a command fits; the smaller the better.
  private enum Fit: Int, Comparable {
    case name, nameBegins, wordOfName, inName, key, title

    static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
  }

  let keyMap: KeyMap
  /// Whether a command can do something where the user is.
  let works: (Command) -> Bool

  /// The commands for a text, the best first: what fits best, then what works here, then what removes
  /// nothing, then by task. All of them for an empty text, by task, what works here first.
  func commands(for text: String) -> [Command] {
    let needle = Self.folded(text)
    let found: [(command: Command, fit: Fit)] = Command.allCases.compactMap { command in
      if needle.isEmpty { return (command, .name) }
      return fit(of: command, needle, typed: text).map { (command, $0) }
    }
    let order = Dictionary(uniqueKeysWithValues: Command.allCases.enumerated().map { ($1, $0) })
    let tasks = Command.Task.allCases
    func rank(_ command: Command, _ fit: Fit) -> [Int] {
      [
        fit.rawValue, works(command) ? 0 : 1, needle.isEmpty ? 0 : command.isDestructive ? 1 : 0,
        tasks.firstIndex(of: command.task) ?? 0, order[command] ?? 0,
      ]
    }
    return found.map { ($0.command, rank($0.command, $0.fit)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  /// The name in `I am A. Müller`; nil where there is none.
  static func name(in text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > 2, words[0].lowercased() == "i", words[1].lowercased() == "am" else {
      return nil
    }
    return words.dropFirst(2).joined(separator: " ")
  }

  private func fit(of command: Command, _ needle: String, typed: String) -> Fit? {
    if command == .chooseAuthor, Self.name(in: typed) != nil { return .name }
    let names = command.names.map(Self.folded)
    if names.contains(needle) { return .name }
    if names.contains(where: { $0.hasPrefix(needle) }) { return .nameBegins }
    if names.contains(where: { Self.hasWord($0, needle) }) { return .wordOfName }
    if names.contains(where: { $0.contains(needle) }) { return .inName }
    if keyMap.keys(for: command).contains(where: { Self.isName(typed, of: $0) }) { return .key }
    let words = needle.split(separator: " ")
    let title = Self.folded(command.title)
    return !command.isDestructive && words.allSatisfy { title.contains($0) } ? .title : nil
  }

  private static func hasWord(_ name: String, _ needle: String) -> Bool {
    name.indices.contains { index in
      name[index...].hasPrefix(needle)
        && (index == name.startIndex || name[name.index(before: index)] == " ")
    }
  }

  /// Whether a text names the key: a letter in its case, other names in any.
  private static func isName(_ text: String, of key: Key) -> Bool {
    let text = text.trimmed
    return key.name == text || key.name.count > 2 && key.name.lowercased() == text.lowercased()
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Workbench {
  /// The commands for what was typed in a list of them.
  func commandEntries(for list: CommandList) -> [Command] {
    let ground = commandGround
    return CommandSearch(keyMap: keyMap) { ground.unavailability(of: $0) == nil }
      .commands(for: list.editor.text)
  }

  /// Where a command from a list would be done: help is left before that.
  var commandGround: Workbench {
    guard screen == .help, screens.count > 1 else { return self }
    var ground = self
    ground.screens.removeLast()
    return ground
  }
}
