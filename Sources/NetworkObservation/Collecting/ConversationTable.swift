/// Conversations by their keys: an array of counters and an index with open addressing.
///
/// What is in the table does not depend on the order of insertion, only the positions do. When it is
/// full, conversations that rested longest are folded into rows of a client and a server.
struct ConversationTable: Sendable {
  /// The most entries; past it the table is folded.
  static let most = 524_288
  /// Rows that stay after a folding; more are folded into flows of "others".
  static let mostRows = 500_000
  /// How many rows stay in the end beside so many addresses, ties and facts.
  static func mostRows(beside others: Int) -> Int {
    max(50_000, mostRows - 6 * max(0, others - 60_000))
  }

  /// Packets between two times of being touched that can be told apart.
  static let tick: UInt64 = 256

  private(set) var entries: [Conversation] = []
  /// Upper half of the hash and position + 1; 0 is free.
  private var slots: [UInt64]
  private var mask: Int
  private let seed = UInt64.random(in: .min ... .max)

  init() {
    slots = Array(repeating: 0, count: 1 << 12)
    mask = slots.count - 1
  }

  var isFull: Bool { entries.count >= Self.most }

  /// The hash of a key.
  @inline(__always)
  func hash(_ key: ConversationKey) -> UInt64 { key.hash(seed: seed) }

  /// Reads where a key is looked for, so that it is near when it is needed; gives what it read.
  @inline(__always)
  func touchSlot(_ hash: UInt64) -> UInt64 { slots[Int(truncatingIfNeeded: hash) & mask] }

  /// Reads the entry that is found first for a hash, so that it is near when it is needed.
  @inline(__always)
  func touchEntry(_ hash: UInt64) -> UInt64 {
    let word = slots[Int(truncatingIfNeeded: hash) & mask]
    guard word >> 32 == hash >> 32, word != 0 else { return word }
    let position = Int(truncatingIfNeeded: word & 0xFFFF_FFFF) - 1
    return UInt64(entries[position].touched) ^ entries[position].key.low.bits
  }

  /// The position of a key; nil where it is new.
  func find(_ key: ConversationKey) -> Int? { find(key, hash(key)) }

  /// The position of a key with its hash; nil where it is new.
  @inline(__always)
  func find(_ key: ConversationKey, _ hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let word = slots[slot]
      if word == 0 { return nil }
      if word >> 32 == hash >> 32 {
        let position = Int(truncatingIfNeeded: word & 0xFFFF_FFFF) - 1
        if entries[position].key == key { return position }
      }
      slot = (slot + 1) & mask
    }
  }

  /// Adds an entry whose key is new, and says where it is.
  mutating func insert(_ entry: Conversation) -> Int {
    if entries.count * 4 >= slots.count * 3 { grow() }
    if entries.count == entries.capacity, entries.count >= 131_072 {
      entries.reserveCapacity(Self.most + 1)
    }
    entries.append(entry)
    place(entry.key, entries.count)
    return entries.count - 1
  }

  /// Changes an entry in its place.
  @inline(__always)
  mutating func with<Result>(_ position: Int, _ body: (inout Conversation) -> Result) -> Result {
    body(&entries[position])
  }

  /// Adds counters to the entry with the same key, or makes it one.
  mutating func merge(_ entry: Conversation, vlans: (UInt16, UInt16) -> UInt16) {
    guard let position = find(entry.key) else {
      _ = insert(entry)
      return
    }
    Self.merge(entry, into: &entries[position], vlans)
  }

  private static func merge(
    _ entry: Conversation, into other: inout Conversation, _ vlans: (UInt16, UInt16) -> UInt16
  ) {
    other.add(entry)
    if other.vlans != entry.vlans { other.vlans = vlans(other.vlans, entry.vlans) }
    let direction = max(other.signs.direction, entry.signs.direction)
    other.signs = other.signs.union(entry.signs).with(direction)
  }

  private mutating func grow() {
    let count = slots.count * 2
    slots = []
    slots = Array(repeating: 0, count: count)
    mask = count - 1
    for position in entries.indices { place(entries[position].key, position + 1) }
  }

  private mutating func place(_ key: ConversationKey, _ number: Int) {
    let hash = key.hash(seed: seed)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = (hash >> 32) << 32 | UInt64(number)
  }

  // MARK: Folding

  /// Turns entries into others and adds those up that have equal keys then.
  mutating func rebuild(
    vlans: (UInt16, UInt16) -> UInt16, _ turn: (Conversation) -> Conversation
  ) {
    for slot in slots.indices { slots[slot] = 0 }
    var kept = 0
    for position in entries.indices {
      let entry = turn(entries[position])
      if let known = find(entry.key) {
        Self.merge(entry, into: &entries[known], vlans)
      } else {
        entries[kept] = entry
        kept += 1
        place(entry.key, kept)
      }
    }
    entries.removeSubrange(kept...)
  }

  /// Gives back the room of entries that are no longer there.
  mutating func shrink() {
    guard entries.capacity > 2 * entries.count else { return }
    entries = entries.map { $0 }
  }

  /// Gives the parts of earlier sources the signs that their conversations have by now.
  mutating func shareSigns() {
    for position in entries.indices {
      guard entries[position].key.kind == .piece || entries[position].key.kind == .repeats else {
        continue
      }
      var key = entries[position].key
      key.kind = .conversation
      key.source = 0
      guard let whole = find(key) else { continue }
      entries[position].signs = entries[whole].signs
      entries[position].protocols = entries[whole].protocols
    }
  }

  /// Past this a conversation rested; about half of them did.
  func restingLimit() -> UInt32 {
    let step = max(1, entries.count / 1000)
    let sample = stride(from: 0, to: entries.count, by: step)
      .map { entries[$0] }.filter { $0.key.kind == .conversation }.map(\.touched).sorted()
    return sample.isEmpty ? 0 : sample[sample.count / 2]
  }
}
