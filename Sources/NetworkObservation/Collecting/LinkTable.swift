/// From which hardware address to which frames went, over which VLANs.
struct LinkKey: Hashable {
  var sender: MACAddress
  var receiver: MACAddress
  var vlans: VLANStack
}

/// Counters of a link in one source.
struct Link {
  var key: LinkKey
  var source: Int
  /// The number of the VLAN set that holds the tags of this link alone.
  var vlanSet: UInt16
  var packets: UInt64 = 0
  var bytes: UInt64 = 0
  /// Frames that the source held twice.
  var repeatedPackets: UInt64 = 0
  var repeatedBytes: UInt64 = 0
  var first = Int64.max
  var last = Int64.min
}

/// The links of a source; one that was seen is found by its number.
struct LinkTable: Sendable {
  static let none = UInt32.max
  /// The most links; frames of more are counted together.
  static let most = 65_536

  fileprivate(set) var links: [Link] = []
  /// Upper half of the hash and number + 1; 0 is free.
  private var slots = Array(repeating: UInt64(0), count: 1 << 10)
  private var mask = (1 << 10) - 1
  /// How many links the source has.
  private var count = 0
  private var source = 0
  private(set) var folded = 0
  private let seed = UInt64.random(in: .min ... .max)

  /// Begins with another source.
  mutating func begin(source: Int) {
    self.source = source
    count = 0
    for slot in slots.indices { slots[slot] = 0 }
  }

  /// The hash of a key.
  @inline(__always)
  func hash(_ key: LinkKey) -> UInt64 {
    let ends = HashMix.mix(key.sender.bits ^ seed) ^ key.receiver.bits
    return HashMix.mix(HashMix.mix(ends) ^ key.vlans.hashBits)
  }

  /// Reads where a key is looked for, so that it is near when it is needed; gives what it read.
  @inline(__always)
  func touchSlot(_ hash: UInt64) -> UInt64 { slots[Int(truncatingIfNeeded: hash) & mask] }

  /// Reads the link that is found first for a hash, so that it is near when it is needed.
  @inline(__always)
  func touchLink(_ hash: UInt64) -> UInt64 {
    let word = slots[Int(truncatingIfNeeded: hash) & mask]
    guard word != 0 else { return word }
    let link = Int(truncatingIfNeeded: word & 0xFFFF_FFFF) - 1
    return links[link].packets ^ links[link].key.sender.bits
  }

  /// The number of a link.
  @inline(__always)
  mutating func number(of key: LinkKey, _ hash: UInt64, vlans: (VLANStack) -> UInt16) -> UInt32 {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let word = slots[slot]
      let position = Int(truncatingIfNeeded: word & 0xFFFF_FFFF) - 1
      if word >> 32 == hash >> 32, links[position].key == key { return UInt32(position) }
      slot = (slot + 1) & mask
    }
    return insert(key, hash, vlans: vlans)
  }

  private mutating func insert(
    _ key: LinkKey, _ hash: UInt64, vlans: (VLANStack) -> UInt16
  ) -> UInt32 {
    guard links.count < Self.most else {
      folded += 1
      return Self.none
    }
    links.append(Link(key: key, source: source, vlanSet: vlans(key.vlans)))
    count += 1
    if count * 4 >= slots.count * 3 {
      slots = Array(repeating: 0, count: slots.count * 2)
      mask = slots.count - 1
      for number in links.count - count..<links.count {
        place(self.hash(links[number].key), number)
      }
    } else {
      place(hash, links.count - 1)
    }
    return UInt32(links.count - 1)
  }

  private mutating func place(_ hash: UInt64, _ number: Int) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
  }

  /// Counts a frame.
  @inline(__always)
  mutating func count(_ number: UInt32, bytes: Int, at time: Int64?) {
    guard number != Self.none else { return }
    let position = Int(number)
    links[position].packets &+= 1
    links[position].bytes &+= UInt64(bytes)
    if let time {
      if time < links[position].first { links[position].first = time }
      if time > links[position].last { links[position].last = time }
    }
  }
}

extension LinkTable {
  /// Counts a frame that the source holds twice.
  mutating func countRepeated(_ number: UInt32, bytes: Int) {
    guard number != Self.none else { return }
    links[Int(number)].repeatedPackets &+= 1
    links[Int(number)].repeatedBytes &+= UInt64(bytes)
  }
}

/// Sets of VLANs by number, since most conversations have one of a few.
struct VLANSets: Sendable {
  /// The most sets; a union past that leaves the set as it is.
  static let most = 60_000

  private var sets: [[VLANStack]] = [[]]
  private var numbers: [[VLANStack]: UInt16] = [[]: 0]
  private var unions: [UInt32: UInt16] = [:]

  /// The VLANs of a set.
  func members(_ number: UInt16) -> [VLANStack] { sets[Int(number)] }

  /// The number of a set.
  mutating func number(of members: [VLANStack]) -> UInt16 {
    if let known = numbers[members] { return known }
    guard sets.count < Self.most else { return 0 }
    let number = UInt16(sets.count)
    sets.append(members)
    numbers[members] = number
    return number
  }

  /// The number of the union of two sets.
  mutating func union(_ left: UInt16, _ right: UInt16) -> UInt16 {
    if left == right || right == 0 { return left }
    if left == 0 { return right }
    let pair = UInt32(left) << 16 | UInt32(right)
    if let known = unions[pair] { return known }
    let members = Set(sets[Int(left)]).union(sets[Int(right)]).sorted()
    let number = members.count > 64 ? left : self.number(of: members)
    if unions.count < Self.most { unions[pair] = number == 0 ? left : number }
    return number == 0 ? left : number
  }
}
