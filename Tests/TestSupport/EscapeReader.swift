/// Follows the program's output byte by byte for what libvterm does not tell: private modes and the
/// title, whatever its version. It also spells out REP (`CSI n b`), which libvterm does not know and
/// ncurses uses for xterm.
/// What is written between the marks of a frame (private mode 2026) is held back until the frame is
/// whole, as terminals do.
struct EscapeReader {
  private(set) var modes = ScreenModes()
  /// The modes when the last whole frame was shown.
  private(set) var shownModes = ScreenModes()
  private var held: [UInt8] = []
  private var isHolding = true

  private enum Phase {
    case ground, escape, escapeIntermediate, control, operatingSystem, operatingSystemEscape
    case ignoredString, ignoredStringEscape
  }

  private static let escape: UInt8 = 0x1B
  private static let longestRepeat = 4096

  private var phase = Phase.ground
  private var sequence: [UInt8] = []
  private var graphic: [UInt8] = []

  /// The same output with every repetition spelled out; an unfinished sequence is kept for later.
  mutating func translate(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var piece: [UInt8] = []
    for byte in bytes {
      read(byte, into: &piece)
      held += piece
      piece.removeAll(keepingCapacity: true)
      guard isShowing else { continue }
      output += held
      held.removeAll(keepingCapacity: true)
    }
    if isShowing { shownModes = modes }
    return output
  }

  /// Nothing more comes: what was held back, and from now on nothing is.
  mutating func finish() -> [UInt8] {
    isHolding = false
    shownModes = modes
    defer { held = [] }
    return held
  }

  private var isShowing: Bool { !modes.isUpdating || !isHolding }

  // MARK: Phases

  private mutating func read(_ byte: UInt8, into output: inout [UInt8]) {
    switch phase {
    case .ground: readGround(byte, into: &output)
    case .escape: readEscape(byte, into: &output)
    case .escapeIntermediate:
      output.append(byte)
      if !(0x20...0x2F).contains(byte) { phase = .ground }
    case .control: readControl(byte, into: &output)
    case .operatingSystem, .operatingSystemEscape: readTitle(byte, into: &output)
    case .ignoredString, .ignoredStringEscape:
      output.append(byte)
      let ends = byte == 0x07 || (phase == .ignoredStringEscape && byte == 0x5C)
      phase = ends ? .ground : byte == Self.escape ? .ignoredStringEscape : .ignoredString
    }
  }

  private mutating func readGround(_ byte: UInt8, into output: inout [UInt8]) {
    if byte == Self.escape {
      phase = .escape
      return
    }
    output.append(byte)
    if byte & 0xC0 == 0x80 {
      graphic.append(byte)
    } else if byte >= 0x20 && byte != 0x7F {
      graphic = [byte]
    }
  }

  private mutating func readEscape(_ byte: UInt8, into output: inout [UInt8]) {
    sequence = []
    if byte == UInt8(ascii: "[") {
      phase = .control
      return
    }
    output += [Self.escape, byte]
    switch byte {
    case UInt8(ascii: "]"): phase = .operatingSystem
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      phase = .ignoredString
    case 0x20...0x2F: phase = .escapeIntermediate
    case UInt8(ascii: "c"):
      modes.reset()
      phase = .ground
    default: phase = .ground
    }
  }

  private mutating func readControl(_ byte: UInt8, into output: inout [UInt8]) {
    guard byte >= 0x20 else {
      output.append(byte)
      if byte == Self.escape {
        output.removeLast()
        phase = .escape
      }
      return
    }
    sequence.append(byte)
    guard (0x40...0x7E).contains(byte) else { return }
    phase = .ground
    if let count = repetitions {
      for _ in 0..<count { output += graphic }
      return
    }
    if isShowing { shownModes = modes }
    noteModes()
    output += [Self.escape, UInt8(ascii: "[")] + sequence
  }

  private mutating func readTitle(_ byte: UInt8, into output: inout [UInt8]) {
    output.append(byte)
    let ends = byte == 0x07 || (phase == .operatingSystemEscape && byte == 0x5C)
    if ends {
      noteTitle()
      phase = .ground
    } else if byte == Self.escape {
      phase = .operatingSystemEscape
    } else {
      phase = .operatingSystem
      sequence.append(byte)
    }
  }

  // MARK: Meanings

  private var repetitions: Int? {
    guard sequence.last == UInt8(ascii: "b") else { return nil }
    let digits = String(decoding: sequence.dropLast(), as: UTF8.self)
    guard let count = digits.isEmpty ? 1 : Int(digits) else { return nil }
    return min(max(count, 1), Self.longestRepeat)
  }

  private mutating func noteModes() {
    let text = String(decoding: sequence, as: UTF8.self)
    if text == "!p" { modes.resetSoftly() }
    guard text.first == "?", let final = text.last, final == "h" || final == "l" else { return }
    for number in text.dropFirst().dropLast().split(separator: ";").compactMap({ Int($0) }) {
      modes.set(number, to: final == "h")
    }
  }

  private mutating func noteTitle() {
    let text = String(decoding: sequence, as: UTF8.self)
    let parts = text.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "0" || parts[0] == "2" else { return }
    modes.title = String(parts[1])
  }
}
