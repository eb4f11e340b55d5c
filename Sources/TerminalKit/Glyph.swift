/// What one terminal glyph is made of, before it has a place and a style.
struct Glyph: Equatable {
  var scalar: Unicode.Scalar
  var mark: Unicode.Scalar?
  var columns: Int

  init(_ scalar: Unicode.Scalar, mark: Unicode.Scalar? = nil, columns: Int = 1) {
    self.scalar = scalar
    self.mark = mark
    self.columns = columns
  }
}

extension Glyph {
  /// Appends what is shown for `character`: its own glyphs, or a visible form of what must not reach
  /// a terminal. Never nothing.
  static func append(_ character: Character, isUnicode: Bool, to glyphs: inout [Glyph]) {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return }
    if first.value >= 0x20, first.value < 0x7F, scalars.count == 1 {
      glyphs.append(Glyph(first))
      return
    }
    if character.isLineFeed {
      glyphs += isUnicode ? [Glyph("\u{23CE}")] : [Glyph("\\"), Glyph("n")]
      return
    }
    if first.properties.isEmojiPresentation, !first.isRegionalIndicator {
      append(base: first, isUnicode: isUnicode, to: &glyphs)
      return
    }
    var isBase = true
    for scalar in scalars {
      if isBase {
        append(base: scalar, isUnicode: isUnicode, to: &glyphs)
      } else {
        append(extending: scalar, of: first, in: scalars, isUnicode: isUnicode, to: &glyphs)
      }
      isBase = false
    }
  }

  /// What is shown for `character`.
  static func glyphs(of character: Character, isUnicode: Bool) -> [Glyph] {
    var glyphs: [Glyph] = []
    append(character, isUnicode: isUnicode, to: &glyphs)
    return glyphs
  }

  // MARK: Single scalars

  private static func append(
    base scalar: Unicode.Scalar, isUnicode: Bool, to glyphs: inout [Glyph]
  ) {
    switch GlyphClass(scalar) {
    case .blank(let columns):
      for _ in 0..<columns { glyphs.append(Glyph(" ")) }
    case .control:
      if isUnicode, let picture = scalar.controlPicture {
        glyphs.append(Glyph(picture))
      } else if let letter = scalar.caretLetter {
        glyphs += [Glyph("^"), Glyph(letter)]
      } else {
        append(escaped: scalar, to: &glyphs)
      }
    case .mark:
      let shown = isUnicode ? Glyph("\u{25CC}", mark: scalar) : Glyph("?")
      glyphs.append(shown)
    case .hidden:
      append(escaped: scalar, to: &glyphs)
    case .letter(let letter):
      glyphs.append(Glyph(letter))
    case .printable(let columns):
      append(printable: scalar, columns: columns, isUnicode: isUnicode, to: &glyphs)
    }
  }

  private static func append(
    printable scalar: Unicode.Scalar, columns: Int, isUnicode: Bool, to glyphs: inout [Glyph]
  ) {
    if isUnicode {
      glyphs.append(Glyph(scalar, columns: columns))
      return
    }
    glyphs.append(Glyph(Transliteration.ascii(for: scalar)))
    if columns == 2 {
      glyphs.append(Glyph(" "))
    }
  }

  /// The scalars after the first of a grapheme cluster.
  private static func append(
    extending scalar: Unicode.Scalar, of base: Unicode.Scalar,
    in cluster: Character.UnicodeScalarView, isUnicode: Bool, to glyphs: inout [Glyph]
  ) {
    switch GlyphClass(scalar) {
    case .mark:
      guard isUnicode, let last = glyphs.indices.last, glyphs[last].mark == nil,
        glyphs[last].scalar != " "
      else { return }
      glyphs[last].mark = scalar
    case .hidden where base.mayBeJoined || cluster.contains("\u{20E3}"):
      return
    default:
      append(base: scalar, isUnicode: isUnicode, to: &glyphs)
    }
  }

  private static func append(escaped scalar: Unicode.Scalar, to glyphs: inout [Glyph]) {
    var digits = String(scalar.value, radix: 16, uppercase: true)
    while digits.count < 4 { digits = "0" + digits }
    for shown in "<\(digits)>".unicodeScalars {
      glyphs.append(Glyph(shown))
    }
  }
}

extension Unicode.Scalar {
  var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// Whether joiners and variation selectors after it are ordinary spelling: symbols, emoji and the
  /// scripts from Hebrew on. After a Latin, Greek or Cyrillic letter they would be a trick.
  fileprivate var mayBeJoined: Bool { value >= 0x590 }

  fileprivate var controlPicture: Unicode.Scalar? {
    if value < 0x20 { return Unicode.Scalar(0x2400 + value) }
    return value == 0x7F ? "\u{2421}" : nil
  }

  fileprivate var caretLetter: Unicode.Scalar? {
    if value < 0x20 { return Unicode.Scalar(0x40 + value) }
    return value == 0x7F ? "?" : nil
  }
}

extension Character {
  /// Whether it ends a line: LF, or CR and LF together.
  var isLineFeed: Bool { self == "\n" || self == "\r\n" }
}
