/// Decides which side of a conversation is the client.
///
/// In this order: who began it; a group is served; a message that only a server sends; the port of a
/// known service; the side with several peers on one port. Else it is not known, and the side with
/// the lower port stands in the place of the server.
struct DirectionRule {
  struct Socket: Hashable {
    var endpoint: EndpointCode
    var port: UInt16
    var transport: Transport
  }

  /// How many conversations a socket has, for those of undecided conversations.
  private var peers: [Socket: Int] = [:]
  /// Addresses of groups that never sent anything.
  private let groups: Set<EndpointCode>
  /// The most sockets that are counted.
  private static let most = 100_000

  /// The side that serves, from what the conversation itself shows; nil where that is not enough.
  private func own(
    _ entry: Conversation, _ codes: EndpointCodes
  ) -> (highServes: Bool, basis: DirectionBasis)? {
    if let highServes = Self.handshake(entry.signs) { return (highServes, .handshake) }
    let key = entry.key
    if key.transport != .tcp {
      let lowIsGroup = isGroup(key.low, codes)
      let highIsGroup = isGroup(key.high, codes)
      if lowIsGroup != highIsGroup { return (highIsGroup, .group) }
    }
    let lowServes = entry.signs.contains(.lowServes)
    if lowServes != entry.signs.contains(.highServes) { return (!lowServes, .message) }
    guard key.transport.hasPorts else { return nil }
    let low = KnownServices.rank(key.lowPort, key.transport)
    let high = KnownServices.rank(key.highPort, key.transport)
    if low != high { return (high > low, .port) }
    if low > 0, key.lowPort != key.highPort { return (key.highPort < key.lowPort, .port) }
    return nil
  }

  private func isGroup(_ code: EndpointCode, _ codes: EndpointCodes) -> Bool {
    groups.contains(code) || codes.endpoint(code).isGroup
  }

  private static func handshake(_ signs: ConversationSigns) -> Bool? {
    let fromLow = signs.contains(.synFromLow)
    if fromLow != signs.contains(.synFromHigh) { return fromLow }
    let byHigh = signs.contains(.acceptedByHigh)
    return byHigh != signs.contains(.acceptedByLow) ? byHigh : nil
  }

  /// Learns the sockets of all conversations of a table.
  init(_ table: ConversationTable, _ codes: EndpointCodes) {
    var groups = codes.groups
    if !groups.isEmpty {
      for entry in table.entries {
        if entry.packetsFromLow > 0 { groups.remove(entry.key.low) }
        if entry.packetsFromHigh > 0 { groups.remove(entry.key.high) }
      }
    }
    self.groups = groups
    for entry in table.entries where entry.key.kind == .conversation {
      guard entry.key.transport.hasPorts, own(entry, codes) == nil else { continue }
      guard peers.count < Self.most else { break }
      peers[Self.low(entry.key)] = 0
      peers[Self.high(entry.key)] = 0
    }
    guard !peers.isEmpty else { return }
    for entry in table.entries {
      switch entry.key.kind {
      case .piece, .repeats, .repeatsRow: continue
      case .row:
        // A server that is known has any number of peers.
        if peers[Self.high(entry.key)] != nil { peers[Self.high(entry.key), default: 0] += 2 }
      case .conversation:
        let known = own(entry, codes)
        if peers[Self.low(entry.key)] != nil {
          peers[Self.low(entry.key), default: 0] += known.map { $0.highServes ? 0 : 2 } ?? 1
        }
        if peers[Self.high(entry.key)] != nil {
          peers[Self.high(entry.key), default: 0] += known.map { $0.highServes ? 2 : 0 } ?? 1
        }
      }
    }
  }

  /// The side that serves, with all that is known.
  func decide(
    _ entry: Conversation, _ codes: EndpointCodes
  ) -> (highServes: Bool, basis: DirectionBasis) {
    if let own = own(entry, codes) { return own }
    let isLowFirst = codes.endpoint(entry.key.low) < codes.endpoint(entry.key.high)
    guard entry.key.transport.hasPorts else { return (isLowFirst, .unknown) }
    let low = peers[Self.low(entry.key)] ?? 0
    let high = peers[Self.high(entry.key)] ?? 0
    if low != high, max(low, high) >= 2 { return (high > low, .peers) }
    let isTie = entry.key.highPort == entry.key.lowPort
    return (isTie ? isLowFirst : entry.key.highPort < entry.key.lowPort, .unknown)
  }

