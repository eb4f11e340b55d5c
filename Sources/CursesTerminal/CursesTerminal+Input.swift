import CTerminal
import TerminalKit

extension CursesTerminal {
  /// Waits without using the processor until a key, a signal or `wake` comes, and gives everything
  /// that is pending. After the terminal is gone or closed it gives `endOfInput` at once.
  public func nextEvents() -> [InputEvent] {
    while true {
      if !queued.isEmpty {
        defer { queued = [] }
        return queued
      }
      guard isUsable else { return [.endOfInput] }
      let start = ContinuousClock.now
      let bits = Int(ct_wait(decoder.patience ?? -1))
      timeWaited += .now - start
      collect(bits)
    }
  }

  private func collect(_ bits: Int) {
    if bits == 0 { decoder.flush() }
    if bits & (CT_READABLE | CT_ENDED) != 0 { drain() }
    queued += decoder.takeEvents().map(counted)
    if bits & CT_STOP_WANTED != 0 {
      suspendAndStop()
    } else if bits & CT_CONTINUED != 0 {
      takeAgain()
    }
    if bits & CT_RESIZED != 0, let resize = updateSize() {
      repaint()
      queued.append(resize)
    }
    if bits & CT_WOKEN != 0 { queued.append(.wake) }
    if bits & CT_ASKED_TO_END != 0 { queued.append(.terminated(ct_end_signal())) }
    if bits & CT_ENDED != 0 { queued.append(.endOfInput) }
  }

  private func drain() {
    while true {
      let input = ct_read()
      switch Int(input.kind) {
      case CT_NOTHING:
        decoder.finishDrain()
        return
      case CT_BYTE: decoder.take(byte: UInt8(truncatingIfNeeded: input.value))
      case CT_KEY:
        if let key = CursesTerminal.key(input) { decoder.take(key: key) }
      case CT_PASTE_BEGIN: decoder.beginPaste()
      case CT_PASTE_END: decoder.endPaste()
      default: break
      }
    }
  }

  /// Tells the second of two presses.
  private func counted(_ event: InputEvent) -> InputEvent {
    guard case .mouse(var mouse) = event, mouse.kind == .press else { return event }
    mouse.kind = clicks.kind(ofPressAt: mouse.point, timeWaited: timeWaited)
    return .mouse(mouse)
  }

  private static func key(_ input: ct_input) -> Key? {
    guard let code = code(Int(input.value)) else { return nil }
    let modifiers = Int(input.modifiers)
    return Key(
      code, control: modifiers & CT_CONTROL != 0, alt: modifiers & CT_ALT != 0,
      shift: modifiers & CT_SHIFT != 0)
  }

  private static func code(_ value: Int) -> Key.Code? {
    switch value {
    case CT_KEY_ENTER: .enter
    case CT_KEY_BACKTAB: .backtab
    case CT_KEY_BACKSPACE: .backspace
    case CT_KEY_DELETE: .delete
    case CT_KEY_INSERT: .insert
    case CT_KEY_UP: .up
    case CT_KEY_DOWN: .down
    case CT_KEY_LEFT: .left
    case CT_KEY_RIGHT: .right
    case CT_KEY_HOME: .home
    case CT_KEY_END: .end
    case CT_KEY_PAGE_UP: .pageUp
    case CT_KEY_PAGE_DOWN: .pageDown
    default: value > CT_KEY_FUNCTION ? .function(value - CT_KEY_FUNCTION) : nil
    }
  }
}
