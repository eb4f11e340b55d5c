/// One place on the screen: a glyph that the terminal can show, and its style.
public struct Cell: Hashable, Sendable {
  /// The part that a cell plays in its glyph.
  public enum Role: UInt8, Sendable {
    /// A glyph of one column.
    case single
    /// The left half of a glyph of two columns.
    case wideHead
    /// The right half; its text is empty and its style that of the head.
    case wideTail
  }

  /// The printable scalar; a blank in the right half of a wide glyph.
  public let scalar: Unicode.Scalar
  private let mark: UInt32
  /// Colours and emphasis.
  public var style: Style
  /// Which part of a glyph the cell is.
  public let role: Role

  init(scalar: Unicode.Scalar, mark: Unicode.Scalar?, role: Role, style: Style) {
    self.scalar = scalar
    self.mark = mark?.value ?? 0
    self.role = role
    self.style = style
  }

  /// An empty cell.
  public static func blank(_ style: Style = .plain) -> Cell {
    Cell(scalar: " ", mark: nil, role: .single, style: style)
  }

  /// The combining scalar drawn over the printable one.
  public var combining: Unicode.Scalar? { mark == 0 ? nil : Unicode.Scalar(mark) }

  /// What the cell adds to the text of its row; empty for the right half of a wide glyph.
  public var text: String {
    guard role != .wideTail else { return "" }
    var text = String(Character(scalar))
    if let combining { text.unicodeScalars.append(combining) }
    return text
  }

  /// Whether nothing but the background shows.
  public var isBlank: Bool { scalar == " " && mark == 0 && role == .single }
}
