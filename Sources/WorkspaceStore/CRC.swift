/// A reflected cyclic redundancy check of up to 64 bits, eight bytes a step.
///
/// Finds damage, not forgery. Initial value and final inversion are all ones, as in CRC-32C
/// (RFC 3720) and CRC-64/XZ.
struct CRC: Sendable {
  /// CRC-32C (Castagnoli), the checksum of journal records.
  static let castagnoli = CRC(polynomial: 0x82F6_3B78, width: 32)
  /// CRC-64/XZ, the checksum of whole files.
  static let xz = CRC(polynomial: 0xC96C_5795_D787_0F42, width: 64)

  private let tables: [UInt64]
  private let ones: UInt64

  /// Prepares the tables of a polynomial in reflected notation; `width` in bits.
  private init(polynomial: UInt64, width: Int) {
    var tables = [UInt64](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var value = UInt64(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ polynomial : value >> 1 }
      tables[byte] = value
    }
    for index in 256..<tables.count {
      let previous = tables[index - 256]
      tables[index] = previous >> 8 ^ tables[Int(previous & 0xFF)]
    }
    self.tables = tables
    ones = ~0 >> UInt64(64 - width)
  }

  /// The check value of some bytes.
  func value(of bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      tables.withUnsafeBufferPointer { tables in
        ones ^ Self.update(ones, bytes, tables)
      }
    }
  }

  private static func update(
    _ start: UInt64, _ bytes: UnsafeRawBufferPointer, _ tables: UnsafeBufferPointer<UInt64>
  ) -> UInt64 {
    var value = start
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let chunk = UInt64(littleEndian: word) ^ value
      let low =
        tables[1792 + Int(chunk & 0xFF)] ^ tables[1536 + Int(chunk >> 8 & 0xFF)]
        ^ tables[1280 + Int(chunk >> 16 & 0xFF)] ^ tables[1024 + Int(chunk >> 24 & 0xFF)]
      let high =
        tables[768 + Int(chunk >> 32 & 0xFF)] ^ tables[512 + Int(chunk >> 40 & 0xFF)]
        ^ tables[256 + Int(chunk >> 48 & 0xFF)] ^ tables[Int(chunk >> 56)]
      value = low ^ high
      index += 8
    }
    while index < bytes.count {
      value = value >> 8 ^ tables[Int(value & 0xFF) ^ Int(bytes[index])]
      index += 1
    }
    return value
  }
}
