/// A message that may say who its sender is, and what was found in it.
struct Message {
  let collector: ObservationCollector
  var sender: Endpoint
  var receiver: Endpoint
  var senderPort: UInt16 = 0
  var receiverPort: UInt16 = 0
  var transport: Transport
  var senderMAC: MACAddress
  var receiverMAC: MACAddress
  var vlans: VLANStack
  var time: ObservedTime?
  var payload: ByteView

  /// How long the payload was on the wire; the capture may hold its beginning only.
  var wireCount: Int
  /// Whether this is the first that the sender says in a connection whose beginning was seen.
  var isOpening = false

  /// The protocol that markers show.
  var found = ObservedProtocol.unknown
  /// Whether only a server sends such a message, or only a client.
  var senderServes: Bool?
  var protection = FlowProtection.unknown
  /// Whether the message goes on in the next segment.
  var isUnfinished = false
  /// Positions of the facts that were noted.
  private(set) var facts: [Int] = []

  init(
    collector: ObservationCollector, sender: Endpoint, receiver: Endpoint, transport: Transport,
    senderMAC: MACAddress, receiverMAC: MACAddress, vlans: VLANStack, time: ObservedTime?,
    payload: ByteView
  ) {
    self.collector = collector
    self.sender = sender
    self.receiver = receiver
    self.transport = transport
    self.senderMAC = senderMAC
    self.receiverMAC = receiverMAC
    self.vlans = vlans
    self.time = time
    self.payload = payload
    wireCount = payload.count
  }

  /// Who says it: the IP address, or the hardware address of whoever has none yet.
  var speaker: Endpoint {
    if case .ip(let ip) = sender, ip.isNobody, !ip.isLoopback, senderMAC != .none {
      return .mac(senderMAC)
    }
    return sender
  }

  /// The IP address of the sender; nil where there is none that stands for a host.
  var senderIP: IPAddress? {
    if case .ip(let ip) = sender, !ip.isNobody { return ip }
    return nil
  }

  /// The port of the sender as a service.
  var senderService: ServicePort { ServicePort(transport, senderPort) }

  /// The service of the sender, where its port is likelier that of a server than the other one.
  var likelyService: ServicePort? {
    let own = KnownServices.rank(senderPort, transport)
    let other = KnownServices.rank(receiverPort, transport)
    let serves = senderServes ?? (own != other ? own > other : senderPort < receiverPort)
    return serves ? senderService : nil
  }

  /// Notes what the sender says about itself, or about another one.
  mutating func say(
    _ field: FactField, _ value: String?, part: String = "", basis: FactBasis = .stated,
    about subject: Endpoint? = nil, as said: ObservedProtocol? = nil,
    service: ServicePort? = nil
  ) {
    guard let value, !value.isEmpty else { return }
    let fact = Fact(
      subject ?? speaker, field, value, basis: basis, said: said ?? found, part: part,
      service: service)
    if let position = collector.note(fact, at: time) { facts.append(position) }
  }

  /// Notes that an IP address is the device's own.
  func bind(_ mac: MACAddress, _ ip: IPAddress, _ sign: BindingSigns) {
    collector.bind(mac, ip, sign, vlan: vlans, at: time)
  }
}

/// Reads one protocol: says whether a message is of it, and notes what it states.
typealias MessageReader = @Sendable (inout Message) -> Bool
