extension JSONReader {
  /// Reads a string; invalid UTF-8, raw control characters and bad escapes are errors.
  public mutating func readString() throws(DocumentProblem) -> String {
    skipSpace()
    guard current == 0x22 else { throw wrongType("a text", at: index) }
    index += 1
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case 0x22:
        let text = try utf8(start..<index)
        index += 1
        return text
      case 0x5C:
        return try readEscapedString(from: start)
      case let byte where byte < 0x20:
        throw DocumentProblem(.controlCharacter(byte), at: index)
      default:
        index += 1
      }
    }
    throw DocumentProblem(.endsTooEarly, at: index)
  }

  /// The bytes of a key, unescaped.
  mutating func readKey() throws(DocumentProblem) -> ArraySlice<UInt8> {
    var end = index + 1
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] < 0x80, bytes[end] != 0x5C,
      bytes[end] != 0x22
    {
      end += 1
    }
    if end < bytes.count, bytes[end] == 0x22 {
      defer { index = end + 1 }
      return bytes[(index + 1)..<end]
    }
    return Array(try readString().utf8)[...]
  }

  private func utf8(_ range: Range<Int>) throws(DocumentProblem) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw DocumentProblem(.invalidUTF8, at: range.lowerBound)
    }
    return text
  }

  /// The slow way, for strings that hold at least one backslash; `index` stands at the first.
  private mutating func readEscapedString(from start: Int) throws(DocumentProblem) -> String {
    var text = try utf8(start..<index)
    while index < bytes.count {
      switch bytes[index] {
      case 0x22:
        index += 1
        return text
      case 0x5C:
        text.unicodeScalars.append(try readEscape())
      case let byte where byte < 0x20:
        throw DocumentProblem(.controlCharacter(byte), at: index)
      default:
        let runStart = index
        while index < bytes.count, bytes[index] >= 0x20, bytes[index] != 0x22,
          bytes[index] != 0x5C
        {
          index += 1
        }
        text += try utf8(runStart..<index)
      }
    }
    throw DocumentProblem(.endsTooEarly, at: index)
  }

  private mutating func readEscape() throws(DocumentProblem) -> Unicode.Scalar {
    let start = index
    guard index + 1 < bytes.count else { throw DocumentProblem(.endsTooEarly, at: bytes.count) }
    let letter = bytes[index + 1]
    index += 2
    switch letter {
    case 0x22: return "\""
    case 0x5C: return "\\"
    case 0x2F: return "/"
    case 0x62: return "\u{08}"
    case 0x66: return "\u{0C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: return try readUnicodeEscape(from: start)
    default: throw DocumentProblem(.invalidEscape, at: start)
    }
  }

  private mutating func readUnicodeEscape(
    from start: Int
  ) throws(DocumentProblem) -> Unicode.Scalar {
    let unit = try readHexUnit(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, current == 0x5C, index + 1 < bytes.count, bytes[index + 1] == 0x75 else {
      throw DocumentProblem(.invalidEscape, at: start)
    }
    index += 2
    let low = try readHexUnit(from: start)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw DocumentProblem(.invalidEscape, at: start) }
    return scalar
  }

  private mutating func readHexUnit(from start: Int) throws(DocumentProblem) -> UInt32 {
    guard index + 4 <= bytes.count else { throw DocumentProblem(.endsTooEarly, at: bytes.count) }
    var value: UInt32 = 0
    for byte in bytes[index..<(index + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw DocumentProblem(.invalidEscape, at: start)
      }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }
}
