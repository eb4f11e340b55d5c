/// Reads Zeek's logs in columns, with the directives of their head (`#separator` and so on).
enum ZeekColumnReader: SourceReader {
  static let kind = "zeek-tsv"

  static func recognises(_ head: ByteView) -> Bool {
    head.u8(0) == UInt8(ascii: "#") ? hasDirective(head) : isHeadless(head)
  }

  /// Whether a line among the first that begin with `#` is a directive of Zeek.
  private static func hasDirective(_ head: ByteView) -> Bool {
    var offset = 0
    while head.u8(offset) == UInt8(ascii: "#") {
      let line = head.from(offset)
      if line.has("#separator ") || line.has("#fields\t") || line.has("#path\t") { return true }
      guard let end = head.index(of: 0x0A, from: offset) else { return false }
      offset = end + 1
    }
    return false
  }

  /// Whether the first line is a row as Zeek writes it: a time to the microsecond and an identifier
  /// or an address after a tab.
  private static func isHeadless(_ head: ByteView) -> Bool {
    let line = head.prefix(head.index(of: 0x0A) ?? head.count)
    guard let end = line.index(of: 0x09), (8...17).contains(end), line.count > end + 1,
      line.u8(end - 7) == UInt8(ascii: ".")
    else { return false }
    for offset in 0..<end where offset != end - 7 && line[offset] &- UInt8(ascii: "0") > 9 {
      return false
    }
    let second = line.from(end + 1).prefix(
      (line.index(of: 0x09, from: end + 1) ?? line.count) - end - 1)
    return second.u8(0) == UInt8(ascii: "C") || IPAddress(second) != nil
  }

  static func read(
    _ input: SourceInput, into collector: ObservationCollector
  ) throws(ReadingError) {
    var lines = LineScanner(input)
    var columns = ZeekColumns(collector)
    defer { columns.finish() }
    while let line = try lines.next() {
      if lines.isTooLong {
        collector.warn(.longLine, at: "line \(lines.number)")
      } else if line.u8(0) == UInt8(ascii: "#") {
        columns.direct(line)
      } else if line.count > 0 {
        guard columns.hasFields else {
          throw .refused(
            place: "line \(lines.number)",
            reason: "this log has lost its header: its #fields line must come before its rows")
        }
        // The last line of a log that was cut off may have lost the end of a field.
        if lines.hasEnd {
          columns.take(line, number: lines.number)
        } else {
          columns.cutOff(lines.number)
        }
      }
    }
  }
}

/// The columns of a log, as its head names them, and its rows.
struct ZeekColumns {
  private let collector: ObservationCollector
  private var reading: ZeekReading
  private var separator: [UInt8] = [0x09]
  private var unsetField = Array("-".utf8)
  private var path = ""
  /// For each column the one that is read, or nil.
  private var columns: [ZeekColumn?] = []
  private(set) var hasFields = false
  private var isClosed = true
  private var isCutOff = false

  init(_ collector: ObservationCollector) {
    self.collector = collector
    reading = ZeekReading(collector)
  }

  // MARK: Head

  /// Takes a line of the head.
  mutating func direct(_ line: ByteView) {
    if line.has("#separator ") {
      separator = LogEscapes.zeek(line.from(11))
      if separator.isEmpty { separator = [0x09] }
      isClosed = false
    } else if let value = value(line, "#set_separator") {
      reading.row.setSeparator = LogEscapes.zeek(value).first ?? UInt8(ascii: ",")
    } else if let value = value(line, "#empty_field") {
      reading.row.emptyField = value.bytes
    } else if let value = value(line, "#unset_field") {
      unsetField = value.bytes
    } else if let value = value(line, "#path") {
      path = PlainValue.text(value) ?? ""
    } else if let value = value(line, "#fields") {
      take(fields: value)
    } else if line.has("#close") {
      isClosed = true
    }
  }

