/// Colours and emphasis of a cell.
public struct Style: Hashable, Sendable {
  /// The colour of the glyph.
  public var foreground: Color
  /// The colour behind the glyph.
  public var background: Color
  /// The emphasis.
  public var attributes: TextAttributes

  /// The terminal's own colours without emphasis.
  public static let plain = Style()

  /// A style; whatever is left out is the terminal's own.
  public init(
    foreground: Color = .standard, background: Color = .standard, attributes: TextAttributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The same style with another glyph colour.
  public func with(foreground: Color) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes)
  }

  /// The same style on another background.
  public func with(background: Color) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes)
  }

  /// The same style with exactly this emphasis.
  public func with(attributes: TextAttributes) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes)
  }

  /// The same style with this emphasis as well.
  public func adding(_ more: TextAttributes) -> Style {
    with(attributes: attributes.union(more))
  }

  /// The same style without this emphasis.
  public func removing(_ less: TextAttributes) -> Style {
    with(attributes: attributes.subtracting(less))
  }

  /// With foreground and background exchanged; reversing twice gives the style back.
  public var reversed: Style { with(attributes: attributes.symmetricDifference(.reverse)) }

  /// The same style in bold.
  public var bold: Style { adding(.bold) }

  /// The same style, fainter.
  public var dim: Style { adding(.dim) }

  /// The same style, underlined.
  public var underlined: Style { adding(.underline) }
}
