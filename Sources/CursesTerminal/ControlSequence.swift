import TerminalKit

/// A sequence that begins with ESC [ as xterm and its relatives send it.
struct ControlSequence {
  enum Meaning: Equatable {
    case key(Key)
    case mouse(MouseEvent)
    case pasteBegin
    case pasteEnd
    case nothing
  }

  /// The bytes between ESC [ and the last one.
  var body: [UInt8]
  var final: UInt8

  var meaning: Meaning {
    if body == [UInt8(ascii: "[")] { return linuxFunction }
    if body.first == UInt8(ascii: "<") { return mouse }
    let numbers = parameters(body)
    guard let numbers else { return .nothing }
    if let code = ControlSequence.letterKey(final) {
      return key(code, modifier: numbers.count > 1 ? numbers[1] : 1)
    }
    switch final {
    case UInt8(ascii: "Z"): return .key(Key(.backtab))
    case UInt8(ascii: "~"): return numbered(numbers)
    case UInt8(ascii: "u"):
      return typed(numbers.first ?? 0, modifier: numbers.count > 1 ? numbers[1] : 1)
    default: return .nothing
    }
  }

  /// The keys of ESC O and a letter; the letters from p on are the digits of the keypad.
  static func applicationKey(_ byte: UInt8) -> Key.Code? {
    if let code = letterKey(byte) { return code }
    switch byte {
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "j")...UInt8(ascii: "y"), UInt8(ascii: "X"):
      let plain = byte == UInt8(ascii: "X") ? UInt8(ascii: "=") : byte - 0x40
      return .character(Character(Unicode.Scalar(plain)))
    default: return nil
    }
  }

  // MARK: Parts

  private static func letterKey(_ byte: UInt8) -> Key.Code? {
    switch byte {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(byte) - 0x4F)
    default: nil
    }
  }

  /// Numbers between semicolons, an empty one being 0; nil for anything else.
  private func parameters(_ bytes: some Collection<UInt8>) -> [Int]? {
    var numbers = [0]
    for byte in bytes {
      switch byte {
      case UInt8(ascii: ";"): numbers.append(0)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let last = numbers.count - 1
        numbers[last] = min(9_999_999, numbers[last] * 10 + Int(byte) - 0x30)
      default: return nil
      }
    }
    return numbers
  }

  private func key(_ code: Key.Code, modifier: Int) -> Meaning {
    let bits = max(0, modifier - 1)
    return .key(
      Key(code, control: bits & 4 != 0, alt: bits & 2 != 0, shift: bits & 1 != 0))
  }

  private func numbered(_ numbers: [Int]) -> Meaning {
    let modifier = numbers.count > 1 ? numbers[1] : 1
    switch numbers.first ?? 0 {
    case 1, 7: return key(.home, modifier: modifier)
    case 2: return key(.insert, modifier: modifier)
    case 3: return key(.delete, modifier: modifier)
    case 4, 8: return key(.end, modifier: modifier)
    case 5: return key(.pageUp, modifier: modifier)
    case 6: return key(.pageDown, modifier: modifier)
    case let number where (11...15).contains(number):
      return key(.function(number - 10), modifier: modifier)
    case let number where (17...21).contains(number):
      return key(.function(number - 11), modifier: modifier)
    case let number where (23...24).contains(number):
      return key(.function(number - 12), modifier: modifier)
    case 27 where numbers.count == 3: return typed(numbers[2], modifier: modifier)
    case 200: return .pasteBegin
    case 201: return .pasteEnd
    default: return .nothing
    }
  }

  /// A character told by its number, as terminals do for combinations that have no byte.
  private func typed(_ number: Int, modifier: Int) -> Meaning {
    switch number {
    case 9: return key(.tab, modifier: modifier)
    case 10, 13: return key(.enter, modifier: modifier)
    case 27: return key(.escape, modifier: modifier)
    case 127: return key(.backspace, modifier: modifier)
    case 32...:
      guard let value = UInt32(exactly: number), let scalar = Unicode.Scalar(value),
        scalar.properties.generalCategory != .control,
        scalar.properties.generalCategory != .privateUse
      else { return .nothing }
      return key(.character(Character(scalar)), modifier: modifier)
    default: return .nothing
    }
  }

  /// F1 to F5 of the Linux console: ESC [ [ A.
  private var linuxFunction: Meaning {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else { return .nothing }
    return .key(Key(.function(Int(final) - 0x40)))
  }

  /// SGR mouse reports: button ; column ; row, and M for a press.
  private var mouse: Meaning {
    guard let numbers = parameters(body.dropFirst()), numbers.count == 3,
      final == UInt8(ascii: "M"),
      let event = MouseEvent(button: numbers[0], column: numbers[1], row: numbers[2])
    else { return .nothing }
    return .mouse(event)
  }
}

extension MouseEvent {
  /// What a report of xterm means: bits of the button (4 Shift, 8 Alt and 16 Control, which change
  /// nothing), and the cell counted from 1; nil for what has no use here.
  init?(button: Int, column: Int, row: Int) {
    let kind: Kind
    switch button & ~0x1C {
    case 0: kind = .press
    case 64: kind = .wheelUp
    case 65: kind = .wheelDown
    default: return nil
    }
    self.init(point: Point(x: max(0, column - 1), y: max(0, row - 1)), kind: kind)
  }
}
