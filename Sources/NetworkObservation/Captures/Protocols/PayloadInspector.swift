/// Looks into payloads for what they state, as far as a conversation has not been looked at enough.
struct PayloadInspector {
  /// How much of each direction of a conversation is looked at.
  static let most: UInt16 = 4096

  private let collector: ObservationCollector
  private var pending = PendingMessages()
  private var recent = RecentMessages()

  init(_ collector: ObservationCollector) { self.collector = collector }

  // MARK: Frames

  /// Looks into a frame without IP.
  mutating func inspectFrame(
    _ view: ByteView, _ transport: Transport, _ number: UInt16, _ context: FrameContext,
    _ position: Int?, _ counter: inout PacketCounter
  ) {
    guard let reader = FrameProtocols.reader(transport, number) else {
      return countUnknown(transport, number, context)
    }
    var message = Message(
      collector: collector, sender: .mac(context.sender), receiver: .mac(context.receiver),
      transport: transport, senderMAC: context.sender, receiverMAC: context.receiver,
      vlans: context.vlans, time: context.observedTime, payload: view)
    let hash = view.prefix(96).hash(seed: context.sender.bits << 16 | UInt64(number))
    if !recent.isKnown(hash, collector, context.observedTime) {
      let isRead = reader(&message)
      recent.note(hash, message.facts)
      if !isRead { return countUnknown(transport, number, context) }
    } else {
      message.found = FrameProtocols.named(transport, number)
    }
    if let position {
      counter.mark(position, message.found, isTunnelled: context.isTunnelled)
    }
  }

  private func countUnknown(_ transport: Transport, _ number: UInt16, _ context: FrameContext) {
    let text = Hexadecimal.number(number, width: transport == .llc ? 2 : 4)
    collector.countUndecoded(
      transport == .llc ? "LLC \(text)" : "EtherType \(text)", bytes: context.length)
  }

  /// Looks into ICMP and IGMP.
  mutating func inspectControl(
    _ network: NetworkHeader, _ transport: Transport, _ context: FrameContext, _ position: Int,
    _ counter: inout PacketCounter
  ) {
    let named: ObservedProtocol = transport == .igmp ? .igmp : .icmp
    counter.mark(position, named, isTunnelled: context.isTunnelled)
    guard transport == .icmpv6, !context.isTunnelled else { return }
    var message = Message(
      collector: collector, sender: collector.codes.endpoint(network.sender),
      receiver: collector.codes.endpoint(network.receiver), transport: transport,
      senderMAC: context.sender, receiverMAC: context.receiver, vlans: context.vlans,
      time: context.observedTime, payload: network.payload)
    _ = NeighbourDiscoveryReader.read(&message)
  }

  // MARK: Segments

  /// Looks into a segment or datagram.
  @inline(__always)
  mutating func inspect(
    _ segment: Segment, _ position: Int, _ isFromHigh: Bool, _ counter: inout PacketCounter
  ) {
    let size = segment.payload.count
    let isTunnelled = segment.isTunnelled
    let flags = segment.flags
    let isWanted = counter.with(position) { entry in
      if let flags { entry.note(flags, isFromHigh: isFromHigh) }
      if isTunnelled { entry.signs.insert(.tunnelled) }
      if size == 0 || Self.isSilent(entry, segment.payload) { return false }
      let seen = isFromHigh ? entry.seenFromHigh : entry.seenFromLow
      if seen >= Self.most, !Self.isWatched(entry.protocols.first, segment.payload) {
        return false
      }
      let sum = UInt16(clamping: min(size, 4096) + Int(seen))
      if isFromHigh { entry.seenFromHigh = sum } else { entry.seenFromLow = sum }
      return true
    }
    if isWanted { look(segment, position, isFromHigh, &counter) }
  }

  /// Whether a message of a known protocol says nothing that is looked for: what makes up most of a
  /// capture is passed over at once.
  @inline(__always)
  private static func isSilent(_ entry: Conversation, _ payload: ByteView) -> Bool {
    switch entry.protocols.first {
    case .modbus:
      guard let function = payload.u8(7) else { return false }
      return function < 17 || function > 17 && function < 43
    case .s7:
      guard payload.u8(7) == 0x32, let kind = payload.u8(8) else { return false }
      return kind == 3 || kind == 1 && (payload.u8(17) == 4 || payload.u8(17) == 5)
    case .tls: return payload.u8(0) == 23 && entry.signs.contains(.encrypted)
    case .etherNetIP: return payload.u8(0) == 0x70 || payload.u8(0) == 0x6F
    default: return false
    }
  }

  /// Protocols whose devices may say who they are at any time.
  @inline(__always)
  private static func isWatched(_ named: ObservedProtocol, _ payload: ByteView) -> Bool {
    switch named {
    case .modbus: payload.u8(7) == 43 || payload.u8(7) == 17
    case .s7: payload.u8(7) == 0x32 && payload.u8(8) != 3
    case .etherNetIP: payload.u8(0) == 0x63
    case .bacnet, .dhcp, .nbns, .mdns, .browser, .syslog: true
    default: false
    }
  }

