/// A colour of the terminal's palette.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// An entry of the xterm palette: 0–7 basic, 8–15 bright, 16–231 the cube, 232–255 grey.
  case indexed(UInt8)
}
