/// Counts the connections of Zeek's `conn.log` as flows.
///
/// S0, REJ and RSTOS0 are attempts: nobody took the connection. What goes to a group of receivers
/// asks for no answer and is none.
struct ZeekConnections {
  private let collector: ObservationCollector
  /// On loan from the collector while rows come.
  private var table = ConversationTable()
  private var sketch = ConnectionSketch()
  private var services = ServiceNames()
  private var lastVLAN = VLANStack.untagged
  private var lastVLANSet: UInt16
  private let source: UInt16

  init(_ collector: ObservationCollector) {
    self.collector = collector
    source = UInt16(truncatingIfNeeded: collector.source)
    lastVLANSet = collector.vlans.number(of: [.untagged])
    swap(&collector.conversations, &table)
  }

  /// Gives the table back.
  mutating func finish() { swap(&collector.conversations, &table) }

  /// What the connections were, so that no other log of them counts again.
  var coverage: SourceCoverage { .connections(sketch) }

  /// Counts a row; false where it has no addresses.
  mutating func take(_ row: LogRow, at time: Int64?) -> Bool {
    guard let client = row.ip(.originHost), let server = row.ip(.responderHost),
      let proto = row.raw(.proto)
    else { return false }
    let clientPort = row.port(.originPort) ?? 0
    let service = Self.service(proto, row, server)
    let key = ConversationKey(
      low: code(client), high: code(server), lowPort: 0, highPort: service.port,
      transport: service.transport, kind: .row,
      source: source)
    var entry = Conversation(key, source: source)
    count(row, into: &entry)
    if let time { span(row, from: time, into: &entry) }
    entry.vlans = vlans(row)
    sign(row, proto, service, server.isGroup, &entry)
    let known = services.find(row.raw(.service))
    entry.protocols = Self.protocols(known.protocols, service)
    entry.signs.formUnion(known.signs)
    sketch.note(Self.hash(client, clientPort, server, service, time))
    bind(row, client, server, time)
    add(entry)
    return true
  }

  private mutating func add(_ entry: Conversation) {
    let collector = self.collector
    table.merge(entry) { collector.vlans.union($0, $1) }
    guard table.isFull else { return }
    finish()
    collector.foldResting()
    swap(&collector.conversations, &table)
  }

  @inline(__always)
  private func code(_ address: IPAddress) -> EndpointCode {
    address.v4.map { EndpointCode(v4: $0) } ?? collector.codes.code(of: address)
  }

  // MARK: Pieces

  private static func service(
    _ proto: ByteView, _ row: LogRow, _ server: IPAddress
  ) -> ServicePort {
    if proto.isText("tcp") { return ServicePort(.tcp, row.port(.responderPort) ?? 0) }
    if proto.isText("udp") { return ServicePort(.udp, row.port(.responderPort) ?? 0) }
    if proto.isText("icmp") { return ServicePort(server.v4 == nil ? .icmpv6 : .icmp, 0) }
    if proto.isText("sctp") { return ServicePort(.sctp, row.port(.responderPort) ?? 0) }
    let number = row.port(.ipProtocol) ?? 0
    return number == 2 ? ServicePort(.igmp, 0) : ServicePort(.ip, number)
  }

  /// Packets, and bytes with the heads of IP where the log has them.
  private func count(_ row: LogRow, into entry: inout Conversation) {
    entry.packetsFromLow = row.count(.originPackets) ?? 0
    entry.packetsFromHigh = row.count(.responderPackets) ?? 0
    entry.bytesFromLow = row.count(.originIPBytes) ?? row.count(.originBytes) ?? 0
    entry.bytesFromHigh = row.count(.responderIPBytes) ?? row.count(.responderBytes) ?? 0
    entry.connections = 1
  }

  private func span(_ row: LogRow, from time: Int64, into entry: inout Conversation) {
    entry.first = time
    entry.last = time
    if let duration = row.interval(.duration), duration > 0 {
      let (end, isTooLate) = time.addingReportingOverflow(duration)
      if !isTooLate { entry.last = end }
    }
  }

  /// Zeek calls multicast questions for names DNS, too.
  private static func protocols(_ known: ProtocolSet, _ service: ServicePort) -> ProtocolSet {
    guard service.transport == .udp, service.port == 5353 || service.port == 5355,
      known.first == .dns
    else { return known }
    var named = ProtocolSet()
    named.insert(service.port == 5353 ? .mdns : .llmnr)
    return named
  }