  private mutating func look(
    _ segment: Segment, _ position: Int, _ isFromHigh: Bool, _ counter: inout PacketCounter
  ) {
    let entry = counter.conversations.entries[position]
    let readers = segment.flags == nil ? DatagramProtocols.table : StreamProtocols.table
    guard entry.hasPending || readers.canRead(segment, known: entry.protocols.first) else {
      return
    }
    let key = PendingMessages.Key(conversation: entry.key, isFromHigh: isFromHigh)
    let joined = entry.hasPending ? pending.take(key, segment.payload) : nil
    if let joined {
      joined.withUnsafeBytes { buffer in
        look(segment, ByteView(buffer), entry, key, position, isFromHigh, &counter)
      }
    } else {
      look(segment, segment.payload, entry, key, position, isFromHigh, &counter)
    }
  }

  private mutating func look(
    _ segment: Segment, _ payload: ByteView, _ entry: Conversation, _ key: PendingMessages.Key,
    _ position: Int, _ isFromHigh: Bool, _ counter: inout PacketCounter
  ) {
    var message = Message(
      collector: collector, sender: collector.codes.endpoint(segment.packet.sender),
      receiver: collector.codes.endpoint(segment.packet.receiver),
      transport: segment.packet.transport, senderMAC: segment.linkKey?.sender ?? .none,
      receiverMAC: segment.linkKey?.receiver ?? .none,
      vlans: segment.linkKey?.vlans ?? .untagged,
      time: segment.packet.time.map { ObservedTime(nanoseconds: $0) }, payload: payload)
    message.senderPort = segment.packet.senderPort
    message.receiverPort = segment.packet.receiverPort
    message.wireCount = max(payload.count, segment.wireCount)
    message.isOpening =
      !entry.signs.isDisjoint(with: [.synFromLow, .synFromHigh])
      && Int(isFromHigh ? entry.seenFromHigh : entry.seenFromLow) <= segment.payload.count
    let table = segment.flags == nil ? DatagramProtocols.table : StreamProtocols.table
    table.read(&message, known: entry.protocols.first)
    if message.isUnfinished { pending.keep(key, payload) }
    note(message, position, isFromHigh, &counter)
  }

  private func note(
    _ message: Message, _ position: Int, _ isFromHigh: Bool, _ counter: inout PacketCounter
  ) {
    counter.with(position) { entry in
      entry.protocols.insert(message.found)
      entry.hasPending = message.isUnfinished || entry.hasPending && message.found == .unknown
      if let senderServes = message.senderServes {
        entry.signs.insert(senderServes == isFromHigh ? .highServes : .lowServes)
      }
      switch message.protection {
      case .encrypted: entry.signs.insert(.encrypted)
      case .clear: entry.signs.insert(.clear)
      case .unknown: break
      }
    }
  }
}

extension PacketCounter {
  /// Notes what a conversation turned out to be.
  mutating func mark(_ position: Int, _ named: ObservedProtocol, isTunnelled: Bool) {
    with(position) { entry in
      entry.protocols.insert(named)
      if isTunnelled { entry.signs.insert(.tunnelled) }
    }
  }
}

extension Conversation {
  /// Notes what the flags of a segment say.
  @inline(__always)
  mutating func note(_ flags: UInt8, isFromHigh: Bool) {
    let isReset = flags & 0x04 != 0
    if flags & 0x02 != 0 {
      if flags & 0x10 != 0 {
        signs.insert(isFromHigh ? .acceptedByHigh : .acceptedByLow)
      } else {
        signs.insert(isFromHigh ? .synFromHigh : .synFromLow)
        return
      }
    }
    if !isReset { signs.insert(isFromHigh ? .highTalked : .lowTalked) }
  }
}

/// Beginnings of messages that go on in the next segment: 64 KiB in all.
struct PendingMessages {
  struct Key: Hashable {
    var conversation: ConversationKey
    var isFromHigh: Bool
  }

  private static let most = 64 << 10
  private static let longest = 16 << 10

  private var parts: [Key: [UInt8]] = [:]
  private var order: [Key] = []
  private var size = 0

  /// The kept beginning with what follows it; it is not kept any longer.
  mutating func take(_ key: Key, _ next: ByteView) -> [UInt8]? {
    guard var bytes = parts.removeValue(forKey: key) else { return nil }
    order.removeAll { $0 == key }
    size -= bytes.count
    next.append(to: &bytes)
    return bytes
  }

  /// Keeps a beginning; the oldest ones go where there are too many.
  mutating func keep(_ key: Key, _ bytes: ByteView) {
    guard bytes.count <= Self.longest, parts[key] == nil else { return }
    while size + bytes.count > Self.most, let oldest = order.first {
      size -= parts.removeValue(forKey: oldest)?.count ?? 0
      order.removeFirst()
    }
    parts[key] = bytes.bytes
    order.append(key)
    size += bytes.count
  }
}

/// Frames that were read lately: what they stated stands already and is only seen again.
struct RecentMessages {
  private struct Known {
    var hash: UInt64
    var facts: [Int]
  }

  private static let count = 1024
  private var known: [Known?] = Array(repeating: nil, count: count)

  /// Whether a frame was read lately; its facts are seen again.
  func isKnown(_ hash: UInt64, _ collector: ObservationCollector, _ time: ObservedTime?) -> Bool {
    guard let entry = known[Self.place(hash)], entry.hash == hash else { return false }
    for fact in entry.facts {
      collector.facts.touch(fact, source: collector.source, at: time)
    }
    return true
  }

  mutating func note(_ hash: UInt64, _ facts: [Int]) {
    known[Self.place(hash)] = Known(hash: hash, facts: facts)
  }

  private static func place(_ hash: UInt64) -> Int { Int(hash >> 40) % count }
}
