/// The bytes that xterm sends for a key.
enum KeySequence {
  /// Bytes for a key's name: a character as it is, `^r`, `Down`, `Shift-Tab`, `Ctrl-Left`, `Alt-x`.
  /// Returns nil for an unknown name.
  static func bytes(for name: String, hasApplicationCursorKeys: Bool) -> [UInt8]? {
    if name.count == 1 { return Array(name.utf8) }
    if name.count == 2, name.first == "^", let letter = name.last { return control(letter) }
    var key = Substring(name)
    var modifiers: Set<Modifier> = []
    while let dash = key.firstIndex(of: "-"), key.index(after: dash) < key.endIndex,
      let modifier = Modifier(rawValue: String(key[..<dash]))
    {
      modifiers.insert(modifier)
      key = key[key.index(after: dash)...]
    }
    if let plain = simple[String(key)] { return simpleKey(plain, modifiers) }
    if key.count == 1, let letter = key.first { return character(letter, modifiers) }
    return special(String(key), modifiers, hasApplicationCursorKeys)
  }

  private enum Modifier: String {
    case shift = "Shift"
    case alt = "Alt"
    case ctrl = "Ctrl"

    var weight: Int {
      switch self {
      case .shift: 1
      case .alt: 2
      case .ctrl: 4
      }
    }
  }

  private static let escape: UInt8 = 0x1B

  private static let simple: [String: UInt8] = [
    "Enter": 13, "Return": 13, "Tab": 9, "Esc": 27, "Escape": 27, "Space": 32, "Backspace": 127,
  ]

  /// Final byte of `CSI …`, or of `SS3 …` with application cursor keys.
  private static let cursor: [String: String] = [
    "Up": "A", "Down": "B", "Right": "C", "Left": "D", "Home": "H", "End": "F",
  ]

  /// Final byte of `SS3 …`.
  private static let firstFunctionKeys = ["F1": "P", "F2": "Q", "F3": "R", "F4": "S"]

  /// Number in `CSI … ~`.
  private static let numbered: [String: Int] = [
    "Insert": 2, "Delete": 3, "PageUp": 5, "PgUp": 5, "PageDown": 6, "PgDn": 6, "F5": 15,
    "F6": 17, "F7": 18, "F8": 19, "F9": 20, "F10": 21, "F11": 23, "F12": 24,
  ]

  // MARK: Kinds of key

  private static func control(_ letter: Character) -> [UInt8]? {
    guard let code = letter.uppercased().utf8.first, letter.isASCII else { return nil }
    switch code {
    case 0x40...0x5F: return [code - 0x40]
    case UInt8(ascii: "?"): return [127]
    default: return nil
    }
  }

  private static func simpleKey(_ byte: UInt8, _ modifiers: Set<Modifier>) -> [UInt8]? {
    if byte == 9, modifiers == [.shift] { return Array("\u{1B}[Z".utf8) }
    if byte == 32, modifiers == [.ctrl] { return [0] }
    switch modifiers {
    case []: return [byte]
    case [.alt]: return [escape, byte]
    default: return nil
    }
  }

  private static func character(_ letter: Character, _ modifiers: Set<Modifier>) -> [UInt8]? {
    switch modifiers {
    case [.ctrl]: return control(letter)
    case [.alt]: return [escape] + Array(String(letter).utf8)
    case [.alt, .ctrl]: return control(letter).map { [escape] + $0 }
    case [.shift]: return Array(letter.uppercased().utf8)
    default: return nil
    }
  }

  private static func special(
    _ key: String, _ modifiers: Set<Modifier>, _ hasApplicationCursorKeys: Bool
  ) -> [UInt8]? {
    let code = 1 + modifiers.map(\.weight).reduce(0, +)
    if let number = numbered[key] {
      return Array((code == 1 ? "\u{1B}[\(number)~" : "\u{1B}[\(number);\(code)~").utf8)
    }
    guard let final = cursor[key] ?? firstFunctionKeys[key] else { return nil }
    if code > 1 { return Array("\u{1B}[1;\(code)\(final)".utf8) }
    let usesSingleShift = hasApplicationCursorKeys || firstFunctionKeys[key] != nil
    return Array("\u{1B}\(usesSingleShift ? "O" : "[")\(final)".utf8)
  }
}
