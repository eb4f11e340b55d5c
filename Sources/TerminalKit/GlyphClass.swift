/// How a scalar is shown, decided by its Unicode properties.
enum GlyphClass: Equatable {
  /// Nothing but this many empty columns.
  case blank(Int)
  /// A C0 or C1 control.
  case control
  /// Drawn over the scalar before it.
  case mark
  /// Invisible, reordering, unassigned or private: shown as its number.
  case hidden
  /// Shown as another scalar of one column: the letters of flags.
  case letter(Unicode.Scalar)
  /// Shown as itself in this many columns.
  case printable(Int)

  init(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x300, let known = GlyphClass(low: scalar) {
      self = known
      return
    }
    if scalar.isRegionalIndicator,
      let letter = Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
    {
      self = .letter(letter)
      return
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint {
      self = .hidden
      return
    }
    switch properties.generalCategory {
    case .control: self = .control
    case .nonspacingMark, .enclosingMark: self = .mark
    case .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
      self = .hidden
    case .spaceSeparator: self = .blank(EastAsianWidth.isWide(scalar) ? 2 : 1)
    default:
      let isJoiningJamo =
        (0x11A8...0x11FF).contains(scalar.value)
        || (0x1161...0x11A7).contains(scalar.value)
      if isJoiningJamo {
        self = .mark
      } else {
        self = .printable(EastAsianWidth.isWide(scalar) ? 2 : 1)
      }
    }
  }

  /// ASCII and Latin, where a table lookup would cost more than the answer.
  private init?(low scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09, 0x20, 0xA0: self = .blank(1)
    case 0x00...0x1F, 0x7F...0x9F: self = .control
    case 0xAD: self = .hidden
    default: self = .printable(1)
    }
  }
}
