/// What is known of a frame when its network layer is reached.
struct FrameContext {
  var sender = MACAddress.none
  var receiver = MACAddress.none
  var vlans = VLANStack.untagged
  /// Bytes of the frame on the wire.
  var length: Int
  var time: Int64?
  /// Whether this is inside a tunnel; there is one level.
  var isTunnelled = false
  /// Whether the hardware addresses are those of the frame itself, not of one inside a tunnel.
  var isOuter = true

  /// The link, where frames are counted there.
  var linkKey: LinkKey? {
    !isOuter || sender == .none
      ? nil : LinkKey(sender: sender, receiver: receiver, vlans: vlans)
  }

  var observedTime: ObservedTime? { time.map { ObservedTime(nanoseconds: $0) } }
}

/// Takes frames apart and counts them: link layer, tags, tunnels, IP.
struct FrameDecoder {
  let collector: ObservationCollector
  var repeats = RepeatedFrames()
  var inspector: PayloadInspector
  var counter: PacketCounter
  /// Packets that wait to be counted together.
  var queue: [QueuedSegment] = []
  /// What was read ahead; it is of no use but that it was read.
  var readAhead: UInt64 = 0
  private var records = 0
  private var bytes: UInt64 = 0
  private var shortened = 0
  private var undecoded = 0
  private var duplicates = 0
  private var first = Int64.max
  private var last = Int64.min
  private var clock = ClockWatch()

  init(_ collector: ObservationCollector) {
    self.collector = collector
    inspector = PayloadInspector(collector)
    counter = PacketCounter(collector)
    queue.reserveCapacity(Self.queueLimit)
  }

  /// Counts a frame with all that it holds.
  mutating func decode(_ frame: CapturedFrame) {
    records += 1
    bytes &+= UInt64(frame.length)
    if frame.bytes.count < frame.length { shortened += 1 }
    if let time = frame.time {
      clock.note(time)
      if time < first { first = time }
      if time > last { last = time }
    }
    var context = FrameContext(length: frame.length, time: frame.time)
    switch frame.linkType {
    case 1: ethernet(frame.bytes, &context)
    case 0, 108: loopback(frame.bytes, context)
    case 12, 14, 101, 228, 229: network(frame.bytes, context)
    case 113: cooked(frame.bytes, &context, typeAt: 14, addressAt: 6, header: 16)
    case 276: cooked(frame.bytes, &context, typeAt: 0, addressAt: 12, header: 20)
    case 105: wireless(frame.bytes, context)
    case 127:
      wireless(frame.bytes.from(frame.bytes.le16(2).map(Int.init) ?? frame.bytes.count), context)
    default:
      collector.warn(.unknownLinkType, at: "link type \(frame.linkType)")
      giveUp("link type \(frame.linkType)", context)
    }
  }

  /// Writes the totals into the report.
  mutating func finish() {
    flush()
    counter.finish()
    collector.report.records += records
    collector.report.bytes += bytes
    collector.report.shortened += shortened
    collector.report.undecoded += undecoded
    collector.report.duplicates += duplicates
    if first <= last {
      collector.report.span.include(ObservedTime(nanoseconds: first))
      collector.report.span.include(ObservedTime(nanoseconds: last))
    } else if records > 0 {
      collector.warn(.noTimes)
    }
    clock.report(to: collector)
  }

  /// Counts a frame of which not even the addresses of a network layer can be read.
  mutating func giveUp(_ name: String, _ context: FrameContext) {
    undecoded += 1
    if let key = context.linkKey {
      counter.countLink(counter.link(key), bytes: context.length, at: context.time)
    }
    collector.countUndecoded(name, bytes: context.length)
  }

  // MARK: Links

  private mutating func ethernet(_ frame: ByteView, _ context: inout FrameContext) {
    guard let receiver = frame.mac(0), let sender = frame.mac(6), let type = frame.be16(12) else {
      return giveUp("short frame", context)
    }
    context.receiver = receiver
    context.sender = sender
    tagged(frame.from(14), type, &context)
  }

  /// Takes VLAN tags off and goes on with what they hold.
  private mutating func tagged(_ view: ByteView, _ type: UInt16, _ context: inout FrameContext) {
    var type = type
    var offset = 0
    while type == 0x8100 || type == 0x88A8 || type == 0x9100 {
      guard let tag = view.be16(offset), let next = view.be16(offset + 2) else {
        return giveUp("short VLAN tag", context)
      }
      guard context.vlans.push(tag & 0xFFF) else {
        collector.warn(.manyTags)
        return giveUp("more than four VLAN tags", context)
      }
      type = next
      offset += 4
    }
    payload(view.from(offset), type, context)
  }

  private mutating func loopback(_ frame: ByteView, _ context: FrameContext) {
    guard let family = frame.le32(0), let other = frame.be32(0) else {
      return giveUp("short frame", context)
    }
    switch min(family, other) {
    case 2, 10, 23, 24, 28, 30: network(frame.from(4), context)
    default: giveUp("address family \(min(family, other))", context)
    }
  }

