/// A hardware address of 48 bits.
package struct MACAddress: Hashable, Comparable, Sendable {
  /// The address in the low 48 bits, the first octet highest.
  package let bits: UInt64

  /// The address with these low 48 bits.
  package init(bits: UInt64) { self.bits = bits & 0xFFFF_FFFF_FFFF }

  private init(raw: UInt64) { bits = raw }

  /// No address, where the link states none.
  static let none = MACAddress(raw: 1 << 48)

  /// The address that a text spells: any of `aa:bb:cc:dd:ee:ff`, `aa-bb-…`, `aabb.ccdd.eeff`,
  /// `aabbcc-ddeeff` and `aabbccddeeff`.
  package init?(_ text: some StringProtocol) { self.init(spelledBy: text.utf8) }

  /// The address that bytes spell, as ``init(_:)`` takes it.
  init?(_ view: ByteView) {
    guard view.count >= 12, view.count <= 17 else { return nil }
    self.init(spelledBy: view.bytes)
  }

  private init?(spelledBy bytes: some Sequence<UInt8>) {
    var bits: UInt64 = 0
    var digits = 0
    var sinceSeparator = 0
    for byte in bytes {
      if let digit = Hexadecimal.value(of: byte) {
        bits = bits << 4 | UInt64(digit)
        digits += 1
        sinceSeparator += 1
        if digits > 12 { return nil }
      } else {
        let isSeparator =
          byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".")
        guard isSeparator, sinceSeparator > 0, sinceSeparator.isMultiple(of: 2) else { return nil }
        sinceSeparator = 0
      }
    }
    guard digits == 12, sinceSeparator > 0 else { return nil }
    self.bits = bits
  }

  package static let zero = MACAddress(bits: 0)
  package static let broadcast = MACAddress(bits: 0xFFFF_FFFF_FFFF)

  /// Whether the address names a group of receivers.
  package var isGroup: Bool { bits & 0x0100_0000_0000 != 0 }

  /// Whether somebody else than a maker chose the address.
  package var isLocallyAdministered: Bool { bits & 0x0200_0000_0000 != 0 }

  /// Whether the address belongs to a redundancy group (VRRP, HSRP) and moves between devices.
  package var isVirtual: Bool {
    switch bits >> 8 {
    case 0x0000005E0001, 0x00005E0002, 0x00000C07AC: true
    default: bits >> 16 == 0x00000C9F
    }
  }

  /// Whether the address can tell one device from all others.
  package var isIdentifying: Bool {
    !isGroup && !isLocallyAdministered && !isVirtual && bits != 0 && bits >> 48 == 0
  }

  /// `aa:bb:cc:dd:ee:ff`.
  package var text: String {
    var text = ""
    for octet in 0..<6 {
      if octet > 0 { text += ":" }
      text += Hexadecimal.text(UInt8(truncatingIfNeeded: bits >> (40 - 8 * UInt64(octet))))
    }
    return text
  }

  package static func < (left: MACAddress, right: MACAddress) -> Bool { left.bits < right.bits }
}

/// Hexadecimal digits.
enum Hexadecimal {
  /// The value of a digit of either case.
  static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Two digits.
  static func text(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }

  /// `0x` and at least `width` digits.
  static func number(_ value: some BinaryInteger, width: Int) -> String {
    let digits = String(value, radix: 16)
    return "0x" + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
