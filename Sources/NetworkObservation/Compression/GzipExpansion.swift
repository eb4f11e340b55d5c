import CCompression
import Glibc

/// Expands gzip (RFC 1952) as it is read: members one after another, in memory and never as a whole.
///
/// What cannot be expanded ends it; all that came before can be read.
final class GzipExpansion {
  /// The most bytes that a source expands to.
  static let most = 64 << 30
  /// How many times its size a source may expand to.
  static let mostRatio = 1000

  /// Why it ended before the end of the input, and at which byte of it.
  private(set) var problem: (kind: SourceWarning.Kind, place: Int)?

  private let input: SourceInput
  private let size: Int?
  private let inflater: OpaquePointer
  private var made = 0
  private var isInMember = true
  private var isAtEnd = false

  /// Whether bytes begin like gzip.
  static func recognises(_ head: ByteView) -> Bool { head.be16(0) == 0x1F8B && head.u8(2) == 8 }

  /// An expansion of an input whose size is known, unless it is a pipe.
  init(_ input: SourceInput, size: Int?) throws(ReadingError) {
    guard let inflater = cz_open() else { throw .failed(code: ENOMEM) }
    self.input = input
    self.size = size
    self.inflater = inflater
  }

  deinit { cz_close(inflater) }

  /// The expanded bytes; the progress is that of the file.
  func input(_ control: ReadingControl) -> SourceInput {
    let source = ByteSource(name: input.name, size: nil) { (buffer) throws(ReadingError) in
      try self.read(into: buffer)
    }
    return SourceInput(source, control: ReadingControl(isCancelled: control.isCancelled))
  }

  /// Refuses content that can be none: gzip once more, or nothing at all.
  func checkContent(_ head: ByteView) throws(ReadingError) {
    if Self.recognises(head) {
      throw .refused(place: "", reason: "this is gzip within gzip; expand it once with gunzip")
    }
    if head.count == 0, let problem {
      throw .refused(
        place: "byte \(problem.place)", reason: "nothing can be expanded; copy the file once more")
    }
  }

  /// Warns of what could not be expanded.
  func report(to collector: ObservationCollector) {
    guard let problem else { return }
    collector.warn(problem.kind, at: "byte \(problem.place) of the compressed file")
    collector.report.isTruncated = true
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    while problem == nil, !isAtEnd {
      if !isInMember, try !beginMember() { break }
      let count = try expand(into: buffer)
      if count > 0 { return count }
    }
    return 0
  }

  /// Expands a piece; without any bytes something else has changed.
  private func expand(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    let view = try input.peek(1)
    let limit = limit(view)
    var taken = view.count
    var count = min(buffer.count, limit - made + 1)
    let state = view.withBytes { bytes in
      cz_inflate(
        inflater, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), &taken,
        buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), &count)
    }
    input.consume(taken)
    made += count
    switch Int(state) {
    case CZ_END: isInMember = false
    case CZ_MORE:
      if made > limit { stop(.largeExpansion) }
      if view.count == 0, count == 0 { stop(.cutCompression) }
    default: stop(.damagedCompression)
    }
    return count
  }

  /// How many bytes there may be by now.
  private func limit(_ view: ByteView) -> Int {
    let size = max(size ?? 0, input.offset + view.count)
    return min(Self.most, size.multipliedReportingOverflow(by: Self.mostRatio).partialValue)
  }

  /// Goes on with the next member; false where there is none. Zeros may fill the end of a tape or disk.
  private func beginMember() throws(ReadingError) -> Bool {
    if Self.recognises(try input.peek(3)) {
      cz_next_member(inflater)
      isInMember = true
      return true
    }
    isAtEnd = true
    while case let rest = try input.peek(1), rest.count > 0 {
      if let place = (0..<rest.count).first(where: { rest.u8($0) != 0 }) {
        input.consume(place)
        stop(.trailingBytes)
        break
      }
      input.consume(rest.count)
    }
    return false
  }

  private func stop(_ kind: SourceWarning.Kind) { problem = (kind, input.offset) }
}
