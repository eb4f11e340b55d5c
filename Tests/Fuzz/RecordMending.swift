import TestSupport

/// Gives the records of a changed journal the lengths and checksums that fit, which no change of bytes
/// would hit upon; written anew here, so that it also checks what the program takes for sound.
enum RecordMending {
  /// Mends every line, or half of them, or none.
  static func mend(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    let share = generator.pick([0, 1, 2, 2, 2])
    guard share > 0 else { return bytes }
    var mended: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let isMended = share == 2 || generator.once(in: 2)
      mended += (isMended ? record(line) : nil) ?? Array(line)
      mended.append(0x0A)
    }
    if mended.count > 1, generator.once(in: 2) { mended.removeLast() }
    return mended
  }

  /// Whether a line of five words has a length and a checksum that fit.
  static func isSound(_ line: ArraySlice<UInt8>) -> Bool {
    guard let words = words(of: line.dropLast()) else { return false }
    return Int(String(decoding: words[2], as: UTF8.self)) == words[4].count
      && UInt32(String(decoding: words[3], as: UTF8.self), radix: 16) == checksum(of: words)
  }

  /// The record with length and checksum set; nil for a line without five words.
  private static func record(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    guard let words = words(of: line) else { return nil }
    let digits = String(checksum(of: words), radix: 16)
    let padding = String(repeating: "0", count: 8 - digits.count)
    return head(words) + Array("\(words[4].count) \(padding)\(digits) ".utf8) + words[4]
  }

  private static func words(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    let words = line.split(separator: 0x20, maxSplits: 4, omittingEmptySubsequences: false)
    return words.count == 5 ? words : nil
  }

  private static func head(_ words: [ArraySlice<UInt8>]) -> [UInt8] {
    Array(words[0]) + [0x20] + words[1] + [0x20]
  }

  private static func checksum(of words: [ArraySlice<UInt8>]) -> UInt32 {
    checksum(of: head(words) + words[4])
  }

  /// CRC-32C (RFC 3720).
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    var value = UInt32.max
    for byte in bytes { value = value >> 8 ^ table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] }
    return ~value
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0x82F6_3B78 : value >> 1
    }
  }
}
