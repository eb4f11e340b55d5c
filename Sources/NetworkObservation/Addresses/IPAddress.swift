/// An IPv4 or IPv6 address; IPv4 is kept as the mapped IPv6 address (RFC 4291, 2.5.5.2).
package struct IPAddress: Hashable, Comparable, Sendable {
  package let high: UInt64
  package let low: UInt64

  private static let mapped: UInt64 = 0xFFFF_0000_0000

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(v4: UInt32) {
    self.init(high: 0, low: Self.mapped | UInt64(v4))
  }

  /// The IPv4 address; nil for IPv6.
  package var v4: UInt32? {
    high == 0 && low & ~0xFFFF_FFFF == Self.mapped ? UInt32(truncatingIfNeeded: low) : nil
  }

  /// Whether the address names a group of receivers or all of them.
  package var isGroup: Bool {
    if let v4 { return v4 >> 28 == 0xE || v4 == 0xFFFF_FFFF }
    return high >> 56 == 0xFF
  }

  /// Whether the address is that of the host itself.
  package var isLoopback: Bool { v4.map { $0 >> 24 == 127 } ?? (high == 0 && low == 1) }

  /// Whether the address stands for no host: unspecified, loopback, group.
  package var isNobody: Bool {
    if let v4 { return v4 >> 24 == 0 || v4 >> 24 == 127 || isGroup }
    return high == 0 && low < 2 || isGroup
  }

  /// Whether the address holds on one link only: 169.254/16, fe80::/10.
  package var isLinkLocal: Bool {
    if let v4 { return v4 >> 16 == 0xA9FE }
    return high >> 54 == 0xFE80 >> 6
  }

  /// Whether the address is of a private range: RFC 1918, fc00::/7.
  package var isPrivate: Bool {
    if let v4 { return v4 >> 24 == 10 || v4 >> 20 == 0xAC1 || v4 >> 16 == 0xC0A8 }
    return high >> 57 == 0xFC >> 1
  }

  package static func < (left: IPAddress, right: IPAddress) -> Bool {
    let (leftV4, rightV4) = (left.v4 != nil, right.v4 != nil)
    if leftV4 != rightV4 { return leftV4 }
    return (left.high, left.low) < (right.high, right.low)
  }
}

// MARK: Text

extension IPAddress {
  /// The usual text; IPv6 as RFC 5952 asks.
  package var text: String {
    if let v4 {
      return "\(v4 >> 24).\(v4 >> 16 & 0xFF).\(v4 >> 8 & 0xFF).\(v4 & 0xFF)"
    }
    let groups = self.groups
    guard let run = Self.longestZeroRun(groups) else {
      return groups.map { String($0, radix: 16) }.joined(separator: ":")
    }
    let head = groups[..<run.lowerBound].map { String($0, radix: 16) }.joined(separator: ":")
    let tail = groups[run.upperBound...].map { String($0, radix: 16) }.joined(separator: ":")
    return head + "::" + tail
  }

