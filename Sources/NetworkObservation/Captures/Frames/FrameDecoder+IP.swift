/// What an IP header says.
struct NetworkHeader {
  var sender: EndpointCode
  var receiver: EndpointCode
  var protocolNumber: UInt8
  /// What tells packets apart: the identification of IPv4, which IPv6 lacks.
  var identification: UInt16 = 0
  /// Whether this is a fragment other than the first.
  var isLaterFragment = false
  /// Whether there are more fragments.
  var isFragment = false
  /// What the header holds, without padding.
  var payload: ByteView
  /// How long the payload was on the wire.
  var payloadLength: Int
}

extension FrameDecoder {
  mutating func ipv4(_ view: ByteView, _ context: FrameContext) {
    guard let first = view.u8(0), first >> 4 == 4, let total = view.be16(2),
      let fragment = view.be16(6), let number = view.u8(9), let sender = view.be32(12),
      let receiver = view.be32(16)
    else { return giveUp("short IPv4 header", context) }
    let header = Int(first & 0xF) * 4
    guard header >= 20 else { return giveUp("bad IPv4 header", context) }
    // A length of 0 is what a network card leaves that cuts packets itself.
    let end = total == 0 ? view.count : Int(total)
    let isSound = end >= header
    let network = NetworkHeader(
      sender: EndpointCode(v4: sender), receiver: EndpointCode(v4: receiver),
      protocolNumber: number, identification: view.be16(4) ?? 0,
      isLaterFragment: fragment & 0x1FFF != 0, isFragment: fragment & 0x3FFF != 0,
      payload: view.prefix(end).from(header), payloadLength: max(0, end - header))
    if isSound { transport(network, context) } else { other(network, context) }
  }

  mutating func ipv6(_ view: ByteView, _ context: FrameContext) {
    guard let first = view.u8(0), first >> 4 == 6, let length = view.be16(4),
      let sender = view.ipv6(8), let receiver = view.ipv6(24), var next = view.u8(6)
    else { return giveUp("short IPv6 header", context) }
    let end = length == 0 ? view.count : 40 + Int(length)
    let packet = view.prefix(end)
    var network = NetworkHeader(
      sender: collector.codes.code(of: sender), receiver: collector.codes.code(of: receiver),
      protocolNumber: next, payload: .empty, payloadLength: 0)
    var offset = 40
    for _ in 0..<8 {
      guard let (following, size) = extensionHeader(next, packet.from(offset), &network) else {
        break
      }
      next = following
      offset += size
      if network.isLaterFragment { break }
    }
    network.protocolNumber = next
    network.payload = packet.from(offset)
    network.payloadLength = max(0, end - offset)
    transport(network, context)
  }

  /// The header after an extension header, and how long that one is; nil for any other header.
  private func extensionHeader(
    _ number: UInt8, _ view: ByteView, _ network: inout NetworkHeader
  ) -> (next: UInt8, size: Int)? {
    guard let next = view.u8(0), let length = view.u8(1) else { return nil }
    switch number {
    case 0, 43, 60, 135, 139, 140: return (next, (Int(length) + 1) * 8)
    case 51: return (next, (Int(length) + 2) * 4)
    case 44:
      guard let fragment = view.be16(2), let identification = view.be32(4) else { return nil }
      network.isLaterFragment = fragment & 0xFFF8 != 0
      network.isFragment = fragment & 0xFFF9 != 0
      network.identification = UInt16(truncatingIfNeeded: identification)
      return (next, 8)
    default: return nil
    }
  }

  // MARK: What IP holds

  private mutating func transport(_ network: NetworkHeader, _ context: FrameContext) {
    guard !network.isLaterFragment else { return other(network, context) }
    switch network.protocolNumber {
    case 6: tcp(network, context)
    case 17: udp(network, context)
    case 132: sctp(network, context)
    case 1: small(network, .icmp, context)
    case 58: small(network, .icmpv6, context)
    case 2: small(network, .igmp, context)
    case 47:
      other(network, context, .gre)
      generic(network.payload, context)
    case 4, 41:
      other(network, context, .ipInIP)
      inner(network.payload, context)
    default: other(network, context)
    }
  }

  private func packet(
    _ network: NetworkHeader, _ transport: Transport, _ context: FrameContext,
    from senderPort: UInt16 = 0, to receiverPort: UInt16 = 0
  ) -> CountedPacket {
    CountedPacket(
      sender: network.sender, receiver: network.receiver, senderPort: senderPort,
      receiverPort: receiverPort, transport: transport, bytes: context.length,
      time: context.time)
  }

  /// A hash over what stays the same on every link that a packet takes.
  private func hash(_ network: NetworkHeader, _ word: UInt64, _ rest: ByteView) -> UInt64 {
    let lengths = UInt64(UInt32(truncatingIfNeeded: network.payloadLength)) << 32
    let ids = UInt64(network.identification) << 8 | UInt64(network.protocolNumber)
    let ends = HashMix.mix(network.sender.bits &+ 1) ^ network.receiver.bits
    return rest.hash(seed: HashMix.mix(HashMix.mix(ends ^ word) ^ lengths ^ ids))
  }

  private mutating func other(
    _ network: NetworkHeader, _ context: FrameContext, _ named: ObservedProtocol = .unknown
  ) {
    let number = UInt16(network.protocolNumber)
    let packet = packet(network, .ip, context, from: number, to: number)
    let hash = hash(network, network.isLaterFragment ? 1 : 0, network.payload.prefix(512))
    guard !isRepeated(hash, packet, context) else { return }
    let position = count(packet, context)
    counter.mark(position, named, isTunnelled: context.isTunnelled)
  }

