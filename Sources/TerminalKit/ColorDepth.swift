/// How many colours a terminal can show.
public enum ColorDepth: Int, Comparable, CaseIterable, Sendable {
  /// Monochrome, or colours are not wanted (`NO_COLOR`).
  case none
  /// The eight basic colours.
  case eight
  /// The basic and the bright colours.
  case sixteen
  /// The palette of 256.
  case full

  /// Orders depths by the number of colours.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}
