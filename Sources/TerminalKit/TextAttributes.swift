/// How a cell is emphasised beside its colours.
public struct TextAttributes: OptionSet, Hashable, Sendable {
  /// One bit an attribute.
  public let rawValue: UInt8

  /// The set with these bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier or brighter.
  public static let bold = TextAttributes(rawValue: 1)
  /// Fainter; terminals without it show the plain text.
  public static let dim = TextAttributes(rawValue: 2)
  /// A line below.
  public static let underline = TextAttributes(rawValue: 4)
  /// Foreground and background exchanged.
  public static let reverse = TextAttributes(rawValue: 8)
}
