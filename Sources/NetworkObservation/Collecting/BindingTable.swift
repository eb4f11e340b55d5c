/// Which IP addresses were seen with which hardware addresses.
struct BindingTable: Sendable {
  /// The most pairs; more are counted only.
  static let most = 65_536

  struct Pair: Hashable, Sendable {
    var mac: MACAddress
    var ip: IPAddress
  }

  struct Seen: Sendable {
    var signs: BindingSigns = []
    var first = Int64.max
    var last = Int64.min
    var vlans: UInt16 = 0
    var sources = SourceSet()
  }

  private(set) var pairs: [Pair: Seen] = [:]
  private(set) var left = 0

  /// Notes that a pair was seen.
  mutating func note(
    _ mac: MACAddress, _ ip: IPAddress, _ signs: BindingSigns, vlans: UInt16, source: Int,
    at time: Int64?, union: (UInt16, UInt16) -> UInt16
  ) {
    let pair = Pair(mac: mac, ip: ip)
    if let known = pairs.index(forKey: pair) {
      pairs.values[known].note(signs, vlans: vlans, source: source, at: time, union)
    } else if pairs.count < Self.most {
      var seen = Seen()
      seen.note(signs, vlans: vlans, source: source, at: time, union)
      pairs[pair] = seen
    } else {
      left += 1
    }
  }
}

extension BindingTable.Seen {
  /// Adds what was seen once more.
  fileprivate mutating func note(
    _ more: BindingSigns, vlans set: UInt16, source: Int, at time: Int64?,
    _ union: (UInt16, UInt16) -> UInt16
  ) {
    signs.formUnion(more)
    vlans = union(vlans, set)
    sources.insert(source)
    if let time {
      first = min(first, time)
      last = max(last, time)
    }
  }
}

/// Numbers of sources.
struct SourceSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: [Int] = []

  mutating func insert(_ source: Int) {
    if source < 64 {
      low |= 1 << UInt64(source)
    } else if !high.contains(source) {
      high.append(source)
    }
  }

  mutating func formUnion(_ other: SourceSet) {
    low |= other.low
    for source in other.high { insert(source) }
  }

  /// Ascending; the list of one source is the same for all who have it.
  var all: [Int] {
    if high.isEmpty, low.nonzeroBitCount == 1 { return Self.single[low.trailingZeroBitCount] }
    return (0..<64).filter { low & 1 << UInt64($0) != 0 } + high.sorted()
  }

  private static let single = (0..<64).map { [$0] }
}

/// What sources say about endpoints.
struct FactTable: Sendable {
  /// The most facts in all, and of one field of one endpoint; more are counted only.
  static let most = 32_768
  static let mostAlike = 64

  struct Place: Hashable, Sendable {
    var subject: Endpoint
    var field: FactField
  }

  private var positions: [Fact: Int] = [:]
  private var alike: [Place: Int] = [:]
  private(set) var facts: [ObservedFact] = []
  private(set) var left = 0

  /// Notes a fact and says where it stands; nil where there are too many.
  @discardableResult
  mutating func note(_ fact: Fact, source: Int, at time: ObservedTime?) -> Int? {
    if let known = positions[fact] {
      touch(known, source: source, at: time)
      return known
    }
    let place = Place(subject: fact.subject, field: fact.field)
    guard facts.count < Self.most, alike[place, default: 0] < Self.mostAlike else {
      left += 1
      return nil
    }
    alike[place, default: 0] += 1
    positions[fact] = facts.count
    var sources = SourceSet()
    sources.insert(source)
    facts.append(
      ObservedFact(fact: fact, span: TimeSpan(first: time, last: time), sources: sources.all))
    return facts.count - 1
  }

  /// Notes that a known fact was seen again.
  mutating func touch(_ position: Int, source: Int, at time: ObservedTime?) {
    facts[position].span.include(time)
    if facts[position].sources.last != source, !facts[position].sources.contains(source) {
      facts[position].sources.append(source)
    }
  }
}
