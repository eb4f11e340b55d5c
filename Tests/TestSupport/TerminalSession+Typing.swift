import Foundation

extension TerminalSession {
  /// Types the text as it is.
  public func send(_ text: String) { send(bytes: Array(text.utf8)) }

  /// Types bytes, which need not be text.
  public func send(bytes: [UInt8]) {
    terminal.state.withLock { $0.input.append(bytes) }
    terminal.wake()
  }

  /// Presses keys as xterm would send them: a character, `^r`, `Down`, `Esc`, `F1`, `Shift-Tab`,
  /// `Ctrl-Left`, `Alt-x`. The next key after Esc follows a moment later.
  ///
  /// Throws `TerminalSessionError.unknownKey`, and then sends none of them.
  public func press(_ keys: String...) throws {
    try terminal.state.withLock { state in
      let isApplication = state.reader.modes.hasApplicationCursorKeys
      let strokes = try keys.map { key in
        let bytes = KeySequence.bytes(for: key, hasApplicationCursorKeys: isApplication)
        guard let bytes else { throw TerminalSessionError.unknownKey(key) }
        return bytes
      }
      for stroke in strokes { state.input.append(stroke) }
    }
    terminal.wake()
  }

  /// Pastes text: bracketed when the program asked for that, otherwise as if typed. Line feeds
  /// become carriage returns, as terminals do.
  public func paste(_ text: String) {
    terminal.state.withLock { state in
      let typed = text.replacing("\r\n", with: "\r").replacing("\n", with: "\r")
      let isBracketed = state.reader.modes.isBracketedPaste
      let pasted = isBracketed ? "\u{1B}[200~\(typed)\u{1B}[201~" : typed
      state.input.append(Array(pasted.utf8))
    }
    terminal.wake()
  }

  /// Clicks at a column and row from 0, if the program listens to the mouse; several times means in
  /// one piece. Buttons: 0 left, 1 middle, 2 right, 64 and 65 the wheel up and down.
  public func click(column: Int, row: Int, button: Int = 0, times: Int = 1) {
    terminal.state.withLock { state in
      let modes = state.reader.modes
      guard modes.mouse != .off else { return }
      let click =
        modes.hasSGRMouse
        ? Self.sgrClick(column: column, row: row, button: button)
        : Self.x10Click(column: column, row: row, button: button)
      state.input.append(Array(repeatElement(click, count: times).joined()))
    }
    terminal.wake()
  }

  private static func sgrClick(column: Int, row: Int, button: Int) -> [UInt8] {
    let place = "\(column + 1);\(row + 1)"
    let press = "\u{1B}[<\(button);\(place)M"
    return Array((button < 64 ? press + "\u{1B}[<\(button);\(place)m" : press).utf8)
  }

  /// The older form: each number is one byte, 32 added.
  private static func x10Click(column: Int, row: Int, button: Int) -> [UInt8] {
    let place = [UInt8(min(column + 33, 255)), UInt8(min(row + 33, 255))]
    let press = [0x1B, 0x5B, 0x4D, UInt8(32 + button)] + place
    return button < 64 ? press + [0x1B, 0x5B, 0x4D, 35] + place : press
  }
}