  private mutating func small(
    _ network: NetworkHeader, _ transport: Transport, _ context: FrameContext
  ) {
    let packet = packet(network, transport, context)
    guard !isRepeated(hash(network, 0, network.payload.prefix(512)), packet, context) else {
      return
    }
    let position = count(packet, context)
    inspector.inspectControl(network, transport, context, position, &counter)
  }

  private mutating func tcp(_ network: NetworkHeader, _ context: FrameContext) {
    let view = network.payload
    guard let from = view.be16(0), let to = view.be16(2) else { return other(network, context) }
    let packet = packet(network, .tcp, context, from: from, to: to)
    let header = max(20, Int(view.u8(12) ?? 0x50) >> 4 * 4)
    let payload = view.from(header)
    // The checksum lies at 16: it is the same, but a card may not have filled it in yet.
    let sequence = (view.be64(4) ?? 0) ^ UInt64(view.be32(12) ?? 0) << 1
    let options = view.slice(20, header - 20) ?? .empty
    let word = sequence &+ UInt64(from) << 16 &+ UInt64(to) &+ options.hash(seed: 3)
    guard !isRepeated(hash(network, word, payload.prefix(16)), packet, context) else { return }
    enqueue(
      Segment(
        packet: packet, linkKey: context.linkKey, payload: payload,
        wireCount: max(payload.count, network.payloadLength - header),
        flags: view.u8(13) ?? 0x10, isTunnelled: context.isTunnelled))
  }

  private mutating func udp(_ network: NetworkHeader, _ context: FrameContext) {
    let view = network.payload
    guard let from = view.be16(0), let to = view.be16(2) else { return other(network, context) }
    let packet = packet(network, .udp, context, from: from, to: to)
    let length = view.be16(4).map(Int.init) ?? 0
    let payload = (length >= 8 ? view.prefix(length) : view).from(8)
    let looked = network.identification == 0 ? 512 : 64
    let word = UInt64(from) << 16 | UInt64(to)
    guard !isRepeated(hash(network, word, payload.prefix(looked)), packet, context) else { return }
    if !context.isTunnelled, tunnel(payload, packet, context) { return }
    enqueue(
      Segment(
        packet: packet, linkKey: context.linkKey, payload: payload,
        wireCount: max(payload.count, network.payloadLength - 8), flags: nil,
        isTunnelled: context.isTunnelled))
  }

  private mutating func sctp(_ network: NetworkHeader, _ context: FrameContext) {
    let view = network.payload
    guard let from = view.be16(0), let to = view.be16(2) else { return other(network, context) }
    let packet = packet(network, .sctp, context, from: from, to: to)
    guard !isRepeated(hash(network, 0, view.prefix(512)), packet, context) else { return }
    let position = count(packet, context)
    counter.mark(position, .unknown, isTunnelled: context.isTunnelled)
  }

  // MARK: Tunnels

  /// VXLAN and Geneve by their ports, since a marker of eight bits proves nothing.
  private mutating func tunnel(
    _ payload: ByteView, _ packet: CountedPacket, _ context: FrameContext
  ) -> Bool {
    switch packet.receiverPort {
    case 4789, 8472:
      guard payload.u8(0) == 0x08, payload.u8(7) == 0 else { return false }
      counter.mark(count(packet, context), .vxlan, isTunnelled: false)
      tunnelled(payload.from(8), ethernetIn: context)
      return true
    case 6081:
      guard let first = payload.u8(0), first >> 6 == 0, let type = payload.be16(2),
        payload.u8(7) == 0
      else { return false }
      counter.mark(count(packet, context), .geneve, isTunnelled: false)
      let held = payload.from(8 + Int(first & 0x3F) * 4)
      if type == 0x6558 { tunnelled(held, ethernetIn: context) } else { inner(held, context) }
      return true
    default: return false
    }
  }

  /// GRE (RFC 2784, 2890) and ERSPAN in it.
  private mutating func generic(_ view: ByteView, _ context: FrameContext) {
    guard !context.isTunnelled, let flags = view.be16(0), let type = view.be16(2),
      flags & 0x4007 == 0
    else { return }
    let optional = (flags & 0x8000 != 0 ? 4 : 0) + (flags & 0x2000 != 0 ? 4 : 0)
    let hasSequence = flags & 0x1000 != 0
    let held = view.from(4 + optional + (hasSequence ? 4 : 0))
    switch type {
    case 0x0800, 0x86DD: inner(held, context)
    case 0x6558: tunnelled(held, ethernetIn: context)
    case 0x88BE: tunnelled(held.from(hasSequence ? 8 : 0), ethernetIn: context)
    case 0x22EB:
      let hasMore = held.u8(11).map { $0 & 1 != 0 } ?? false
      tunnelled(held.from(hasMore ? 20 : 12), ethernetIn: context)
    default: return
    }
  }

  /// An IP packet in a tunnel.
  private mutating func inner(_ view: ByteView, _ context: FrameContext) {
    guard !context.isTunnelled else { return }
    var inner = FrameContext(length: context.length, time: context.time)
    inner.isTunnelled = true
    inner.isOuter = false
    switch view.u8(0).map({ $0 >> 4 }) {
    case 4: ipv4(view, inner)
    case 6: ipv6(view, inner)
    default: return
    }
  }
}