  private static func low(_ key: ConversationKey) -> Socket {
    Socket(endpoint: key.low, port: key.lowPort, transport: key.transport)
  }

  private static func high(_ key: ConversationKey) -> Socket {
    Socket(endpoint: key.high, port: key.highPort, transport: key.transport)
  }
}

extension ObservationCollector {
  /// Folds the half of the conversations that rested longest.
  func foldResting() {
    let limit = conversations.restingLimit()
    fold { $0.touched <= limit }
    if conversations.entries.count > ConversationTable.mostRows {
      foldStrangers(to: ConversationTable.mostRows)
    }
  }

  /// Folds all conversations into rows of client and server; fewer of them stay apart where there is
  /// much else, so that all of it has an end.
  func foldAll() {
    fold { _ in true }
    let others = links.links.count + bindings.pairs.count + facts.facts.count
    let limit = ConversationTable.mostRows(beside: others)
    if conversations.entries.count > limit { foldStrangers(to: limit) }
    conversations.shrink()
  }

  private func fold(_ isFolded: (Conversation) -> Bool) {
    conversations.shareSigns()
    let rule = DirectionRule(conversations, codes)
    let codes = self.codes
    noteLastLinks(isFolded)
    conversations.rebuild(vlans: { self.vlans.union($0, $1) }) { entry in
      guard !entry.key.kind.isRow, isFolded(entry) else { return entry }
      return Self.row(of: entry, rule.decide(entry, codes))
    }
  }

  private func noteLastLinks(_ isFolded: (Conversation) -> Bool) {
    for entry in conversations.entries where !entry.key.kind.isRow && isFolded(entry) {
      for (end, link) in [(entry.key.low, entry.linkFromLow), (entry.key.high, entry.linkFromHigh)]
      {
        guard link != LinkTable.none, end.isIP, let ip = codes.address(end) else { continue }
        let known = links.links[Int(link)]
        guard let seen = bindings.pairs[.init(mac: known.key.sender, ip: ip)] else { continue }
        if entry.last > seen.last, entry.last != .min {
          bindings.note(
            known.key.sender, ip, .frame, vlans: known.vlanSet, source: known.source,
            at: entry.last
          ) { vlans.union($0, $1) }
        }
      }
    }
  }

  private static func row(
    of entry: Conversation, _ direction: (highServes: Bool, basis: DirectionBasis)
  ) -> Conversation {
    var row = direction.highServes ? entry : entry.reversed
    row.key.kind = entry.key.kind == .repeats ? .repeatsRow : .row
    row.key.source = entry.source
    row.key.lowPort = 0
    let lowTalked: ConversationSigns = direction.highServes ? .highTalked : .lowTalked
    let wasAnswered = entry.signs.contains(lowTalked)
    let began = !entry.signs.isDisjoint(with: [.synFromLow, .synFromHigh])
    row.attempts = entry.key.transport == .tcp && began && !wasAnswered ? entry.connections : 0
    let kept: ConversationSigns = [.encrypted, .clear, .tunnelled]
    row.signs = entry.signs.intersection(kept).union(.isDirected).with(direction.basis)
    return row
  }

  /// Folds rows of public addresses into rows of "others", so that the table has an end.
  private func foldStrangers(to limit: Int) {
    var folded = 0
    let codes = self.codes
    func isKept(_ code: EndpointCode) -> Bool {
      guard code.isIP, let address = codes.address(code) else { return code.isIP }
      return address.isPrivate || address.isLinkLocal || address.isGroup
    }
    for isStrict in [false, true] {
      guard conversations.entries.count > limit else { break }
      conversations.rebuild(vlans: { self.vlans.union($0, $1) }) { entry in
        guard entry.key.kind.isRow else { return entry }
        var row = entry
        if isStrict || !isKept(row.key.low) { row.key.low = .folded }
        if isStrict || !isKept(row.key.high) { row.key.high = .folded }
        if row.key != entry.key { folded += 1 }
        return row
      }
    }
    if folded > 0 { warn(.manyFlows, count: folded) }
  }
}
