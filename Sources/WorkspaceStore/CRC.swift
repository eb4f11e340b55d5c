/// A reflected cyclic redundancy check, eight bytes a step.
///
/// Finds damage, not forgery. Initial value and final inversion are all ones, as in CRC-32C
/// (RFC 3720) and CRC-64/XZ.
struct CRC<Word: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  private let tables: [Word]

  /// Prepares the tables of a polynomial in reflected notation.
  init(polynomial: Word) {
    var tables = [Word](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var value = Word(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ polynomial : value >> 1 }
      tables[byte] = value
    }
    for index in 256..<tables.count {
      let previous = tables[index - 256]
      tables[index] = previous >> 8 ^ tables[Int(truncatingIfNeeded: previous & 0xFF)]
    }
    self.tables = tables
  }

  /// The check value of some bytes.
  func value(of bytes: ArraySlice<UInt8>) -> Word {
    bytes.withUnsafeBytes { bytes in
      tables.withUnsafeBufferPointer { tables in
        ~Self.update(~0, bytes, tables)
      }
    }
  }

  private static func update(
    _ start: Word, _ bytes: UnsafeRawBufferPointer, _ tables: UnsafeBufferPointer<Word>
  ) -> Word {
    var value = start
    var index = 0
    while index + 8 <= bytes.count {
      let chunk =
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        ^ UInt64(value)
      var next: Word = 0
      for position in 0..<8 {
        let byte = Int(truncatingIfNeeded: chunk >> UInt64(8 * position) & 0xFF)
        next ^= tables[(7 - position) * 256 + byte]
      }
      value = next
      index += 8
    }
    while index < bytes.count {
      let byte = Int(truncatingIfNeeded: value & 0xFF) ^ Int(bytes[index])
      value = value >> 8 ^ tables[byte]
      index += 1
    }
    return value
  }
}

extension CRC<UInt32> {
  /// CRC-32C (Castagnoli), the checksum of journal records.
  static let castagnoli = CRC(polynomial: 0x82F6_3B78)
}

extension CRC<UInt64> {
  /// CRC-64/XZ, the checksum of whole files.
  static let xz = CRC(polynomial: 0xC96C_5795_D787_0F42)
}
