/// One place of the screen's grid.
public struct ScreenCell: Hashable, Sendable {
  /// The character with its combining marks; empty in the right half of a wide character.
  public var text: String
  /// Columns taken: 1, 2 for a wide character, 0 for the right half of one.
  public var width: Int
  /// The colour of the text, before reversing.
  public var foreground: ScreenColor
  /// The colour behind the text, before reversing.
  public var background: ScreenColor
  /// Whether the text is bold.
  public var isBold: Bool
  /// Whether the text is underlined in any manner.
  public var isUnderlined: Bool
  /// Whether the text is italic.
  public var isItalic: Bool
  /// Whether foreground and background are exchanged.
  public var isReversed: Bool

  /// A cell with nothing in it, which is also what the terminal starts with.
  public static let blank = ScreenCell(
    text: " ", width: 1, foreground: .standard, background: .standard, isBold: false,
    isUnderlined: false, isItalic: false, isReversed: false)
}
