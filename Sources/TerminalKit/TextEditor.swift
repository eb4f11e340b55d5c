/// A text field as a value: text, cursor, undo history and how far it is scrolled.
///
/// The cursor moves and deletes by grapheme cluster. Keys are those of readline.
public struct TextEditor: Equatable, Sendable {
  /// What the last key did, as far as the next one may continue it.
  enum Action: Equatable, Sendable {
    case other, typing, erasing, killing
    /// Up or Down, with the column that is aimed at.
    case vertical(Int)
  }

  /// Whether Enter makes a new line; otherwise newlines become blanks and Enter is left to others.
  public let isMultiline: Bool
  /// The columns in which lines wrap for Up and Down; drawing sets it to the columns drawn in.
  public var width: Int
  /// The cursor, counted in characters from the start, at most their number.
  public internal(set) var cursor: Int
  /// Whether the whole text is selected: what is typed or pasted next takes its place.
  public private(set) var isSelected = false
  var characters: [Character]
  var original: [Character]
  var undoStack: [TextChange] = []
  var redoStack: [TextChange] = []
  var killed = ""
  var lastAction = Action.other
  /// The first line shown, or in a single line the first character.
  var scroll = 0
  var height = 1

  /// A field that holds `text`, with the cursor behind it.
  public init(text: String = "", isMultiline: Bool = false) {
    self.isMultiline = isMultiline
    characters = Array(text)
    original = characters
    cursor = characters.count
    width = 72
  }

  /// What the field holds.
  public var text: String { String(characters) }

  /// Whether the field holds nothing.
  public var isEmpty: Bool { characters.isEmpty }

  /// Whether the text differs from what it was at first or at the last `markSaved`.
  public var isModified: Bool { characters != original }

  /// Takes the present text as the unmodified one.
  public mutating func markSaved() {
    original = characters
  }

  /// Selects the whole text, with the cursor behind it; an empty text is never selected.
  public mutating func selectAll() {
    moveCursor(to: characters.count)
    isSelected = !characters.isEmpty
  }

  /// Leaves the text as it is, without selecting it.
  public mutating func deselect() { isSelected = false }

  /// Inserts pasted text at the cursor, as one undo step, or in place of the selected text. Line ends
  /// become LF, or blanks in a single line, a tab becomes a blank, and other control characters are
  /// dropped.
  public mutating func insert(_ pasted: String) {
    lastAction = .other
    replace(takeSelection(), with: cleaned(pasted))
    lastAction = .other
  }

  /// Replaces everything, as one undo step, and puts the cursor behind it; the text is cleaned as
  /// pasted text is.
  public mutating func replaceText(_ text: String) {
    isSelected = false
    lastAction = .other
    replace(0..<characters.count, with: cleaned(text))
    lastAction = .other
  }

  /// Puts the cursor before the character at `index`, clamped to the text.
  public mutating func moveCursor(to index: Int) {
    isSelected = false
    lastAction = .other
    cursor = min(max(0, index), characters.count)
  }

  /// What the next text takes the place of: the selected text, else nothing at the cursor.
  mutating func takeSelection() -> Range<Int> {
    defer { isSelected = false }
    return isSelected ? 0..<characters.count : cursor..<cursor
  }

  func cleaned(_ text: String) -> [Character] {
    var result: [Character] = []
    for character in text {
      if character.isLineFeed || TextEditor.lineEnds.contains(character) {
        result.append(isMultiline ? "\n" : " ")
      } else if character == "\t" {
        result.append(" ")
      } else if character.unicodeScalars.first?.properties.generalCategory != .control {
        result.append(character)
      }
    }
    return result
  }

  private static let lineEnds: Set<Character> = ["\r", "\u{85}", "\u{2028}", "\u{2029}"]
}
