/// Puts addresses together that direct evidence ties to one device.
///
/// An IP address belongs to a hardware address where a direct binding says so, the hardware address
/// tells devices apart, and no second one claims the same IP address. What frames alone tie to a
/// hardware address with several IP addresses is behind a relay.
struct HostGrouping {
  private(set) var hosts: [ObservedHost] = []
  private var ofMAC: [MACAddress: Int] = [:]
  private var ofIP: [IPAddress: Int] = [:]
  /// The sources of each host.
  private var sources: [SourceSet] = []

  /// The most hosts that are kept apart.
  static let most = 65_536

  /// Groups what was observed; `servers` answered somebody.
  init(_ observations: Observations, servers: [Endpoint]) {
    let spokesmen = Self.speakers(observations, servers)
    // The one hardware address that claims an IP address; none where several do.
    var claims: [IPAddress: MACAddress] = [:]
    for binding in observations.bindings where binding.isDirect && binding.mac.isIdentifying {
      let known = claims[binding.ip] ?? binding.mac
      claims[binding.ip] = known == binding.mac ? known : MACAddress.none
    }
    hosts.reserveCapacity(min(Self.most, spokesmen.macs.count + spokesmen.ips.count))
    for mac in spokesmen.macs.sorted() where hosts.count < Self.most { addHost(mac) }
    for binding in observations.bindings where !binding.isDirect {
      guard let host = ofMAC[binding.mac] else { continue }
      hosts[host].isRelay = true
      hosts[host].relayedCount += 1
    }
    for ip in spokesmen.ips.sorted() {
      if let owner = claims[ip], owner != MACAddress.none, let host = ofMAC[owner] {
        hosts[host].ips.append(ip)
        ofIP[ip] = host
      } else if hosts.count < Self.most {
        ofIP[ip] = hosts.count
        hosts.append(ObservedHost(macs: [], ips: [ip]))
      }
    }
    sources = Array(repeating: SourceSet(), count: hosts.count)
    addCounts(observations)
    addFacts(observations)
    finish()
  }

  private mutating func addHost(_ mac: MACAddress) {
    ofMAC[mac] = hosts.count
    hosts.append(ObservedHost(macs: [mac], ips: []))
  }

  /// Addresses that sent something, answered for something or are spoken about: groups are no hosts.
  private static func speakers(
    _ observations: Observations, _ servers: [Endpoint]
  ) -> (macs: Set<MACAddress>, ips: Set<IPAddress>) {
    var macs: Set<MACAddress> = []
    var ips: Set<IPAddress> = []
    func take(_ endpoint: Endpoint) {
      switch endpoint {
      case .ip(let ip): if !ip.isNobody { ips.insert(ip) }
      case .mac(let mac): if !mac.isGroup, mac != .zero { macs.insert(mac) }
      case .folded: break
      }
    }
    for endpoint in observations.endpoints where endpoint.count.packetsSent > 0 {
      take(endpoint.endpoint)
    }
    for binding in observations.bindings {
      take(.ip(binding.ip))
      take(.mac(binding.mac))
    }
    // A capture of a loopback interface has identities of a host that has no other address.
    for fact in observations.facts {
      if case .ip(let ip) = fact.fact.subject, ip.isLoopback { ips.insert(ip) }
      take(fact.fact.subject)
    }
    for server in servers { take(server) }
    return (macs, ips)
  }

  private func host(of endpoint: Endpoint) -> Int? {
    switch endpoint {
    case .ip(let ip): ofIP[ip]
    case .mac(let mac): ofMAC[mac]
    case .folded: nil
    }
  }

  /// The counters of IP addresses; those of hardware addresses for hosts without any.
  private mutating func addCounts(_ observations: Observations) {
    for endpoint in observations.endpoints {
      guard let host = host(of: endpoint.endpoint) else { continue }
      hosts[host].span.include(endpoint.span)
      hosts[host].vlans += endpoint.vlans
      for source in endpoint.sources { sources[host].insert(source) }
      let isHardware = if case .mac = endpoint.endpoint { true } else { false }
      // Frames of a hardware address are those of its IP addresses, too.
      if isHardware || hosts[host].macs.isEmpty {
        hosts[host].count.add(endpoint.count)
      }
    }
  }

  private mutating func addFacts(_ observations: Observations) {
    for (position, fact) in observations.facts.enumerated() {
      guard let host = host(of: fact.fact.subject) else { continue }
      hosts[host].facts.append(position)
      for source in fact.sources { sources[host].insert(source) }
      hosts[host].span.include(fact.span)
      if fact.fact.field == .vlan, let tag = UInt16(fact.fact.value) {
        hosts[host].vlans.append(VLANStack([tag]))
      }
    }
    for binding in observations.bindings {
      for host in [ofMAC[binding.mac], ofIP[binding.ip]] {
        guard let host else { continue }
        for source in binding.sources { sources[host].insert(source) }
        hosts[host].vlans += binding.vlans.filter { !$0.isEmpty }
      }
    }
  }

  private mutating func finish() {
    for host in hosts.indices {
      hosts[host].sources = sources[host].all
      if hosts[host].vlans.count > 1 { hosts[host].vlans = Set(hosts[host].vlans).sorted() }
    }
    hosts.sort { left, right in
      switch (left.ips.first, right.ips.first) {
      case (let left?, let right?): left < right
      case (nil, nil): (left.macs.first ?? .zero) < (right.macs.first ?? .zero)
      case (let left, _): left != nil
      }
    }
  }
}
