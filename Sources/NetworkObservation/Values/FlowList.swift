/// Flows in the order of their clients, servers and ports, made one by one.
package struct FlowList: Sequence, Sendable {
  private let rows: [Conversation]
  /// Positions of rows; those of one flow beside each other.
  private let order: [UInt32]
  private let codes: EndpointCodes
  private let vlans: VLANSets
  private let overlaps: SourceOverlaps

  /// The flows of rows.
  init(
    rows: [Conversation], codes: EndpointCodes, vlans: VLANSets, overlaps: SourceOverlaps
  ) {
    self.codes = codes
    self.vlans = vlans
    self.overlaps = overlaps
    self.rows = rows
    order = (0..<UInt32(rows.count)).sorted {
      Self.isBefore(rows[Int($0)].key, rows[Int($1)].key, codes)
    }
  }

  /// No flows.
  init() {
    self.init(
      rows: [], codes: EndpointCodes(), vlans: VLANSets(), overlaps: SourceOverlaps([]))
  }

  package struct Iterator: IteratorProtocol {
    private let list: FlowList
    private var position = 0

    fileprivate init(_ list: FlowList) { self.list = list }

    package mutating func next() -> Flow? {
      guard position < list.order.count else { return nil }
      let begin = position
      let first = list.row(begin).key
      while position < list.order.count, FlowList.areOneFlow(first, list.row(position).key) {
        position += 1
      }
      return list.flow(begin..<position)
    }
  }

  package func makeIterator() -> Iterator { Iterator(self) }

  /// Gives the totals of each flow with the numbers of its VLAN sets, without making flows.
  func forEachTotal(
    _ body: (EndpointCode, EndpointCode, FlowCount, [UInt16], SourceSet) -> Void
  ) {
    var position = 0
    while position < order.count {
      let begin = position
      let first = row(begin)
      var tags: [UInt16] = []
      var sources = SourceSet()
      while position < order.count, Self.areOneFlow(first.key, row(position).key) {
        if !tags.contains(row(position).vlans) { tags.append(row(position).vlans) }
        sources.insert(Int(row(position).source))
        position += 1
      }
      let isAlone = position - begin == 1
      let total =
        isAlone ? first.count : overlaps.total(Self.counts(of: (begin..<position).map(row)))
      body(first.key.low, first.key.high, total, tags, sources)
    }
  }

  // MARK: Making a flow

  private func row(_ position: Int) -> Conversation { rows[Int(order[position])] }

  private static func areOneFlow(_ left: ConversationKey, _ right: ConversationKey) -> Bool {
    left.low == right.low && left.high == right.high && left.highPort == right.highPort
      && left.transport == right.transport
  }

  private static func isBefore(
    _ left: ConversationKey, _ right: ConversationKey, _ codes: EndpointCodes
  ) -> Bool {
    if left.low != right.low { return codes.endpoint(left.low) < codes.endpoint(right.low) }
    if left.high != right.high { return codes.endpoint(left.high) < codes.endpoint(right.high) }
    return (left.transport, left.highPort, left.source, left.kind.rawValue)
      < (right.transport, right.highPort, right.source, right.kind.rawValue)
  }

  private func flow(_ range: Range<Int>) -> Flow {
    let rows = range.map(row)
    let key = rows[0].key
    let counts = Self.counts(of: rows)
    var protocols = ProtocolSet()
    for row in rows { protocols.formUnion(row.protocols) }
    let signs = rows.reduce(into: ConversationSigns()) { $0.formUnion($1.signs) }
    let tags = Set(rows.flatMap { vlans.members($0.vlans) }).subtracting([.untagged])
    let protection: FlowProtection =
      signs.contains(.encrypted) ? .encrypted : signs.contains(.clear) ? .clear : .unknown
    return Flow(
      client: codes.endpoint(key.low), server: codes.endpoint(key.high),
      transport: key.transport, port: key.highPort,
      direction: rows.map(\.signs.direction).max() ?? .unknown, protocols: protocols.all,
      protection: protection, isTunnelled: signs.contains(.tunnelled), vlans: tags.sorted(),
      counts: counts, total: overlaps.total(counts))
  }
}

extension FlowList {
  /// The counters of each source, with its frames that were there twice.
  private static func counts(of rows: [Conversation]) -> [FlowCount] {
    var counts: [FlowCount] = []
    for row in rows {
      let isRepeat = row.key.kind == .repeatsRow
      let place = counts.firstIndex { $0.source == Int(row.source) }
      if isRepeat, let place {
        counts[place].repeatedPacketsToServer = row.packetsFromLow
        counts[place].repeatedPacketsToClient = row.packetsFromHigh
        counts[place].repeatedBytesToServer = row.bytesFromLow
        counts[place].repeatedBytesToClient = row.bytesFromHigh
      } else if !isRepeat {
        counts.append(row.count)
      }
    }
    return counts
  }
}

extension Conversation {
  /// The counters of a row.
  var count: FlowCount {
    var count = FlowCount(source: Int(source))
    count.packetsToServer = UInt64(packetsFromLow)
    count.packetsToClient = UInt64(packetsFromHigh)
    count.bytesToServer = bytesFromLow
    count.bytesToClient = bytesFromHigh
    count.connections = Int(connections)
    count.attempts = Int(attempts)
    if first <= last {
      count.span = TimeSpan(
        first: ObservedTime(nanoseconds: first), last: ObservedTime(nanoseconds: last))
    }
    return count
  }
}
