import TerminalKit

/// Makes events of bytes and of the keys that curses knows: UTF-8, control characters, Alt as a
/// leading Escape, pasted text, and xterm's sequences where the terminal's description lacks them.
struct InputDecoder {
  private enum State: Equatable {
    case ground
    /// An Escape that may be the beginning of something.
    case escape
    /// ESC [ and what followed.
    case control([UInt8])
    /// ESC [ M, and what followed: the older report of the mouse.
    case mouse([UInt8])
    /// ESC O.
    case application
    /// The beginning of a scalar, and how many bytes are missing.
    case scalar([UInt8], missing: Int, isAlt: Bool)
  }

  /// Longer pastes are cut, so that a terminal gone mad cannot take all memory.
  static let longestPaste = 4 << 20
  private static let longestSequence = 64
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private(set) var events: [InputEvent] = []
  private var state = State.ground
  private var pasted: [UInt8]?

  /// How many milliseconds to wait for the rest of something before `flush`, nil when complete.
  var patience: Int32? {
    if pasted != nil { return 1000 }
    return state == .ground ? nil : 50
  }

  mutating func takeEvents() -> [InputEvent] {
    defer { events = [] }
    return events
  }

  // MARK: Input

  mutating func take(byte: UInt8) {
    if pasted != nil {
      paste(byte)
      return
    }
    switch state {
    case .ground: takeFirst(byte, isAlt: false)
    case .escape: takeEscaped(byte)
    case .control(let bytes): takeControl(byte, after: bytes)
    case .mouse(let bytes): takeMouse(byte, after: bytes)
    case .application: takeApplication(byte)
    case .scalar(let bytes, let missing, let isAlt):
      takeContinuation(byte, after: bytes, missing: missing, isAlt: isAlt)
    }
  }

  /// A key that curses recognised; an Escape right before it is Alt.
  mutating func take(key: Key) {
    guard pasted == nil else { return }
    let isAlt = state == .escape
    if !isAlt { flush() }
    state = .ground
    var key = key
    key.isAlt = key.isAlt || isAlt
    events.append(.key(key))
  }

  mutating func beginPaste() {
    guard pasted == nil else { return }
    flush()
    pasted = []
  }

  mutating func endPaste() {
    guard let bytes = pasted else { return }
    pasted = nil
    events.append(.paste(String(decoding: bytes, as: UTF8.self)))
  }

  /// Nothing more is pending: an Escape is the key.
  mutating func finishDrain() {
    if state == .escape { flush() }
  }

  /// Nothing more will come: gives what the beginning of a sequence means by itself.
  mutating func flush() {
    let unfinished = state
    state = .ground
    switch unfinished {
    case .ground, .scalar, .mouse: break
    case .escape: emit(.escape)
    case .control(let bytes): if bytes.isEmpty { emit(.character("["), alt: true) }
    case .application: emit(.character("O"), alt: true)
    }
    endPaste()
  }

  // MARK: States

  private mutating func takeFirst(_ byte: UInt8, isAlt: Bool) {
    state = .ground
    switch byte {
    case 0x1B: state = .escape
    case 0x00: emit(.character(" "), control: true, alt: isAlt)
    case 0x09: emit(.tab, alt: isAlt)
    case 0x0A, 0x0D: emit(.enter, alt: isAlt)
    case 0x01...0x1A, 0x1C...0x1F:
      let letter = Character(Unicode.Scalar(byte < 0x1B ? byte + 0x60 : byte + 0x40))
      emit(.character(letter), control: true, alt: isAlt)
    case 0x7F: emit(.backspace, alt: isAlt)
    case 0x20..<0x7F: emit(.character(Character(Unicode.Scalar(byte))), alt: isAlt)
    case 0xC2...0xDF: state = .scalar([byte], missing: 1, isAlt: isAlt)
    case 0xE0...0xEF: state = .scalar([byte], missing: 2, isAlt: isAlt)
    case 0xF0...0xF4: state = .scalar([byte], missing: 3, isAlt: isAlt)
    default: break
    }
  }

  private mutating func takeEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .application
    case 0x1B:
      emit(.escape)
      state = .escape
    default: takeFirst(byte, isAlt: true)
    }
  }

  private mutating func takeContinuation(
    _ byte: UInt8, after bytes: [UInt8], missing: Int, isAlt: Bool
  ) {
    guard byte & 0xC0 == 0x80 else {
      takeFirst(byte, isAlt: false)
      return
    }
    guard missing == 1 else {
      state = .scalar(bytes + [byte], missing: missing - 1, isAlt: isAlt)
      return
    }
    state = .ground
    guard let text = String(validating: bytes + [byte], as: UTF8.self), let character = text.first,
      character.unicodeScalars.first?.properties.generalCategory != .control
    else { return }
    emit(.character(character), alt: isAlt)
  }

  private mutating func takeControl(_ byte: UInt8, after bytes: [UInt8]) {
    switch byte {
    case 0x5B where bytes.isEmpty: state = .control([byte])
    case 0x20..<0x40 where bytes.count < InputDecoder.longestSequence:
      state = .control(bytes + [byte])
    case UInt8(ascii: "M") where bytes.isEmpty: state = .mouse([])
    case 0x40..<0x7F:
      state = .ground
      interpret(ControlSequence(body: bytes, final: byte))
    default:
      state = .ground
      takeFirst(byte, isAlt: false)
    }
  }

  private mutating func interpret(_ sequence: ControlSequence) {
    switch sequence.meaning {
    case .key(let key): events.append(.key(key))
    case .mouse(let mouse): events.append(.mouse(mouse))
    case .pasteBegin: beginPaste()
    case .pasteEnd, .nothing: break
    }
  }

  /// A button, a column and a row, each a byte from 32; what is none ends the report.
  private mutating func takeMouse(_ byte: UInt8, after bytes: [UInt8]) {
    guard byte >= 32 else { return takeFirst(byte, isAlt: false) }
    let report = bytes + [byte]
    guard report.count == 3 else {
      state = .mouse(report)
      return
    }
    state = .ground
    let numbers = report.map { Int($0) - 32 }
    let event = MouseEvent(button: numbers[0], column: numbers[1], row: numbers[2])
    if let event { events.append(.mouse(event)) }
  }

  private mutating func takeApplication(_ byte: UInt8) {
    state = .ground
    if let code = ControlSequence.applicationKey(byte) {
      emit(code)
    } else {
      emit(.character("O"), alt: true)
      takeFirst(byte, isAlt: false)
    }
  }

  private mutating func paste(_ byte: UInt8) {
    guard var bytes = pasted else { return }
    pasted = nil
    if bytes.count < InputDecoder.longestPaste { bytes.append(byte) }
    let isEnd = byte == UInt8(ascii: "~") && bytes.suffix(6).elementsEqual(InputDecoder.pasteEnd)
    pasted = isEnd ? bytes.dropLast(6) : bytes
    if isEnd { endPaste() }
  }

  private mutating func emit(_ code: Key.Code, control: Bool = false, alt: Bool = false) {
    events.append(.key(Key(code, control: control, alt: alt)))
  }
}
