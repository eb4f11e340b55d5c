/// What a terminal can show.
public struct TerminalCapabilities: Hashable, Sendable {
  /// The colours it has.
  public var colors: ColorDepth
  /// Whether it takes UTF-8; otherwise only ASCII is sent.
  public var isUnicode: Bool

  /// The abilities of a terminal.
  public init(colors: ColorDepth, isUnicode: Bool) {
    self.colors = colors
    self.isUnicode = isUnicode
  }
}
