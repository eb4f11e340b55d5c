/// A key with its modifiers, in one canonical form for every way of typing it.
public struct Key: Hashable, Sendable {
  /// Which key it is, apart from modifiers.
  public enum Code: Hashable, Sendable {
    /// A key that types something; upper case is told by the character, not by `isShift`.
    case character(Character)
    case enter, escape, tab, backtab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 and so on, counted from 1.
    case function(Int)
  }

  /// The key without its modifiers.
  public var code: Code
  /// Whether Control was held; control letters are lower case.
  public var isControl: Bool
  /// Whether Alt (Meta) was held.
  public var isAlt: Bool
  /// Whether Shift was held with a key that types nothing.
  public var isShift: Bool

  /// The canonical form of a key: ^i is Tab, ^m and ^j are Enter, ^[ is Escape, ^@ is Control with
  /// Space, Shift-Tab is `backtab`, and Shift with a character says nothing.
  public init(_ code: Code, control: Bool = false, alt: Bool = false, shift: Bool = false) {
    self.code = code
    isControl = control
    isAlt = alt
    isShift = shift
    if code == .tab, shift { self.code = .backtab }
    if self.code == .backtab { isShift = false }
    guard case .character(let character) = code else { return }
    isShift = false
    guard control else { return }
    let plain: Code? =
      switch character {
      case "i", "I": .tab
      case "m", "M", "j", "J": .enter
      case "[": .escape
      default: nil
      }
    if let plain {
      self.code = plain
      isControl = false
    } else if character == "@" {
      self.code = .character(" ")
    } else {
      self.code = .character(Character.lowercase(character))
    }
  }
}

extension Character {
  static func lowercase(_ character: Character) -> Character {
    let lower = character.lowercased()
    return lower.count == 1 ? lower.first ?? character : character
  }
}
