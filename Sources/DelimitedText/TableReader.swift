/// Reads rows of RFC 4180 text front to back; lines end with CRLF, LF or CR.
public struct TableReader {
  private let text: [UInt8]
  private let delimiter: UInt8
  private var index: Int
  private var line = 1

  /// A reader of valid UTF-8, as ``TableEncoding`` gives it.
  public init(_ text: [UInt8], delimiter: UInt8) {
    self.text = text
    self.delimiter = delimiter
    index = 0
  }

  /// The delimiter of `,`, `;` and tab that the first line has most of.
  public static func delimiter(of text: [UInt8]) -> UInt8 {
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

  /// The next row, or nil at the end.
  public mutating func nextRow() throws(TableTextProblem) -> TableRow? {
    guard index < text.endIndex else { return nil }
    var row = TableRow(line: line, cells: [])
    while true {
      row.cells.append(current == 0x22 ? try quotedCell() : try plainCell())
      if current == delimiter {
        index += 1
        continue
      }
      passLineEnd()
      return row
    }
  }

  // MARK: Cells

  private var current: UInt8? { index < text.endIndex ? text[index] : nil }

  private mutating func plainCell() throws(TableTextProblem) -> String {
    let start = index
    while let byte = current, byte != delimiter, byte != 0x0A, byte != 0x0D {
      guard byte != 0x22 else { throw TableTextProblem(line: line, .strayQuote) }
      index += 1
    }
    return String(decoding: text[start..<index], as: UTF8.self)
  }

  private mutating func quotedCell() throws(TableTextProblem) -> String {
    let firstLine = line
    var cell: [UInt8] = []
    index += 1
    while let byte = current {
      if byte == 0x22 {
        index += 1
        guard current == 0x22 else { return try closed(cell) }
        cell.append(0x22)
        index += 1
      } else if byte == 0x0A || byte == 0x0D {
        let start = index
        passLineEnd()
        cell.append(contentsOf: text[start..<index])
      } else {
        cell.append(byte)
        index += 1
      }
    }
    throw TableTextProblem(line: firstLine, .openQuote)
  }

  private func closed(_ cell: [UInt8]) throws(TableTextProblem) -> String {
    if let byte = current, byte != delimiter, byte != 0x0A, byte != 0x0D {
      throw TableTextProblem(line: line, .textAfterQuote)
    }
    return String(decoding: cell, as: UTF8.self)
  }

  private mutating func passLineEnd() {
    guard let byte = current else { return }
    index += 1
    if byte == 0x0D, current == 0x0A { index += 1 }
    line += 1
  }
}
