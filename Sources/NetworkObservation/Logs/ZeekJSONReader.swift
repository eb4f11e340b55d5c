/// Reads Zeek's logs with an object of JSON on each line, also of several logs in one file.
enum ZeekJSONReader: SourceReader {
  static let kind = "zeek-json"

  /// How many lines are looked at to tell the kind.
  private static let mostTries = 64

  /// A line of the first ones is an object with a time, a path or the ends of a connection.
  static func recognises(_ head: ByteView) -> Bool {
    var row = LogRow()
    var offset = 0
    for _ in 0..<mostTries {
      while let byte = head.u8(offset), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
      {
        offset += 1
      }
      guard head.u8(offset) == UInt8(ascii: "{") else { return false }
      let end = head.index(of: 0x0A, from: offset) ?? head.count
      if let line = head.slice(offset, end - offset), JSONLine.read(line, into: &row) {
        return row.has(.ts) || row.has(.path) || row.has(.originHost)
      }
      offset = end + 1
    }
    return false
  }

  static func read(
    _ input: SourceInput, into collector: ObservationCollector
  ) throws(ReadingError) {
    var lines = LineScanner(input)
    var logs = ZeekObjects(collector)
    defer { logs.finish() }
    while let line = try lines.next() {
      if lines.isTooLong {
        collector.warn(.longLine, at: "line \(lines.number)")
      } else if line.count > 0 {
        logs.take(line, number: lines.number, hasEnd: lines.hasEnd)
      }
    }
  }
}

/// The objects of a file.
struct ZeekObjects {
  private let collector: ObservationCollector
  private var reading: ZeekReading
  /// The kind of the objects that do not say their path.
  private var told: ZeekLog?
  private var paths: [[UInt8]: ZeekLog?] = [:]
  /// Whether an object did not tell what log it is of.
  private var unknown = 0

  init(_ collector: ObservationCollector) {
    self.collector = collector
    reading = ZeekReading(collector)
  }

  /// Takes a line.
  @inline(__always)
  mutating func take(_ line: ByteView, number: Int, hasEnd: Bool) {
    guard JSONLine.read(line, into: &reading.row) else {
      guard hasEnd else {
        collector.warn(.cutOff, at: "line \(number)")
        collector.report.isTruncated = true
        return
      }
      return collector.warn(.badLine, at: "line \(number)")
    }
    if let path = reading.row.raw(.path) {
      reading.log = log(path)
    } else {
      if told == nil { tell() }
      reading.log = told
      if told == nil { unknown += 1 }
    }
    reading.take(line: number)
  }

  private mutating func tell() {
    let row = reading.row
    told = ZeekLog.told(row.has)
    if let told { reading.note(told.name) }
  }

  private mutating func log(_ path: ByteView) -> ZeekLog? {
    let bytes = path.prefix(256).bytes
    if let known = paths[bytes] { return known }
    let name = PlainValue.text(path) ?? ""
    let log = ZeekLog.named(name)
    if paths.count < 1024 { paths[bytes] = log }
    reading.note(name)
    if log == nil { collector.warn(.unusedLog, at: name) }
    return log
  }

  /// Ends the reading.
  mutating func finish() {
    if unknown > 0, told == nil {
      reading.note("unknown")
      collector.warn(.unusedLog)
    }
    reading.finish()
  }
}
