/// Text in UTF-16, as Windows writes it, read as UTF-8.
final class WideText {
  private let input: SourceInput
  private let isBigEndian: Bool
  /// The first half of a character whose other half has not been read.
  private var half: UInt16?
  private var waiting: [UInt8] = []

  /// Whether bytes begin with the mark of UTF-16.
  static func recognises(_ head: ByteView) -> Bool {
    head.be16(0) == 0xFFFE || head.be16(0) == 0xFEFF
  }

  /// The text behind the mark.
  init(_ input: SourceInput) throws(ReadingError) {
    self.input = input
    isBigEndian = try input.peek(2).be16(0) == 0xFEFF
    input.consume(2)
  }

  /// The text; the progress is that of the file.
  func input(_ control: ReadingControl) -> SourceInput {
    let source = ByteSource(name: input.name, size: nil) { (buffer) throws(ReadingError) in
      try self.read(into: buffer)
    }
    return SourceInput(source, control: ReadingControl(isCancelled: control.isCancelled))
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    while waiting.isEmpty {
      let view = try input.peek(2)
      guard view.count > 0 else { return 0 }
      take(view.prefix(min(view.count, 16 << 10)))
    }
    let count = min(buffer.count, waiting.count)
    waiting.withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count]))
    }
    waiting.removeFirst(count)
    return count
  }

  /// Takes bytes; half a unit at the end of the text is left out, halves of characters become U+FFFD.
  private func take(_ view: ByteView) {
    var units: [UInt16] = half.map { [$0] } ?? []
    half = nil
    var offset = 0
    while let unit = isBigEndian ? view.be16(offset) : view.le16(offset) {
      units.append(unit)
      offset += 2
    }
    input.consume(offset == 0 ? view.count : offset)
    if let last = units.last, last >> 10 == 0xD800 >> 10, offset > 0 { half = units.popLast() }
    waiting = Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
