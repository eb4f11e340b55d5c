/// Where the bytes of a source come from.
package struct ByteSource {
  /// The name that reports give it.
  package var name: String
  /// How many bytes there are; nil where that is not known.
  package var size: Int?
  /// Fills a buffer and says with how many bytes; 0 is the end.
  package var read: (UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int

  package init(
    name: String, size: Int?,
    read: @escaping (UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int
  ) {
    self.name = name
    self.size = size
    self.read = read
  }

  /// A source that lies in memory.
  package init(name: String, bytes: [UInt8]) {
    var position = 0
    self.init(name: name, size: bytes.count) { buffer throws(ReadingError) in
      let count = min(buffer.count, bytes.count - position)
      bytes.withUnsafeBytes { all in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<position + count]))
      }
      position += count
      return count
    }
  }
}

/// Why a source could not be read; what is wrong with its content is a warning instead.
package enum ReadingError: Error, Equatable {
  /// The system refused.
  case failed(code: Int32)
  /// No reader knows the content.
  case unknownContent
  /// The content is of a kind that is refused, with the reason.
  case refused(place: String, reason: String)
  /// The user ended it.
  case cancelled
}

/// Computes a digest of a source beside its reading.
package protocol SourceDigest: AnyObject {
  func update(_ bytes: UnsafeRawBufferPointer)
  /// In hexadecimal.
  func finish() -> String
}

/// How a reading is watched and ended.
package struct ReadingControl {
  /// Told the bytes that were read and how many there are, where that is known.
  package var progress: (Int, Int?) -> Void
  /// Asked often whether to stop.
  package var isCancelled: () -> Bool

  package init(
    progress: @escaping (Int, Int?) -> Void = { _, _ in },
    isCancelled: @escaping () -> Bool = { false }
  ) {
    self.progress = progress
    self.isCancelled = isCancelled
  }
}

/// The bytes of a source in a buffer that is filled as they are consumed.
package final class SourceInput {
  /// The most that can be looked at at once.
  package static let capacity = 1 << 20

  /// The bytes that were consumed before the buffer.
  private var consumed = 0
  private var position = 0
  private var end = 0
  private var isAtEnd = false
  private let buffer: UnsafeMutableRawBufferPointer
  private let source: ByteSource
  private let digest: (any SourceDigest)?
  private let control: ReadingControl

  package init(
    _ source: ByteSource, digest: (any SourceDigest)? = nil, control: ReadingControl
  ) {
    self.source = source
    self.digest = digest
    self.control = control
    buffer = .allocate(byteCount: Self.capacity, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// The name of the source.
  package var name: String { source.name }

  /// How many bytes were consumed.
  package var offset: Int { consumed + position }

  /// The bytes that are in the buffer now.
  package var available: ByteView {
    ByteView(UnsafeRawBufferPointer(rebasing: buffer[position..<end]))
  }

  /// Whether ``peek(_:)`` for so many bytes makes views of earlier ones invalid.
  @inline(__always)
  package func needsReading(_ count: Int) -> Bool { end - position < count }

  /// At least `count` bytes, or as many as there are; they hold until the next call.
  @inline(__always)
  package func peek(_ count: Int) throws(ReadingError) -> ByteView {
    if end - position < count { try fill(count) }
    return available
  }

  /// Passes over bytes that were seen.
  @inline(__always)
  package func consume(_ count: Int) {
    position += min(count, end - position)
  }

  /// Passes over bytes that need not be seen; says how many there were.
  package func skip(_ count: Int) throws(ReadingError) -> Int {
    var left = count
    while left > 0 {
      if position == end { try fill(1) }
      let step = min(left, end - position)
      if step == 0 { break }
      position += step
      left -= step
    }
    return count - left
  }

  /// Reads the rest for the digest only and gives the digest.
  package func finish() throws(ReadingError) -> String? {
    _ = try skip(Int.max)
    return digest?.finish()
  }

  private func fill(_ count: Int) throws(ReadingError) {
    guard !isAtEnd else { return }
    if control.isCancelled() { throw .cancelled }
    let kept = end - position
    if position > 0 {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[position..<end]))
      consumed += position
      position = 0
      end = kept
    }
    while end < min(count, Self.capacity) {
      let read = try source.read(UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
      if read == 0 {
        isAtEnd = true
        return
      }
      digest?.update(UnsafeRawBufferPointer(rebasing: buffer[end..<end + read]))
      end += read
      control.progress(consumed + end, source.size)
      if control.isCancelled() { throw .cancelled }
    }
  }
}
