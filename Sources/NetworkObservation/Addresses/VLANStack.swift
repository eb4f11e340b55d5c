/// The VLAN tags of a frame, outermost first; at most four are kept.
package struct VLANStack: Hashable, Comparable, Sendable {
  /// The identifiers, 12 bits each, the outermost highest; the number of tags in the top byte.
  private(set) var bits: UInt64

  package static let untagged = VLANStack(bits: 0)
  static let deepest = 4

  private init(bits: UInt64) { self.bits = bits }

  package init(_ identifiers: [UInt16]) {
    self = .untagged
    for identifier in identifiers.prefix(Self.deepest) { push(identifier) }
  }

  /// How many tags there are.
  package var count: Int { Int(bits >> 56) }

  /// Something to mix into a hash.
  var hashBits: UInt64 { bits }

  /// Whether there is no tag.
  package var isEmpty: Bool { bits == 0 }

  /// The identifiers, outermost first.
  package var identifiers: [UInt16] {
    let count = self.count
    return (0..<count).map { UInt16(bits >> UInt64(12 * (count - 1 - $0)) & 0xFFF) }
  }

  /// Adds a tag inside the others; false where there are four already.
  @discardableResult
  mutating func push(_ identifier: UInt16) -> Bool {
    let count = bits >> 56
    guard count < UInt64(Self.deepest) else { return false }
    let tags = (bits & 0x00FF_FFFF_FFFF_FFFF) << 12 | UInt64(identifier & 0xFFF)
    bits = (count + 1) << 56 | tags
    return true
  }

  /// `untagged`, `5`, `10.20`.
  package var text: String {
    isEmpty ? "untagged" : identifiers.map(String.init).joined(separator: ".")
  }

  package static func < (left: VLANStack, right: VLANStack) -> Bool { left.bits < right.bits }
}
