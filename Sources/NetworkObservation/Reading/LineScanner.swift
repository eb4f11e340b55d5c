/// The lines of a source, one after another, without the LF or CR LF at their end.
struct LineScanner {
  private let input: SourceInput
  private var taken = 0
  /// The number of the line that was given last; the first is 1.
  private(set) var number = 0
  /// Whether that line had an end; the last one of a file may not.
  private(set) var hasEnd = true
  /// Whether it was longer than what can be looked at at once; it is given empty then.
  private(set) var isTooLong = false

  init(_ input: SourceInput) { self.input = input }

  /// The next line, which holds until the one after it is asked for; nil at the end.
  @inline(__always)
  mutating func next() throws(ReadingError) -> ByteView? {
    input.consume(taken)
    taken = 0
    var view = input.available
    guard let end = view.index(of: 0x0A) else { return try nextAfterReading() }
    view = view.prefix(end)
    taken = end + 1
    number += 1
    hasEnd = true
    isTooLong = false
    return Self.withoutReturn(view)
  }

  private mutating func nextAfterReading() throws(ReadingError) -> ByteView? {
    var seen = input.available.count
    while true {
      let view = try input.peek(seen + 1)
      if let end = view.from(seen).index(of: 0x0A) {
        note(seen + end + 1, hasEnd: true)
        return Self.withoutReturn(view.prefix(seen + end))
      }
      if view.count >= SourceInput.capacity { return try passOver() }
      if view.count == seen {
        guard seen > 0 else { return nil }
        note(seen, hasEnd: false)
        return Self.withoutReturn(view)
      }
      seen = view.count
    }
  }

  private mutating func note(_ count: Int, hasEnd: Bool) {
    taken = count
    number += 1
    self.hasEnd = hasEnd
    isTooLong = false
  }

  /// Passes over a line without an end in sight.
  private mutating func passOver() throws(ReadingError) -> ByteView? {
    note(0, hasEnd: false)
    isTooLong = true
    while true {
      let view = try input.peek(1)
      if view.count == 0 { return .empty }
      if let end = view.index(of: 0x0A) {
        input.consume(end + 1)
        hasEnd = true
        return .empty
      }
      input.consume(view.count)
    }
  }

  @inline(__always)
  private static func withoutReturn(_ line: ByteView) -> ByteView {
    line.count > 0 && line[line.count - 1] == 0x0D ? line.prefix(line.count - 1) : line
  }
}