  private func value(_ line: ByteView, _ name: StaticString) -> ByteView? {
    guard line.has(name) else { return nil }
    let rest = line.from(name.utf8CodeUnitCount)
    let isApart = separator.withUnsafeBytes { rest.prefix($0.count).isSame(as: ByteView($0)) }
    return isApart ? rest.from(separator.count) : nil
  }

  private mutating func take(fields: ByteView) {
    columns = []
    var start = 0
    while let end = separatorPlace(fields, from: start) {
      columns.append(fields.slice(start, end - start).flatMap(ZeekColumn.named))
      start = end + separator.count
    }
    columns.append(ZeekColumn.named(fields.from(start)))
    hasFields = true
    isClosed = false
    let seen = Set(columns.compactMap(\.self))
    reading.log = ZeekLog.named(path) ?? (path.isEmpty ? ZeekLog.told(seen.contains) : nil)
    reading.note(path.isEmpty ? reading.log?.name ?? "unknown" : path)
    if reading.log == nil { collector.warn(.unusedLog, at: path.isEmpty ? "no path" : path) }
  }

  // MARK: Rows

  /// Takes a row.
  @inline(__always)
  mutating func take(_ line: ByteView, number: Int) {
    reading.row.begin(line)
    let isWhole = separator.count == 1 ? split(line, at: separator[0]) : slowSplit(line)
    if isWhole {
      reading.take(line: number)
    } else {
      collector.warn(.badLine, at: "line \(number)")
    }
  }

  /// Sets the fields of a row; false where it has not as many as the head names.
  @inline(__always)
  private mutating func split(_ line: ByteView, at separator: UInt8) -> Bool {
    let pattern = UInt64(separator) &* 0x0101_0101_0101_0101
    var start = 0
    var number = 0
    var offset = 0
    while let word = line.le64(offset) {
      // The high bit of each byte that is the separator.
      let mixed = word ^ pattern
      let low = (mixed & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
      var marks = ~(low | mixed | 0x7F7F_7F7F_7F7F_7F7F)
      while marks != 0 {
        let end = offset + marks.trailingZeroBitCount >> 3
        guard number < columns.count else { return false }
        set(number, line, start, end)
        number += 1
        start = end + 1
        marks &= marks &- 1
      }
      offset += 8
    }
    while offset < line.count {
      if line[offset] == separator {
        guard number < columns.count else { return false }
        set(number, line, start, offset)
        number += 1
        start = offset + 1
      }
      offset += 1
    }
    guard number == columns.count - 1 else { return false }
    set(number, line, start, line.count)
    return true
  }

  private mutating func slowSplit(_ line: ByteView) -> Bool {
    var start = 0
    var number = 0
    while let end = separatorPlace(line, from: start) {
      guard number < columns.count else { return false }
      set(number, line, start, end)
      number += 1
      start = end + separator.count
    }
    guard number == columns.count - 1 else { return false }
    set(number, line, start, line.count)
    return true
  }

  private func separatorPlace(_ line: ByteView, from start: Int) -> Int? {
    var offset = start
    while let place = line.index(of: separator[0], from: offset) {
      if line.slice(place, separator.count)?.isSame(as: separator) ?? false { return place }
      offset = place + 1
    }
    return nil
  }

  @inline(__always)
  private mutating func set(_ number: Int, _ line: ByteView, _ start: Int, _ end: Int) {
    guard let column = columns[number] else { return }
    let count = end - start
    if count == unsetField.count, isUnset(line, start) { return }
    reading.row.set(column, offset: start, count: count, form: .plain)
  }

  @inline(__always)
  private func isUnset(_ line: ByteView, _ start: Int) -> Bool {
    for place in 0..<unsetField.count where line[start + place] != unsetField[place] {
      return false
    }
    return true
  }

  // MARK: End

  /// Notes that the log ends within a row.
  mutating func cutOff(_ number: Int) {
    isCutOff = true
    collector.warn(.cutOff, at: "line \(number)")
    collector.report.isTruncated = true
  }

  /// Ends the reading.
  mutating func finish() {
    if !isClosed, !isCutOff {
      collector.warn(.notClosed)
      collector.report.isTruncated = true
    }
    reading.finish()
  }
}
