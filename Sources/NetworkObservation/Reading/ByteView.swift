import Glibc

/// Bytes of a record that is being read: every access is checked, and none outlives the record.
package struct ByteView {
  private let start: UnsafeRawPointer?
  package let count: Int

  /// A view of a buffer; whoever makes it sees to it that the buffer stays while the view is used.
  @inline(__always)
  package init(_ buffer: UnsafeRawBufferPointer) {
    start = buffer.baseAddress
    count = buffer.count
  }

  @inline(__always)
  private init(start: UnsafeRawPointer?, count: Int) {
    self.start = start
    self.count = count
  }

  static var empty: ByteView { ByteView(start: nil, count: 0) }

  @inline(__always)
  private func load<Word: FixedWidthInteger>(_ offset: Int, as: Word.Type) -> Word? {
    guard let start, offset >= 0, offset <= count - MemoryLayout<Word>.size else { return nil }
    return start.loadUnaligned(fromByteOffset: offset, as: Word.self)
  }

  @inline(__always)
  package func u8(_ offset: Int) -> UInt8? { load(offset, as: UInt8.self) }

  @inline(__always)
  package func be16(_ offset: Int) -> UInt16? {
    load(offset, as: UInt16.self).map { UInt16(bigEndian: $0) }
  }

  @inline(__always)
  package func be32(_ offset: Int) -> UInt32? {
    load(offset, as: UInt32.self).map { UInt32(bigEndian: $0) }
  }

  @inline(__always)
  package func be64(_ offset: Int) -> UInt64? {
    load(offset, as: UInt64.self).map { UInt64(bigEndian: $0) }
  }

  @inline(__always)
  package func le16(_ offset: Int) -> UInt16? {
    load(offset, as: UInt16.self).map { UInt16(littleEndian: $0) }
  }

  @inline(__always)
  package func le32(_ offset: Int) -> UInt32? {
    load(offset, as: UInt32.self).map { UInt32(littleEndian: $0) }
  }

  @inline(__always)
  package func le64(_ offset: Int) -> UInt64? {
    load(offset, as: UInt64.self).map { UInt64(littleEndian: $0) }
  }

  /// The hardware address at an offset.
  @inline(__always)
  package func mac(_ offset: Int) -> MACAddress? {
    guard let high = be16(offset), let low = be32(offset + 2) else { return nil }
    return MACAddress(bits: UInt64(high) << 32 | UInt64(low))
  }

  /// The IPv4 address at an offset.
  package func ipv4(_ offset: Int) -> IPAddress? { be32(offset).map { IPAddress(v4: $0) } }

  /// The IPv6 address at an offset.
  package func ipv6(_ offset: Int) -> IPAddress? {
    guard let high = be64(offset), let low = be64(offset + 8) else { return nil }
    return IPAddress(high: high, low: low)
  }

  /// All from an offset on; empty past the end.
  @inline(__always)
  package func from(_ offset: Int) -> ByteView {
    guard let start, offset >= 0, offset < count else { return .empty }
    return ByteView(start: start + offset, count: count - offset)
  }

  /// At most `length` bytes from the beginning.
  @inline(__always)
  package func prefix(_ length: Int) -> ByteView {
    ByteView(start: start, count: max(0, min(length, count)))
  }

  /// Exactly these bytes; nil where they are not all there.
  @inline(__always)
  package func slice(_ offset: Int, _ length: Int) -> ByteView? {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
    guard let start else { return length == 0 ? .empty : nil }
    return ByteView(start: start + offset, count: length)
  }

  /// Whether the bytes at an offset are those of a text.
  package func has(_ text: StaticString, at offset: Int = 0) -> Bool {
    guard let part = slice(offset, text.utf8CodeUnitCount) else { return false }
    return text.withUTF8Buffer { buffer in
      for position in 0..<buffer.count where part.u8(position) != buffer[position] { return false }
      return true
    }
  }

  /// Where a byte is first found from an offset on.
  @inline(__always)
  package func index(of byte: UInt8, from offset: Int = 0) -> Int? {
    let first = max(0, offset)
    guard let start, first < count,
      let place = memchr(start + first, Int32(byte), count - first)
    else { return nil }
    return UnsafeRawPointer(place) - start
  }

  /// The bytes where they are, for as long as the closure runs.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The byte at an offset that is inside; anything else is a fault of the program.
  @inline(__always)
  subscript(_ offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count)
    return start.unsafelyUnwrapped.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// Whether the bytes are the same as those of another view.
  @inline(__always)
  func isSame(as other: ByteView) -> Bool {
    guard count == other.count else { return false }
    guard let start, let theirs = other.start else { return count == 0 }
    return memcmp(start, theirs, count) == 0
  }

  /// Whether the bytes are those of an array.
  func isSame(as bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { isSame(as: ByteView($0)) }
  }

  /// Whether the bytes are those of a text.
  @inline(__always)
  func isText(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount, let start else { return false }
    return text.hasPointerRepresentation && memcmp(start, text.utf8Start, count) == 0
  }

  /// The bytes as an array, for what is kept.
  package var bytes: [UInt8] {
    guard let start else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Copies the bytes to where there is room for them.
  func copy(to room: UnsafeMutableRawPointer) {
    if let start { memcpy(room, start, count) }
  }

  /// Copies the bytes to the end of an array.
  func append(to array: inout [UInt8]) {
    guard let start else { return }
    array.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
  }

  /// A hash over the bytes; not the same in another process.
  func hash(seed: UInt64) -> UInt64 {
    var value = seed &+ UInt64(count)
    var offset = 0
    while let word = load(offset, as: UInt64.self) {
      value = HashMix.mix(value ^ word)
      offset += 8
    }
    while let byte = u8(offset) {
      value = HashMix.mix(value ^ UInt64(byte))
      offset += 1
    }
    return value
  }
}

/// Mixing of words into a hash.
enum HashMix {
  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}

/// Reads a view from front to back.
package struct ByteCursor {
  package let view: ByteView
  package private(set) var offset = 0

  package init(_ view: ByteView) { self.view = view }

  package var remaining: Int { view.count - offset }
  package var rest: ByteView { view.from(offset) }

  package mutating func u8() -> UInt8? { advance(1, view.u8(offset)) }
  package mutating func be16() -> UInt16? { advance(2, view.be16(offset)) }
  package mutating func be32() -> UInt32? { advance(4, view.be32(offset)) }
  package mutating func le16() -> UInt16? { advance(2, view.le16(offset)) }
  package mutating func le32() -> UInt32? { advance(4, view.le32(offset)) }

  /// The next bytes; nil where there are not so many.
  package mutating func take(_ length: Int) -> ByteView? {
    advance(length, view.slice(offset, length))
  }

  /// Passes over bytes; false where there are not so many.
  @discardableResult
  package mutating func skip(_ length: Int) -> Bool { take(length) != nil }

  private mutating func advance<Value>(_ length: Int, _ value: Value?) -> Value? {
    if value != nil { offset += length }
    return value
  }
}
