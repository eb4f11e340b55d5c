/// Reads rows of RFC 4180 text front to back.
struct CSVReader {
  private let text: ArraySlice<UInt8>
  private let delimiter: UInt8
  private var index: Int
  private var line = 1

  init(_ text: ArraySlice<UInt8>, delimiter: UInt8) {
    self.text = text
    self.delimiter = delimiter
    index = text.startIndex
  }

  /// The next row, or nil at the end.
  mutating func nextRow() throws(TableProblem) -> CSVTable.Row? {
    guard index < text.endIndex else { return nil }
    var row = CSVTable.Row(line: line, cells: [])
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

  private mutating func plainCell() throws(TableProblem) -> String {
    let start = index
    while let byte = current, byte != delimiter, byte != 0x0A, byte != 0x0D {
      guard byte != 0x22 else { throw TableProblem(line: line, .strayQuote) }
      index += 1
    }
    return String(decoding: text[start..<index], as: UTF8.self)
  }

  private mutating func quotedCell() throws(TableProblem) -> String {
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
    throw TableProblem(line: firstLine, .openQuote)
  }

  private func closed(_ cell: [UInt8]) throws(TableProblem) -> String {
    if let byte = current, byte != delimiter, byte != 0x0A, byte != 0x0D {
      throw TableProblem(line: line, .textAfterQuote)
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
