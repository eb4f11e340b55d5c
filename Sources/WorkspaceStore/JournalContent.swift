import DocumentFormat

/// What a journal file holds: its sound records, and the pieces that are damaged.
struct JournalContent {
  /// A piece between two sound records that is no record.
  struct Damage: Hashable {
    /// Where it stands.
    var range: Range<Int>
    /// Line in the file, from 1.
    var line: Int
    /// How many sound records stand before it.
    var position: Int
  }

  let bytes: [UInt8]
  private let coding: RecordCoding
  /// The sound records in order.
  private(set) var lines: [JournalLine] = []
  /// The damaged pieces in order, without a torn tail.
  private(set) var damages: [Damage] = []
  /// Length up to the end of the last sound record or damaged line; after it comes the torn tail.
  private(set) var length = 0

  /// How many bytes at the end belong to a record that was never finished.
  var tornBytes: Int { bytes.count - length }

  /// Finds the records. After a damaged piece the search goes on at the next line that is sound.
  init(_ bytes: [UInt8], _ coding: RecordCoding = .clear) {
    self.bytes = bytes
    self.coding = coding
    var start = 0
    var number = 1
    while start < bytes.count {
      if let line = JournalLine(at: start, in: bytes, lineNumber: number) {
        lines.append(line)
        start = line.range.upperBound
        number += 1
        length = start
        continue
      }
      guard let end = Self.endOfDamage(from: start, in: bytes) else { return }
      damages.append(Damage(range: start..<end, line: number, position: lines.count))
      number += bytes[start..<end].count { $0 == 0x0A }
      start = end
      length = start
    }
  }

  /// The value in a record's payload.
  func value<Value: JSONValue>(
    _ type: Value.Type, of line: JournalLine
  ) throws(DocumentProblem) -> Value {
    try JSONReader.document(type, from: json(of: line))
  }

  /// The same records as another coding writes them; damaged pieces and those that this coding cannot
  /// read are left out.
  func recoded(_ other: RecordCoding) -> [UInt8] {
    lines.flatMap { line in
      (try? json(of: line)).map {
        JournalLine.bytes(line.kind, line.number, json: $0, other)
      } ?? []
    }
  }

  private func json(of line: JournalLine) throws(DocumentProblem) -> [UInt8] {
    try coding.json(Array(bytes[line.payload]), line.kind, line.number)
  }

  /// Where the next sound record begins, or the end of the last whole line; nil where there is
  /// neither, so that everything from `start` on is a torn tail.
  private static func endOfDamage(from start: Int, in bytes: [UInt8]) -> Int? {
    var end: Int?
    var index = start
    while let feed = bytes[index...].firstIndex(of: 0x0A) {
      index = feed + 1
      end = index
      if JournalLine(at: index, in: bytes, lineNumber: 0) != nil { return index }
    }
    return end
  }
}
