/// Takes what readers find and adds it up: the same however it is spread over sources.
package final class ObservationCollector {
  var conversations = ConversationTable()
  var links = LinkTable()
  var bindings = BindingTable()
  var facts = FactTable()
  var codes = EndpointCodes()
  var vlans = VLANSets()
  var networks: [ObservedNetwork: Int] = [:]
  var namedVLANs: Set<ObservedVLAN> = []
  var undecoded: [String: UndecodedTraffic] = [:]
  var hints = NameHints()
  private(set) var reports: [SourceReport] = []
  /// How each source says what it saw, so that nothing is counted twice.
  private var coverages: [SourceCoverage] = []
  /// The source that is being read.
  private(set) var source = 0
  /// Packets of all sources, for what rested.
  var packets: UInt64 = 0

  /// The list that says who made which interface; nil where nobody is asked.
  let makers: (() -> MakerList?)?

  /// A collector; the list of makers is asked for when there is a hardware address.
  package init(makers: (() -> MakerList?)? = nil) { self.makers = makers }

  // MARK: Sources

  /// Begins with a source.
  package func begin(name: String, kind: String) {
    source = reports.count
    reports.append(SourceReport(name: name, kind: kind))
    coverages.append(.span)
    links.begin(source: source)
  }

  /// How the source that is being read says what it saw.
  var coverage: SourceCoverage {
    get { coverages[source] }
    set { coverages[source] = newValue }
  }

  /// Which sources saw the same.
  var overlaps: SourceOverlaps {
    SourceOverlaps(zip(reports, coverages).map { ($0.span, $1) })
  }

  /// How many sources were read.
  var reportCount: Int { reports.count }

  /// The report of the source that is being read.
  package var report: SourceReport {
    get { reports[source] }
    set { reports[source] = newValue }
  }

  /// Notes a warning about the source that is being read.
  package func warn(_ kind: SourceWarning.Kind, at place: String = "", count: Int = 1) {
    if !reports.isEmpty { reports[source].warn(kind, at: place, count: count) }
  }

  // MARK: What readers say

  /// Notes a fact; says where it stands.
  @discardableResult
  package func note(_ fact: Fact, at time: ObservedTime?) -> Int? {
    guard !fact.value.isEmpty else { return nil }
    return facts.note(fact, source: source, at: time)
  }

  /// Notes a name that somebody else said an address has.
  func hint(_ name: String?, of ip: IPAddress, at time: ObservedTime?) {
    if let name { hints.note(name, of: ip, source: source, at: time) }
  }

  /// Notes that an address was seen with a hardware address.
  package func bind(
    _ mac: MACAddress, _ ip: IPAddress, _ signs: BindingSigns, vlan: VLANStack = .untagged,
    at time: ObservedTime?
  ) {
    bind(mac, ip, signs, vlanSet: vlans.number(of: [vlan]), at: time?.nanoseconds)
  }

  /// Notes the same with the number of a set of VLANs.
  func bind(
    _ mac: MACAddress, _ ip: IPAddress, _ signs: BindingSigns, vlanSet: UInt16, at time: Int64?
  ) {
    guard !ip.isNobody, !mac.isGroup, mac != .zero, mac != .none else { return }
    let signs = ip.isLinkLocal && signs == .frame ? signs.union(.linkLocal) : signs
    bindings.note(mac, ip, signs, vlans: vlanSet, source: source, at: time) { vlans.union($0, $1) }
  }

  /// Notes a network.
  package func note(_ network: ObservedNetwork) {
    if networks.count < 10_000 { networks[network, default: 0] += 1 }
  }

  /// Notes a VLAN that a switch lists.
  package func note(_ vlan: ObservedVLAN) {
    if namedVLANs.count < 10_000 { namedVLANs.insert(vlan) }
  }

  /// Counts a packet of which no more than this was understood.
  package func countUndecoded(_ name: String, bytes: Int) {
    if undecoded[name] == nil, undecoded.count >= 1000 { return }
    undecoded[name, default: UndecodedTraffic(name: name, packets: 0, bytes: 0)].packets += 1
    undecoded[name]?.bytes += UInt64(bytes)
  }

  /// Adds what a log says about a client and a server.
  package func add(
    client: Endpoint, server: Endpoint, _ service: ServicePort, _ count: FlowCount,
    protocols: [ObservedProtocol], protection: FlowProtection, vlan: VLANStack = .untagged
  ) {
    let key = ConversationKey(
      low: codes.code(of: client), high: codes.code(of: server), lowPort: 0,
      highPort: service.port, transport: service.transport, kind: .row, source: UInt16(source))
    var row = Conversation(key, source: UInt16(source))
    row.packetsFromLow = count.packetsToServer
    row.packetsFromHigh = count.packetsToClient
    row.bytesFromLow = count.bytesToServer
    row.bytesFromHigh = count.bytesToClient
    row.connections = UInt32(clamping: count.connections)
    row.attempts = UInt32(clamping: count.attempts)
    row.first = count.span.first?.nanoseconds ?? .max
    row.last = count.span.last?.nanoseconds ?? .min
    for named in protocols { row.protocols.insert(named) }
    row.vlans = vlans.number(of: [vlan])
    if protection == .encrypted { row.signs.insert(.encrypted) }
    if protection == .clear { row.signs.insert(.clear) }
    row.signs = row.signs.union(.isDirected).with(.handshake)
    conversations.merge(row) { vlans.union($0, $1) }
    if conversations.isFull { foldResting() }
  }

  /// Ends the reading: all sources together.
  package func finish() -> Observations {
    noteLimits()
    return ObservationSummary(self).observations
  }

  private func noteLimits() {
    guard !reports.isEmpty else { return }
    let left = [
      (SourceWarning.Kind.manyLinks, links.folded), (.manyBindings, bindings.left),
      (.manyFacts, facts.left + hints.left), (.manyEndpoints, codes.folded),
    ]
    for (kind, count) in left where count > 0 { warn(kind, count: count) }
  }
}

// MARK: Packets

/// A packet between two endpoints, as the counters want it.
struct CountedPacket {
  var sender: EndpointCode
  var receiver: EndpointCode
  var senderPort: UInt16 = 0
  var receiverPort: UInt16 = 0
  var transport: Transport
  var bytes: Int
  var time: Int64?
  var link = LinkTable.none
}
