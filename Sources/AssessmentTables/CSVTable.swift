/// A table of text cells as it stands in a file, each row with its line.
struct CSVTable: Equatable, Sendable {
  /// One row; the first of a table is the header.
  struct Row: Equatable, Sendable {
    /// Line where the row begins, from 1.
    var line: Int
    /// The cells without their quotes.
    var cells: [String]

    /// Whether no cell holds anything.
    var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
  }

  /// All rows that hold anything.
  var rows: [Row]

  /// Reads RFC 4180 text; lines end with CRLF, LF or CR, a byte order mark is passed over, and the
  /// delimiter is the one of `,`, `;` and tab that the first line has most of.
  init(_ bytes: [UInt8]) throws(TableProblem) {
    let text = try Self.checked(bytes)
    var reader = CSVReader(text, delimiter: Self.delimiter(of: text))
    rows = []
    while let row = try reader.nextRow() {
      if !row.isBlank { rows.append(row) }
    }
  }

  // MARK: Bytes

  private static func checked(_ bytes: [UInt8]) throws(TableProblem) -> ArraySlice<UInt8> {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw TableProblem(line: 1, .utf16)
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let place = text.firstIndex(of: 0) {
      throw TableProblem(line: line(of: place, in: text), .nul)
    }
    if String(validating: text, as: UTF8.self) == nil {
      throw TableProblem(line: firstInvalidLine(in: text), .invalidUTF8)
    }
    return text
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

  private static func delimiter(of text: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in text {
      if byte == 0x22 { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    var best: UInt8 = 0x2C
    for candidate: UInt8 in [0x3B, 0x09] where counts[candidate, default: 0] > counts[best] ?? 0 {
      best = candidate
    }
    return best
  }
}
