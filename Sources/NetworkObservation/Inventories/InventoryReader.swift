/// Reads lists of devices that other programs and people keep: CSV with one device a row.
///
/// Columns are known by the words of their heading, in any order. Columns of people are never read.
enum InventoryReader: SourceReader {
  static let kind = "inventory-csv"

  /// How many lines may stand before the heading.
  private static let mostLinesBefore = 20
  /// The most bytes of a row.
  static let longestRow = 256 << 10

  /// Text with a heading that names addresses and something else.
  static func recognises(_ head: ByteView) -> Bool {
    guard head.index(of: 0) == nil else { return false }
    var offset = head.has("\u{FEFF}") ? 3 : 0
    for _ in 0..<mostLinesBefore {
      guard offset < head.count else { return false }
      let end = head.index(of: 0x0A, from: offset) ?? head.count
      let line = head.from(offset).prefix(end - offset)
      // What follows the prompt of a switch is a table of the switch.
      if SwitchPrompt.device(SwitchLine(line)) != nil { return false }
      if InventoryHeading(line.bytes) != nil { return true }
      offset = end + 1
    }
    return false
  }

  static func read(
    _ input: SourceInput, into collector: ObservationCollector
  ) throws(ReadingError) {
    if try input.peek(3).has("\u{FEFF}") { input.consume(3) }
    var records = DelimitedRecords(input)
    var heading: InventoryHeading?
    var places = SwitchPlaces()
    var rows = 0
    while let record = try records.next() {
      if records.isTooLong {
        collector.warn(.longLine, at: "line \(records.line)")
        continue
      }
      guard let known = heading else {
        heading = InventoryHeading(record)
        if let heading { collector.report.content = heading.content }
        continue
      }
      guard let cells = known.cells(of: record) else {
        collector.warn(.badLine, at: "line \(records.line)")
        continue
      }
      if cells.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) || known.isSame(as: cells) { continue }
      let row = InventoryRow(cells, known)
      row.note(in: &places)
      if row.tell(collector, line: records.line) { rows += 1 }
    }
    places.tell(collector)
    collector.coverage = .nothing
    collector.report.records = rows
  }
}
