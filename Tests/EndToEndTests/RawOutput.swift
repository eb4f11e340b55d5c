/// What a program wrote to a terminal, byte by byte: its escape sequences apart from its text.
struct RawOutput {
  /// What no screen needs: sequences other than those that ncurses and the program use, and characters
  /// that steer a terminal or turn the direction of reading.
  private(set) var foreign: [String] = []

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    while index < bytes.count {
      guard bytes[index] == 0x1B else {
        index += 1
        continue
      }
      readText(start..<index)
      index += 1
      readSequence()
      start = index
    }
    readText(start..<bytes.count)
  }

  // MARK: Sequences

  private mutating func readSequence() {
    guard index < bytes.count else { return note("an escape at the end") }
    let kind = bytes[index]
    index += 1
    switch kind {
    case UInt8(ascii: "["): readControl()
    case UInt8(ascii: "]"): readOperatingSystemCommand()
    case UInt8(ascii: "("), UInt8(ascii: ")"): index += 1
    case UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "M"):
      break
    default: note("ESC \(kind)")
    }
  }

  private mutating func readControl() {
    let start = index
    while index < bytes.count, (0x20...0x3F).contains(bytes[index]) { index += 1 }
    let parameters = String(decoding: bytes[start..<index], as: UTF8.self)
    guard index < bytes.count else { return note("CSI \(parameters) at the end") }
    let final = Character(Unicode.Scalar(bytes[index]))
    index += 1
    let isKnown = "ABCDGHJKLMPXSTbdfhlmprt@".contains(final)
    let isOurs = !parameters.split(separator: ";").contains(Substring(HostileText.parameter))
    if !isKnown || !isOurs { note("CSI \(parameters)\(final)") }
  }

  /// The clipboard is the only one that the program uses.
  private mutating func readOperatingSystemCommand() {
    let start = index
    while index < bytes.count, bytes[index] != 0x07, bytes[index] != 0x1B { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if index < bytes.count { index += bytes[index] == 0x1B ? 2 : 1 }
    if !text.hasPrefix("52;c;") { note("OSC \(text)") }
  }

  // MARK: Text

  private mutating func readText(_ range: Range<Int>) {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      return note("invalid UTF-8: \(bytes[range])")
    }
    for scalar in text.unicodeScalars where Self.steers(scalar) {
      note("U+\(String(scalar.value, radix: 16, uppercase: true))")
    }
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\r", "\n", "\t", "\u{8}", "\u{200C}", "\u{200D}": false
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  private mutating func note(_ what: String) {
    if !foreign.contains(what) { foreign.append(what) }
  }
}