  private mutating func vlans(_ row: LogRow) -> UInt16 {
    var stack = VLANStack.untagged
    if let outer = row.count(.vlan), outer < 4096 {
      stack.push(UInt16(outer))
      if let inner = row.count(.innerVLAN), inner < 4096 { stack.push(UInt16(inner)) }
    }
    if stack != lastVLAN {
      lastVLAN = stack
      lastVLANSet = collector.vlans.number(of: [stack])
    }
    return lastVLANSet
  }

  /// What became of it, and how it is known who began: of a TCP connection that was met in the middle
  /// Zeek takes the first packet for the client's.
  private func sign(
    _ row: LogRow, _ proto: ByteView, _ service: ServicePort, _ isGroup: Bool,
    _ entry: inout Conversation
  ) {
    var direction = DirectionBasis.handshake
    if let state = row.raw(.state) {
      let isUntaken = state.isText("S0") || state.isText("REJ") || state.isText("RSTOS0")
      if isUntaken, !isGroup { entry.attempts = 1 }
      if service.transport == .tcp, state.isText("OTH") {
        let own = KnownServices.rank(service.port, .tcp)
        let other = KnownServices.rank(row.port(.originPort) ?? 0, .tcp)
        direction = own > other ? .port : .unknown
      }
    }
    if let parents = row.raw(.tunnelParents), parents.count > 0,
      !parents.isSame(as: row.emptyField), !parents.isText("[]")
    {
      entry.signs.insert(.tunnelled)
    }
    entry.signs = entry.signs.union(.isDirected).with(isGroup ? .group : direction)
  }

  private func bind(
    _ row: LogRow, _ client: IPAddress, _ server: IPAddress, _ time: Int64?
  ) {
    guard row.has(.originLink) || row.has(.responderLink) else { return }
    let at = time.map { ObservedTime(nanoseconds: $0) }
    if let mac = row.mac(.originLink), row.count(.originPackets) != 0 {
      collector.bind(mac, client, .frame, vlan: lastVLAN, at: at)
    }
    if let mac = row.mac(.responderLink), row.count(.responderPackets) ?? 0 > 0 {
      collector.bind(mac, server, .frame, vlan: lastVLAN, at: at)
    }
  }

  private static func hash(
    _ client: IPAddress, _ clientPort: UInt16, _ server: IPAddress, _ service: ServicePort,
    _ time: Int64?
  ) -> UInt64 {
    let second = UInt64(bitPattern: (time ?? 0) / 1_000_000_000)
    let ports =
      UInt64(clientPort) << 32 | UInt64(service.port) << 16 | UInt64(service.transport.rawValue)
    var value = HashMix.mix(client.high ^ 0x9E37_79B9)
    for word in [client.low, server.high, server.low, ports, second] {
      value = HashMix.mix(value ^ word ^ 0x5851_F42D_4C95_7F2D)
    }
    return value
  }
}

/// The protocols of lists of services such as `smb,gssapi,krb`, each list looked up once.
struct ServiceNames {
  struct Known {
    var protocols = ProtocolSet()
    var signs = ConversationSigns()
  }

  private static let most = 1024

  private var lists: [(text: [UInt8], known: Known)?] = Array(repeating: nil, count: 256)
  private var others: [[UInt8]: Known] = [:]

  /// The protocols of a list in text or as an array of JSON.
  mutating func find(_ text: ByteView?) -> Known {
    guard let text, text.count > 0 else { return Known() }
    let place = Int(truncatingIfNeeded: text.hash(seed: 1) & 255)
    if let entry = lists[place], text.isSame(as: entry.text) { return entry.known }
    let bytes = text.prefix(1024).bytes
    if let known = others[bytes] { return known }
    let known = Self.look(text)
    if lists[place] == nil {
      lists[place] = (bytes, known)
    } else if others.count < Self.most {
      others[bytes] = known
    }
    return known
  }

  private static func look(_ text: ByteView) -> Known {
    let names =
      text[0] == UInt8(ascii: "[")
      ? JSONArray.elements(text).map(\.0) : text.split(UInt8(ascii: ","))
    var known = Known()
    for name in names.prefix(16) {
      guard let found = ZeekProtocols.find(name) else { continue }
      known.protocols.insert(found.named)
      if found.protection == .encrypted { known.signs.insert(.encrypted) }
      if found.protection == .clear { known.signs.insert(.clear) }
    }
    return known
  }
}
