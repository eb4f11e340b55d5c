/// Counts the packets of a capture: the tables are on loan from a collector, so that each packet
/// finds them in one place.
struct PacketCounter {
  let collector: ObservationCollector
  private(set) var conversations = ConversationTable()
  private var links = LinkTable()
  private let source: UInt16
  private var packets: UInt64

  init(_ collector: ObservationCollector) {
    self.collector = collector
    source = UInt16(truncatingIfNeeded: collector.source)
    packets = collector.packets
    exchange()
  }

  /// Gives the tables back.
  mutating func finish() {
    collector.packets = packets
    exchange()
  }

  private mutating func exchange() {
    swap(&collector.conversations, &conversations)
    swap(&collector.links, &links)
  }

  // MARK: Links

  /// The hash of the key of a link.
  @inline(__always)
  func hash(_ key: LinkKey) -> UInt64 { links.hash(key) }

  /// The number of a link.
  @inline(__always)
  mutating func link(_ key: LinkKey, _ hash: UInt64) -> UInt32 {
    let collector = self.collector
    return links.number(of: key, hash) { collector.vlans.number(of: [$0]) }
  }

  /// The number of a link.
  mutating func link(_ key: LinkKey) -> UInt32 { link(key, links.hash(key)) }

  /// Reads what lies under these hashes, so that it is near when it is needed; gives what it read.
  @inline(__always)
  func touchSlots(_ conversation: UInt64, _ link: UInt64) -> UInt64 {
    conversations.touchSlot(conversation) ^ links.touchSlot(link)
  }

  @inline(__always)
  func touchEntries(_ conversation: UInt64, _ link: UInt64) -> UInt64 {
    conversations.touchEntry(conversation) ^ links.touchLink(link)
  }

  /// Counts a frame on its link.
  @inline(__always)
  mutating func countLink(_ link: UInt32, bytes: Int, at time: Int64?) {
    links.count(link, bytes: bytes, at: time)
  }

  // MARK: Conversations

  /// The key of a packet, its hash, and whether it comes from the high end.
  @inline(__always)
  func key(
    of packet: CountedPacket
  ) -> (key: ConversationKey, hash: UInt64, isFromHigh: Bool) {
    let (key, isReversed) = ConversationKey.conversation(
      from: packet.sender, packet.senderPort, to: packet.receiver, packet.receiverPort,
      packet.transport)
    return (key, conversations.hash(key), isReversed)
  }

  /// Changes a conversation in its place.
  @inline(__always)
  mutating func with<Result>(_ position: Int, _ body: (inout Conversation) -> Result) -> Result {
    conversations.with(position, body)
  }

  /// Counts a packet and says which conversation it belongs to.
  mutating func count(_ packet: CountedPacket) -> (position: Int, isFromHigh: Bool) {
    let (key, hash, isFromHigh) = key(of: packet)
    return (count(packet, key, hash, isFromHigh), isFromHigh)
  }

  /// Counts a packet with its key.
  @inline(__always)
  mutating func count(
    _ packet: CountedPacket, _ key: ConversationKey, _ hash: UInt64, _ isFromHigh: Bool
  ) -> Int {
    packets &+= 1
    let position = conversations.find(key, hash) ?? open(key)
    let stamp = UInt32(truncatingIfNeeded: packets / ConversationTable.tick)
    if conversations.entries[position].source != source { setAside(position) }
    let isSameLink = conversations.with(position) { entry in
      entry.touched = stamp
      if let time = packet.time {
        if time < entry.first { entry.first = time }
        if time > entry.last { entry.last = time }
      }
      if isFromHigh {
        entry.packetsFromHigh &+= 1
        entry.bytesFromHigh &+= UInt64(packet.bytes)
        return entry.linkFromHigh == packet.link
      }
      entry.packetsFromLow &+= 1
      entry.bytesFromLow &+= UInt64(packet.bytes)
      return entry.linkFromLow == packet.link
    }
    if !isSameLink { change(position, to: packet, isFromHigh) }
    return position
  }

  /// Makes place for a new conversation.
  private mutating func open(_ key: ConversationKey) -> Int {
    foldIfFull()
    var entry = Conversation(key, source: source)
    entry.connections = 1
    return conversations.insert(entry)
  }

  private mutating func foldIfFull() {
    guard conversations.isFull else { return }
    finish()
    collector.foldResting()
    exchange()
  }

  /// Keeps the counters of an earlier source and begins anew with those of this one.
  private mutating func setAside(_ position: Int) {
    var piece = conversations.entries[position]
    piece.key.kind = .piece
    piece.key.source = piece.source
    conversations.merge(piece) { collector.vlans.union($0, $1) }
    let source = self.source
    conversations.with(position) { entry in
      var fresh = Conversation(entry.key, source: source)
      fresh.signs = entry.signs
      fresh.protocols = entry.protocols
      fresh.seenFromLow = entry.seenFromLow
      fresh.seenFromHigh = entry.seenFromHigh
      fresh.hasPending = entry.hasPending
      entry = fresh
    }
  }

  /// Notes another link of a conversation: its VLANs, and who is behind which hardware address.
  private mutating func change(_ position: Int, to packet: CountedPacket, _ isFromHigh: Bool) {
    guard packet.link != LinkTable.none else { return }
    let link = links.links[Int(packet.link)]
    let set = collector.vlans.union(conversations.entries[position].vlans, link.vlanSet)
    conversations.with(position) { entry in
      entry.vlans = set
      if isFromHigh { entry.linkFromHigh = packet.link } else { entry.linkFromLow = packet.link }
    }
    if link.key.receiver.isGroup { collector.codes.noteGroupFrame(to: packet.receiver) }
    bindFrame(packet, link)
  }

  private func bindFrame(_ packet: CountedPacket, _ link: Link) {
    guard packet.sender.isIP, let ip = collector.codes.address(packet.sender) else { return }
    collector.bind(link.key.sender, ip, .frame, vlanSet: link.vlanSet, at: packet.time)
  }

  /// Counts a frame that was seen before: by itself, and who sent it.
  mutating func countRepeated(_ packet: CountedPacket) {
    var (key, _, isFromHigh) = key(of: packet)
    key.kind = .repeats
    key.source = source
    foldIfFull()
    let known = conversations.find(key, conversations.hash(key))
    let position = known ?? conversations.insert(Conversation(key, source: source))
    conversations.with(position) { entry in
      if isFromHigh {
        entry.packetsFromHigh &+= 1
        entry.bytesFromHigh &+= UInt64(packet.bytes)
      } else {
        entry.packetsFromLow &+= 1
        entry.bytesFromLow &+= UInt64(packet.bytes)
      }
    }
    links.countRepeated(packet.link, bytes: packet.bytes)
    guard packet.link != LinkTable.none else { return }
    bindFrame(packet, links.links[Int(packet.link)])
  }
}
