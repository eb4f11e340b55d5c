/// Makes observations of what was collected.
struct ObservationSummary {
  let observations: Observations

  /// Takes the counters out of a collector, which has done its work.
  init(_ collector: ObservationCollector) {
    collector.foldAll()
    let overlaps = collector.overlaps
    let flows = FlowList(
      rows: collector.conversations.entries, codes: collector.codes, vlans: collector.vlans,
      overlaps: overlaps)
    collector.conversations = ConversationTable()
    let bindings = Self.bindings(of: collector)
    collector.bindings = BindingTable()
    var endpoints = EndpointCounts(collector, overlaps)
    endpoints.count(flows)
    collector.links = LinkTable()
    if endpoints.left > 0 { collector.warn(.manyEndpoints, count: endpoints.left) }
    let servers = endpoints.servers(collector)
    var result = Observations(sources: collector.reports, flows: flows)
    result.bindings = bindings
    result.endpoints = endpoints.take(collector)
    // Each step gives back what it no longer needs, for there may be much of it.
    result.facts = collector.facts.facts
    collector.facts = FactTable()
    for place in result.facts.indices where result.facts[place].sources.count > 1 {
      result.facts[place].sources.sort()
    }
    result.facts += collector.hints.facts(result)
    collector.hints = NameHints()
    let interfaces = MakerFacts(result)
    if !interfaces.isEmpty, let makers = collector.makers?() {
      interfaces.add(to: &result.facts, makers)
      result.makers = ObservedMakers(date: makers.date, origin: makers.origin, count: makers.count)
    }
    result.facts.sort { Self.isBefore($0, $1) }
    result.networks = Self.networks(of: collector)
    result.vlans = collector.namedVLANs.sorted()
    result.undecoded = collector.undecoded.values.sorted {
      ($1.packets, $0.name) < ($0.packets, $1.name)
    }
    result.hosts = HostGrouping(result, servers: servers).hosts
    observations = result
  }

  private static func isBefore(_ left: ObservedFact, _ right: ObservedFact) -> Bool {
    let (one, other) = (left.fact, right.fact)
    if one.subject != other.subject { return one.subject < other.subject }
    if one.part != other.part { return one.part < other.part }
    if one.field != other.field { return one.field < other.field }
    if one.basis != other.basis { return one.basis < other.basis }
    if one.said != other.said { return one.said < other.said }
    if one.value != other.value { return one.value < other.value }
    let none = ServicePort(.tcp, 0)
    return one.service ?? none < other.service ?? none
  }

  // MARK: Bindings

  private static func bindings(of collector: ObservationCollector) -> [AddressBinding] {
    var result = collector.bindings.pairs.map { pair, seen in
      AddressBinding(
        mac: pair.mac, ip: pair.ip, signs: seen.signs, isDirect: seen.signs.areDirect,
        span: seen.first <= seen.last
          ? TimeSpan(
            first: ObservedTime(nanoseconds: seen.first), last: ObservedTime(nanoseconds: seen.last)
          )
          : TimeSpan(),
        vlans: collector.vlans.members(seen.vlans), sources: seen.sources.all)
    }
    result.sort { ($0.mac, $0.ip) < ($1.mac, $1.ip) }
    var start = 0
    while start < result.count {
      let end = result[start...].firstIndex { $0.mac != result[start].mac } ?? result.count
      for family in [true, false] {
        let same = (start..<end).lazy.filter { (result[$0].ip.v4 != nil) == family }
        let hasOwn = same.contains { result[$0].isDirect && !result[$0].ip.isLinkLocal }
        if !hasOwn, let other = same.first(where: { !result[$0].isDirect }),
          same.count(where: { !result[$0].isDirect }) == 1
        {
          result[other].isDirect = true
        }
      }
      start = end
    }
    return result
  }

  // MARK: Networks

  private static func networks(of collector: ObservationCollector) -> [ObservedNetwork] {
    collector.networks.keys.sorted {
      if $0.prefix != $1.prefix { return $0.prefix < $1.prefix }
      if $0.length != $1.length { return $0.length < $1.length }
      if $0.vlan != $1.vlan { return $0.vlan < $1.vlan }
      if $0.said != $1.said { return $0.said < $1.said }
      let none = IPAddress(v4: 0)
      return $0.gateway ?? none < $1.gateway ?? none
    }
  }
}
