extension PublicKey {
  /// Whether the key is a point of order 1, 2, 4 or 8: under such a key a signature of nothing but
  /// zeros fits one message in a few, although nobody has a private part of it.
  ///
  /// RFC 8032 leaves it to the program to refuse them; X25519 has the same points (RFC 7748, 6.1).
  var isOfSmallOrder: Bool {
    guard let last = bytes.last else { return true }
    // The sign of x does not matter.
    let point = bytes.dropLast() + [last & 0x7F]
    return Self.pointsOfSmallOrder.contains { $0.elementsEqual(point) }
  }

  /// The seven ways to write their y: 0, 1, the two of order 8, -1, and 0 and 1 plus the prime.
  private static let pointsOfSmallOrder: [[UInt8]] = [
    [UInt8](repeating: 0, count: 32),
    [1] + [UInt8](repeating: 0, count: 31),
    [
      0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4, 0x89, 0xF2, 0xEF, 0x98,
      0xF0,
      0xD5, 0xDF, 0xAC, 0x05, 0xD3, 0xC6, 0x33, 0x39, 0xB1, 0x38, 0x02, 0x88, 0x6D, 0x53, 0xFC,
      0x05,
    ],
    [
      0xC7, 0x17, 0x6A, 0x70, 0x3D, 0x4D, 0xD8, 0x4F, 0xBA, 0x3C, 0x0B, 0x76, 0x0D, 0x10, 0x67,
      0x0F,
      0x2A, 0x20, 0x53, 0xFA, 0x2C, 0x39, 0xCC, 0xC6, 0x4E, 0xC7, 0xFD, 0x77, 0x92, 0xAC, 0x03,
      0x7A,
    ],
    beforePrime(0xEC), beforePrime(0xED), beforePrime(0xEE),
  ]

  private static func beforePrime(_ first: UInt8) -> [UInt8] {
    [first] + [UInt8](repeating: 0xFF, count: 30) + [0x7F]
  }
}
