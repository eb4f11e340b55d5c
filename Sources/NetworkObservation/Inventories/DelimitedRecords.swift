/// The records of delimited text: lines, but for line ends inside quotes.
struct DelimitedRecords {
  private var lines: LineScanner
  /// The line where the record that was given last begins, from 1.
  private(set) var line = 0
  private(set) var isTooLong = false

  init(_ input: SourceInput) { lines = LineScanner(input) }

  /// The bytes of the next record; nil at the end.
  mutating func next() throws(ReadingError) -> [UInt8]? {
    guard let first = try lines.next() else { return nil }
    line = lines.number
    isTooLong = lines.isTooLong || first.count > InventoryReader.longestRow
    if isTooLong { return [] }
    var record = first.bytes
    var quotes = QuoteWatch()
    quotes.take(record[...])
    while quotes.isOpen {
      guard let more = try lines.next() else { break }
      let start = record.count
      record.append(0x0A)
      more.append(to: &record)
      quotes.take(record[start...])
      guard !lines.isTooLong, record.count <= InventoryReader.longestRow else {
        isTooLong = true
        return []
      }
    }
    return record
  }
}

/// Whether the end of some bytes is inside quotes, which open at the beginning of a cell only.
private struct QuoteWatch {
  private(set) var isOpen = false
  private var isAtStart = true

  mutating func take(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if byte == 0x22 {
        // Two of them inside close and open again.
        if isOpen || isAtStart { isOpen.toggle() }
        isAtStart = isOpen ? isAtStart : true
      } else {
        isAtStart = !isOpen && [0x2C, 0x3B, 0x09, 0x7C, 0x0A].contains(byte)
      }
    }
  }
}