  /// Frames that Linux took apart itself: only the sender is known.
  private mutating func cooked(
    _ frame: ByteView, _ context: inout FrameContext, typeAt: Int, addressAt: Int, header: Int
  ) {
    guard let type = frame.be16(typeAt), frame.count >= header else {
      return giveUp("short frame", context)
    }
    let length = header == 16 ? frame.be16(4) : frame.u8(11).map(UInt16.init)
    if length == 6, let sender = frame.mac(addressAt), sender != .zero { context.sender = sender }
    switch type {
    case 0x0004: logicalLink(frame.from(header), context)
    case 0x8100, 0x88A8, 0x9100: tagged(frame.from(header), type, &context)
    default:
      payload(frame.from(header), type, context)
    }
  }

  // MARK: What links hold

  mutating func payload(_ view: ByteView, _ type: UInt16, _ context: FrameContext) {
    switch type {
    case 0x0800: ipv4(view, context)
    case 0x86DD: ipv6(view, context)
    case 0..<0x0600: logicalLink(view.prefix(Int(type)), context)
    case 0x8847, 0x8848: mpls(view, context)
    case 0x8864: pointToPoint(view, context)
    default: direct(view, .ethernet, type, context)
    }
  }

  /// IP or nothing, as the first nibble says.
  private mutating func network(_ view: ByteView, _ context: FrameContext) {
    switch view.u8(0).map({ $0 >> 4 }) {
    case 4: ipv4(view, context)
    case 6: ipv6(view, context)
    default: giveUp("no IP", context)
    }
  }

  private mutating func logicalLink(_ view: ByteView, _ context: FrameContext) {
    guard let destination = view.u8(0), let control = view.u8(2) else {
      return direct(view, .llc, 0, context)
    }
    guard destination == 0xAA, view.u8(1) == 0xAA, control == 3,
      let organisation = view.be32(2).map({ $0 & 0xFF_FFFF }), let type = view.be16(6)
    else { return direct(view, .llc, UInt16(destination), context) }
    switch (organisation, type) {
    case (0, 0x0600...), (0xF8, 0x0600...): payload(view.from(8), type, context)
    case (0x0C, 0x2000): direct(view.from(8), .llc, 0x2000, context)
    default: direct(view, .llc, UInt16(destination), context)
    }
  }

  private mutating func mpls(_ view: ByteView, _ context: FrameContext) {
    var offset = 0
    while let label = view.be32(offset), offset < 64 {
      offset += 4
      guard label & 0x100 != 0 else { continue }
      let inner = view.from(offset)
      if inner.u8(0).map({ $0 >> 4 }) == 0 {
        return tunnelled(inner.from(4), ethernetIn: context)
      }
      var context = context
      context.isTunnelled = true
      return network(inner, context)
    }
    giveUp("MPLS without an end", context)
  }

  private mutating func pointToPoint(_ view: ByteView, _ context: FrameContext) {
    switch view.be16(6) {
    case 0x0021: ipv4(view.from(8), context)
    case 0x0057: ipv6(view.from(8), context)
    default: direct(view, .ethernet, 0x8864, context)
    }
  }

  /// An Ethernet frame in a tunnel: its addresses are kept out of the links of the outer one.
  mutating func tunnelled(_ view: ByteView, ethernetIn outer: FrameContext) {
    guard !outer.isTunnelled else { return }
    var context = FrameContext(length: outer.length, time: outer.time)
    context.isTunnelled = true
    context.isOuter = false
    ethernet(view, &context)
  }

  /// A frame without IP: between hardware addresses.
  private mutating func direct(
    _ view: ByteView, _ transport: Transport, _ number: UInt16, _ context: FrameContext
  ) {
    guard context.sender != .none else { return directWithoutSender(view, number, context) }
    let receiver = context.receiver == .none ? MACAddress.zero : context.receiver
    let packet = CountedPacket(
      sender: EndpointCode(mac: context.sender), receiver: EndpointCode(mac: receiver),
      senderPort: number, receiverPort: number, transport: transport, bytes: context.length,
      time: context.time)
    let hash = view.prefix(1600).hash(seed: UInt64(number) << 16 | UInt64(transport.rawValue))
    guard !isRepeated(hash, packet, context) else { return }
    let position = count(packet, context)
    inspector.inspectFrame(view, transport, number, context, position, &counter)
  }

  private mutating func directWithoutSender(
    _ view: ByteView, _ number: UInt16, _ context: FrameContext
  ) {
    giveUp("EtherType \(Hexadecimal.number(number, width: 4))", context)
    inspector.inspectFrame(view, .ethernet, number, context, nil, &counter)
  }

  // MARK: Counting

  /// Whether the frame was there before; it is counted among the repeated ones then.
  @inline(__always)
  mutating func isRepeated(
    _ hash: UInt64, _ packet: CountedPacket, _ context: FrameContext
  ) -> Bool {
    guard repeats.note(hash, at: packet.time) else { return false }
    duplicates += 1
    var packet = packet
    if let key = context.linkKey { packet.link = counter.link(key) }
    counter.countRepeated(packet)
    return true
  }

  /// Counts a packet at once, on its link and in its conversation.
  mutating func count(_ packet: CountedPacket, _ context: FrameContext) -> Int {
    var packet = packet
    if let key = context.linkKey {
      packet.link = counter.link(key)
      counter.countLink(packet.link, bytes: packet.bytes, at: packet.time)
    }
    return counter.count(packet).position
  }
}
