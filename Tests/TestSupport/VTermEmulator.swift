import CVTerm

/// libvterm as a grid of cells.
final class VTermEmulator {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private(set) var columns: Int
  private(set) var rows: Int

  init?(columns: Int, rows: Int) {
    guard let terminal = vterm_new(Int32(rows), Int32(columns)),
      let screen = vterm_obtain_screen(terminal)
    else { return nil }
    self.terminal = terminal
    self.screen = screen
    self.columns = columns
    self.rows = rows
    vterm_set_utf8(terminal, 1)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit { vterm_free(terminal) }

  /// Draws the bytes and returns what the terminal answers, for example to a query of its kind.
  func write(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { buffer in
      let characters = buffer.assumingMemoryBound(to: CChar.self)
      if let start = characters.baseAddress { _ = vterm_input_write(terminal, start, buffer.count) }
    }
    vterm_screen_flush_damage(screen)
    var answer: [UInt8] = []
    var part = [CChar](repeating: 0, count: 1024)
    while true {
      let count = vterm_output_read(terminal, &part, part.count)
      if count == 0 { return answer }
      answer += part[..<count].map { UInt8(bitPattern: $0) }
    }
  }

  func resize(columns: Int, rows: Int) {
    vterm_set_size(terminal, Int32(rows), Int32(columns))
    vterm_screen_flush_damage(screen)
    self.columns = columns
    self.rows = rows
  }

  /// Zero-based column and row.
  var cursor: (column: Int, row: Int) {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return (Int(position.col), Int(position.row))
  }

  var cells: [ScreenCell] {
    var all: [ScreenCell] = []
    all.reserveCapacity(columns * rows)
    for row in 0..<rows {
      for column in 0..<columns { all.append(cell(column: column, row: row)) }
    }
    return all
  }

  // MARK: Cells

  /// What libvterm stores in the right half of a wide character.
  private static let continuation = UInt32.max

  private func cell(column: Int, row: Int) -> ScreenCell {
    var raw = VTermScreenCell()
    let position = VTermPos(row: Int32(row), col: Int32(column))
    guard vterm_screen_get_cell(screen, position, &raw) != 0 else { return .blank }
    let isContinuation = raw.chars.0 == Self.continuation
    return ScreenCell(
      text: isContinuation ? "" : Self.text(of: raw),
      width: isContinuation ? 0 : max(1, Int(raw.width)),
      foreground: Self.color(raw.fg, standard: VTERM_COLOR_DEFAULT_FG),
      background: Self.color(raw.bg, standard: VTERM_COLOR_DEFAULT_BG),
      isBold: raw.attrs.bold != 0, isUnderlined: raw.attrs.underline != 0,
      isItalic: raw.attrs.italic != 0, isReversed: raw.attrs.reverse != 0)
  }

  private static func text(of raw: VTermScreenCell) -> String {
    let first = raw.chars.0
    if first == 0 { return " " }
    if raw.chars.1 == 0, let scalar = Unicode.Scalar(first) { return String(Character(scalar)) }
    let codes = [first, raw.chars.1, raw.chars.2, raw.chars.3, raw.chars.4, raw.chars.5]
    var text = ""
    text.unicodeScalars.append(contentsOf: codes.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init))
    return text
  }

  private static func color(_ raw: VTermColor, standard: VTermColorType) -> ScreenColor {
    if UInt32(raw.type) & standard.rawValue != 0 { return .standard }
    if UInt32(raw.type) & VTERM_COLOR_TYPE_MASK.rawValue == VTERM_COLOR_INDEXED.rawValue {
      return .indexed(raw.indexed.idx)
    }
    return .rgb(red: raw.rgb.red, green: raw.rgb.green, blue: raw.rgb.blue)
  }
}
