/// How the characters of a table stand in its bytes.
public enum TableEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case windows1252 = "windows-1252"

  /// The text of a table as UTF-8 without a byte order mark.
  ///
  /// Where no encoding is named, a byte order mark tells UTF-16 and all else is UTF-8. The ^Z with which
  /// old programs end a file is left out; a NUL is refused.
  public static func text(
    of bytes: [UInt8], as encoding: TableEncoding? = nil
  ) throws(TableTextProblem) -> [UInt8] {
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let text: ArraySlice<UInt8>
    switch encoding ?? (isMarked ? .utf16 : .utf8) {
    case .utf16: text = try fromUTF16(bytes)[...]
    case .utf8: text = try checked(bytes)
    case .windows1252: text = try fromWindows1252(bytes)[...]
    }
    if let place = text.firstIndex(of: 0) {
      throw TableTextProblem(line: line(of: place, in: text), .nul)
    }
    return Array(withoutEndMark(text))
  }

  // MARK: UTF-8

  private static func checked(_ bytes: [UInt8]) throws(TableTextProblem) -> ArraySlice<UInt8> {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard String(validating: text, as: UTF8.self) == nil else { return text }
    if let place = text.firstIndex(of: 0) {
      throw TableTextProblem(line: line(of: place, in: text), .nul)
    }
    let canBe = text.allSatisfy { Windows1252.scalar($0) != nil }
    throw TableTextProblem(
      line: firstInvalidLine(in: text), .invalidUTF8(canBeWindows1252: canBe))
  }

  private static func firstInvalidLine(in text: ArraySlice<UInt8>) -> Int {
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex
      if String(validating: text[start..<end], as: UTF8.self) == nil { break }
      start = end + 1
    }
    return line(of: start, in: text)
  }

  // MARK: Other encodings

  /// Without a byte order mark the low byte comes first, unless the first one is NUL.
  private static func fromUTF16(_ bytes: [UInt8]) throws(TableTextProblem) -> [UInt8] {
    let isBigEndian = bytes.first == 0xFE || bytes.first == 0
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: isMarked ? 2 : 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      throw TableTextProblem(line: 1, .invalidUTF16)
    }
    return Array(text.utf8)
  }

  private static func fromWindows1252(_ bytes: [UInt8]) throws(TableTextProblem) -> [UInt8] {
    let hasOther = bytes.contains { $0 >= 0x80 }
    if hasOther, String(validating: bytes, as: UTF8.self) != nil {
      throw TableTextProblem(line: 1, .isUTF8)
    }
    var text = String.UnicodeScalarView()
    for (index, byte) in bytes.enumerated() {
      guard let scalar = Windows1252.scalar(byte) else {
        throw TableTextProblem(line: line(of: index, in: bytes[...]), .invalidWindows1252)
      }
      text.append(scalar)
    }
    return Array(String(text).utf8)
  }

  // MARK: Bytes

  /// Without ^Z, and line ends around it, at the end.
  private static func withoutEndMark(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isEnd: (UInt8) -> Bool = { $0 == 0x1A || $0 == 0x0A || $0 == 0x0D }
    guard let last = text.lastIndex(where: { !isEnd($0) }) else {
      return text.contains(0x1A) ? [] : text
    }
    return text[(last + 1)...].firstIndex(of: 0x1A).map { text[..<$0] } ?? text
  }

  private static func line(of place: Int, in text: ArraySlice<UInt8>) -> Int {
    var line = 1
    for index in text.startIndex..<min(place, text.endIndex) {
      let isEnd =
        text[index] == 0x0A
        || (text[index] == 0x0D && !(index + 1 < text.endIndex && text[index + 1] == 0x0A))
      if isEnd { line += 1 }
    }
    return line
  }
}
