/// A colour as the program asked for it.
public enum ScreenColor: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// One of the 256 palette colours.
  case indexed(UInt8)
  /// A 24-bit colour.
  case rgb(red: UInt8, green: UInt8, blue: UInt8)
}
