/// What texts in logs have in the place of bytes that would disturb.
enum LogEscapes {
  /// The most bytes of a text that are looked at; no more than that is kept of it.
  private static let most = 4096

  /// The bytes of a text in Zeek's columns: `\x09` is a byte, `\\` a backslash.
  static func zeek(_ raw: ByteView) -> [UInt8] {
    var bytes: [UInt8] = []
    var offset = 0
    while let byte = raw.u8(offset), bytes.count < most {
      offset += 1
      guard byte == UInt8(ascii: "\\"), let next = raw.u8(offset) else {
        bytes.append(byte)
        continue
      }
      if next == byte {
        bytes.append(byte)
        offset += 1
      } else if let value = hexadecimal(raw, at: offset) {
        bytes.append(value)
        offset += 3
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// The bytes of a string of JSON in UTF-8.
  static func json(_ raw: ByteView) -> [UInt8] {
    var bytes: [UInt8] = []
    var offset = 0
    while let byte = raw.u8(offset), bytes.count < most {
      offset += 1
      guard byte == UInt8(ascii: "\\"), let next = raw.u8(offset) else {
        bytes.append(byte)
        continue
      }
      offset += 1
      switch next {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "u"): unicode(raw, &offset, &bytes)
      default: bytes.append(next)
      }
    }
    return bytes
  }

  /// Turns what still spells `\x09` into that byte: in JSON Zeek writes bytes that are no UTF-8 so,
  /// which cannot be told from a text with these letters.
  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "\\")) else { return bytes }
    return bytes.withUnsafeBytes { buffer in
      let view = ByteView(buffer)
      var result: [UInt8] = []
      var offset = 0
      while let byte = view.u8(offset) {
        if byte == UInt8(ascii: "\\"), let value = hexadecimal(view, at: offset + 1) {
          result.append(value)
          offset += 4
        } else {
          result.append(byte)
          offset += 1
        }
      }
      return result
    }
  }

  /// The value of `x` and two digits.
  private static func hexadecimal(_ view: ByteView, at offset: Int) -> UInt8? {
    guard view.u8(offset) == UInt8(ascii: "x"),
      let high = view.u8(offset + 1).flatMap(Hexadecimal.value),
      let low = view.u8(offset + 2).flatMap(Hexadecimal.value)
    else { return nil }
    return high << 4 | low
  }

  private static func unicode(_ raw: ByteView, _ offset: inout Int, _ bytes: inout [UInt8]) {
    guard let first = unit(raw, at: offset) else { return bytes.append(UInt8(ascii: "u")) }
    offset += 4
    var value = first
    if (0xD800..<0xDC00).contains(first), raw.u8(offset) == UInt8(ascii: "\\"),
      raw.u8(offset + 1) == UInt8(ascii: "u"), let second = unit(raw, at: offset + 2),
      (0xDC00..<0xE000).contains(second)
    {
      value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      offset += 6
    }
    bytes += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }

  private static func unit(_ raw: ByteView, at offset: Int) -> UInt32? {
    var value: UInt32 = 0
    for place in 0..<4 {
      guard let digit = raw.u8(offset + place).flatMap(Hexadecimal.value) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
