/// Who a prefix of hardware addresses was assigned to by the IEEE: blocks of 24, 28 and 36 bits.
///
/// It names the maker of the interface, which need not be the maker of the device around it.
package struct MakerList: Equatable, Sendable {
  /// The lengths that the IEEE assigns, in bits.
  package static let lengths = [24, 28, 36]

  /// An assigned block.
  package struct Block: Hashable, Comparable, Sendable {
    /// The length in bits: 24 (MA-L), 28 (MA-M) or 36 (MA-S, IAB).
    package var length: Int
    /// The bits of the prefix, the last one lowest.
    package var prefix: UInt64

    package init(length: Int, prefix: UInt64) {
      self.length = length
      self.prefix = prefix
    }

    package static func < (left: Block, right: Block) -> Bool {
      (left.length, left.prefix) < (right.length, right.prefix)
    }
  }

  /// The day that the list is of, as `2022-08-27`; empty where that is not known.
  package var date: String
  /// Where the list comes from.
  package var origin: String
  private var names: [Block: String] = [:]

  package init(date: String, origin: String) {
    self.date = date
    self.origin = origin
  }

  /// How many blocks there are.
  package var count: Int { names.count }

  /// The blocks in order with their names.
  package var blocks: [(block: Block, name: String)] {
    names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The name of a block as the list has it.
  package subscript(block: Block) -> String? {
    get { names[block] }
    set { names[block] = newValue }
  }

  /// Makes room for so many blocks.
  mutating func reserve(_ count: Int) { names.reserveCapacity(count) }

  /// Puts another list before this one: its blocks take the place of those with the same prefix.
  package mutating func putFirst(_ other: MakerList) {
    names.merge(other.names) { $1 }
    origin = origin.isEmpty ? other.origin : "\(other.origin), then \(origin)"
    date = max(date, other.date)
  }

  /// The maker of a hardware address; nil where nobody is named, or the address is a group's or
  /// was chosen by somebody else than a maker.
  package func maker(of address: MACAddress) -> String? {
    guard !address.isGroup, !address.isLocallyAdministered, address.bits >> 48 == 0 else {
      return nil
    }
    for length in Self.lengths.reversed() {
      let block = Block(length: length, prefix: address.bits >> UInt64(48 - length))
      if let name = names[block] { return Self.nobody.contains(name) ? nil : name }
    }
    return nil
  }

  /// Names that stand for nobody: who does not want to be named, and the IEEE for blocks that it
  /// hands out in parts.
  private static let nobody: Set<String> = ["Private", "IEEE Registration Authority"]
}
