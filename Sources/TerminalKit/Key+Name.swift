extension Key {
  /// The key called `name`: "j", "G", "^r", "Alt-x", "Shift-Tab", "PgDn", "Enter", "Space", "F1", "↑".
  /// Names of keys may be written in any case; nil for what is not the name of a key.
  public init?(name: String) {
    var rest = Substring(name)
    var control = false
    var alt = false
    var shift = false
    while rest.count > 1 {
      if rest.hasPrefix("^") {
        control = true
        rest = rest.dropFirst()
      } else if let stripped = rest.dropping(modifier: ["ctrl-", "control-"]) {
        control = true
        rest = stripped
      } else if let stripped = rest.dropping(modifier: ["alt-", "meta-"]) {
        alt = true
        rest = stripped
      } else if let stripped = rest.dropping(modifier: ["shift-"]) {
        shift = true
        rest = stripped
      } else {
        break
      }
    }
    guard let code = Key.code(named: rest) else { return nil }
    self.init(code, control: control, alt: alt, shift: shift)
  }

  /// The canonical name, in ASCII apart from typed characters; `init(name:)` reads it back.
  public var name: String { text(code.name) }

  /// The name for showing: arrows as arrows where the terminal has them.
  public func label(isUnicode: Bool) -> String {
    guard isUnicode else { return name }
    switch code {
    case .up: return text("↑")
    case .down: return text("↓")
    case .left: return text("←")
    case .right: return text("→")
    default: return name
    }
  }

  private func text(_ codeName: String) -> String {
    var text = isAlt ? "Alt-" : ""
    if isShift { text += "Shift-" }
    if isControl {
      if case .character = code { text += "^" } else { text += "Ctrl-" }
    }
    return text + codeName
  }

  private static func code(named name: Substring) -> Code? {
    if name.count == 1, let character = name.first {
      if let arrow = arrows[character] { return arrow }
      return character.isTypable ? .character(character) : nil
    }
    let lower = name.lowercased()
    if let code = names[lower] { return code }
    guard lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...63).contains(number)
    else { return nil }
    return .function(number)
  }

  private static let arrows: [Character: Code] = [
    "↑": .up, "↓": .down, "←": .left, "→": .right,
  ]

  private static let names: [String: Code] = [
    "enter": .enter, "return": .enter, "esc": .escape, "escape": .escape, "tab": .tab,
    "backtab": .backtab, "backspace": .backspace, "delete": .delete, "del": .delete,
    "insert": .insert, "ins": .insert, "up": .up, "down": .down, "left": .left, "right": .right,
    "home": .home, "end": .end, "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown,
    "pagedown": .pageDown, "space": .character(" "),
  ]
}

extension Key.Code {
  fileprivate var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backtab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}

extension Character {
  fileprivate var isTypable: Bool {
    guard let first = unicodeScalars.first else { return false }
    switch first.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
      return false
    default:
      return true
    }
  }
}

extension Substring {
  fileprivate func dropping(modifier names: [String]) -> Substring? {
    let lower = lowercased()
    for name in names where lower.hasPrefix(name) && lower.count > name.count {
      return dropFirst(name.count)
    }
    return nil
  }
}