  /// The address that a text spells; no zone and no prefix length.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count <= 45 else { return nil }
    if bytes.contains(UInt8(ascii: ":")) {
      guard let address = Self.parseV6(bytes) else { return nil }
      self = address
    } else {
      guard let v4 = Self.parseV4(bytes[...]) else { return nil }
      self.init(v4: v4)
    }
  }

  /// The address that bytes spell, as ``init(_:)`` takes it.
  @inline(__always)
  init?(_ view: ByteView) {
    if let v4 = Self.parseV4(view) {
      self.init(v4: v4)
      return
    }
    guard view.count <= 45, view.index(of: UInt8(ascii: ":")) != nil,
      let address = Self.parseV6(view.bytes)
    else { return nil }
    self = address
  }

  @inline(__always)
  private static func parseV4(_ view: ByteView) -> UInt32? {
    guard view.count >= 7, view.count <= 15 else { return nil }
    var value: UInt32 = 0
    var octet: UInt32 = 0
    var digits = 0
    var dots = 0
    for offset in 0..<view.count {
      let digit = view[offset] &- UInt8(ascii: "0")
      if digit < 10 {
        octet = octet * 10 + UInt32(digit)
        digits += 1
        if digits > 3 || octet > 255 { return nil }
      } else {
        guard view[offset] == UInt8(ascii: "."), digits > 0, dots < 3 else { return nil }
        value = value << 8 | octet
        octet = 0
        digits = 0
        dots += 1
      }
    }
    return dots == 3 && digits > 0 ? value << 8 | octet : nil
  }

  private var groups: [UInt16] {
    (0..<8).map { group in
      let word = group < 4 ? high : low
      return UInt16(truncatingIfNeeded: word >> (48 - 16 * UInt64(group % 4)))
    }
  }

  /// The first of the longest runs of two or more zero groups.
  private static func longestZeroRun(_ groups: [UInt16]) -> Range<Int>? {
    var best: Range<Int>?
    var start: Int?
    for position in 0...8 {
      if position < 8, groups[position] == 0 {
        start = start ?? position
      } else if let from = start {
        if position - from >= 2, position - from > best?.count ?? 0 { best = from..<position }
        start = nil
      }
    }
    return best
  }

  private static func parseV4(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var value: UInt32 = 0
    for part in parts {
      guard (1...3).contains(part.count) else { return nil }
      var octet: UInt32 = 0
      for digit in part {
        guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
        octet = octet * 10 + UInt32(digit - UInt8(ascii: "0"))
      }
      guard octet < 256 else { return nil }
      value = value << 8 | octet
    }
    return value
  }

  private static func parseV6(_ bytes: [UInt8]) -> IPAddress? {
    var sides: [[UInt16]] = [[]]
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: ":") {
        let isDouble = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: ":")
        if isDouble {
          guard sides.count == 1 else { return nil }
          sides.append([])
          position += 2
          continue
        }
        guard position > 0, position + 1 < bytes.count else { return nil }
        position += 1
      }
      let end = bytes[position...].firstIndex(of: UInt8(ascii: ":")) ?? bytes.count
      guard let groups = parseGroup(bytes[position..<end]) else { return nil }
      sides[sides.count - 1] += groups
      position = end
    }
    let count = sides.reduce(0) { $0 + $1.count }
    guard sides.count == 1 ? count == 8 : count < 8 else { return nil }
    let padding = Array(repeating: UInt16(0), count: 8 - count)
    let groups = sides[0] + padding + (sides.count == 2 ? sides[1] : [])
    let words = groups.reduce(into: (UInt64(0), UInt64(0))) { words, group in
      words = (words.0 << 16 | words.1 >> 48, words.1 << 16 | UInt64(group))
    }
    return IPAddress(high: words.0, low: words.1)
  }

  /// One group of hexadecimal digits, or an IPv4 address as two groups.
  private static func parseGroup(_ bytes: ArraySlice<UInt8>) -> [UInt16]? {
    if bytes.contains(UInt8(ascii: ".")) {
      return parseV4(bytes).map { [UInt16($0 >> 16), UInt16(truncatingIfNeeded: $0)] }
    }
    guard (1...4).contains(bytes.count) else { return nil }
    var group: UInt16 = 0
    for byte in bytes {
      guard let digit = Hexadecimal.value(of: byte) else { return nil }
      group = group << 4 | UInt16(digit)
    }
    return [group]
  }
}

extension IPAddress {
  /// The first address of the network with a prefix of this length; of IPv4 at most 32 bits.
  package func masked(_ length: Int) -> IPAddress {
    let kept = v4 == nil ? min(max(length, 0), 128) : 96 + min(max(length, 0), 32)
    let highMask: UInt64 = kept >= 64 ? .max : kept == 0 ? 0 : .max << UInt64(64 - kept)
    let lowMask: UInt64 = kept >= 128 ? .max : kept <= 64 ? 0 : .max << UInt64(128 - kept)
    return IPAddress(high: high & highMask, low: low & lowMask)
  }
}
