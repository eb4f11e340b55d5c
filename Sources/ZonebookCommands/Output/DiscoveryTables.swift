import NetworkObservation

/// What was observed, as tables for people.
struct DiscoveryTables {
  /// Flows that a table lists; JSON has all.
  private static let mostFlows = 2000

  private let observations: Observations

  init(_ observations: Observations) { self.observations = observations }

  /// Writes the tables.
  func show(in surroundings: Surroundings) throws(CommandError) {
    try surroundings.say(Messages.hostsTitle)
    try showHosts(surroundings)
    try surroundings.say("\n" + Messages.flowsTitle)
    try showFlows(surroundings)
    if !observations.networks.isEmpty {
      try surroundings.say("\n" + Messages.networksTitle)
      try showNetworks(surroundings)
    }
    if !observations.vlans.isEmpty {
      try surroundings.say("\n" + Messages.vlansTitle)
      try showVLANs(surroundings)
    }
    if !observations.undecoded.isEmpty {
      try surroundings.say("\n" + Messages.undecodedTitle)
      try showUndecoded(surroundings)
    }
    try surroundings.say("\n" + Messages.sourcesTitle)
    try showSources(surroundings)
    if let makers = observations.makers {
      try surroundings.say("\n" + surroundings.shown(Messages.makers(makers)))
    }
  }

  // MARK: Hosts

  private func showHosts(_ surroundings: Surroundings) throws(CommandError) {
    guard !observations.hosts.isEmpty else { return try surroundings.say(Messages.noHosts) }
    for host in observations.hosts {
      try surroundings.say(surroundings.shown(heading(host)))
      for position in host.facts {
        let fact = observations.facts[position]
        // What stands in the heading of the host need not be said once more.
        if isInHeading(fact.fact, of: host) { continue }
        try surroundings.say("  " + surroundings.shown(line(fact)))
      }
    }
  }

  private func heading(_ host: ObservedHost) -> String {
    var words = host.ips.map(\.text) + host.macs.map(\.text)
    if !host.vlans.isEmpty {
      words.append("VLAN " + host.vlans.map(\.text).joined(separator: ", "))
    }
    if host.isRelay { words.append("(\(Messages.relay(host.relayedCount)))") }
    return words.joined(separator: "  ")
  }

  private func isInHeading(_ fact: Fact, of host: ObservedHost) -> Bool {
    switch fact.field {
    case .address:
      host.ips.contains { $0.text == fact.value } || host.macs.contains { $0.text == fact.value }
    case .vlan: host.vlans.contains { $0.text == fact.value }
    default: false
    }
  }

  private func line(_ observed: ObservedFact) -> String {
    let fact = observed.fact
    let part = fact.part.isEmpty ? "" : "\(fact.part): "
    let place = fact.service.map { " on \($0.text)" } ?? ""
    let basis = fact.basis == .stated ? "" : ", \(fact.basis.rawValue)"
    return "\(part)\(fact.field.rawValue): \(fact.value)  [\(fact.said.name)\(place)\(basis)]"
  }

  // MARK: Flows and networks

  private func showFlows(_ surroundings: Surroundings) throws(CommandError) {
    var table = TextTable(
      ["Client", "Server", "Port", "Protocol", "Direction", "Packets", "Bytes", "Connections"],
      in: surroundings)
    var count = 0
    for flow in observations.flows {
      count += 1
      guard count <= Self.mostFlows else { continue }
      let total = flow.total
      let protocols = flow.protocols.map(\.name).joined(separator: ", ")
      let attempts = total.attempts > 0 ? ", \(total.attempts) not taken" : ""
      table.add([
        flow.client.text, flow.server.text, port(flow),
        flow.isTunnelled ? protocols + " (in a tunnel)" : protocols,
        flow.direction.name, "\(total.packetsToServer)/\(total.packetsToClient)",
        "\(total.bytesToServer)/\(total.bytesToClient)", "\(total.connections)\(attempts)",
      ])
    }
    guard count > 0 else { return try surroundings.say(Messages.noFlows) }
    try table.show()
    if count > Self.mostFlows { try surroundings.say(Messages.moreFlows(count - Self.mostFlows)) }
  }

  private func port(_ flow: Flow) -> String {
    switch flow.transport {
    case .icmp, .icmpv6, .igmp: flow.transport.name
    case .ethernet: "ethernet/0x" + String(flow.port, radix: 16)
    case .tcp, .udp, .sctp, .ip, .llc: "\(flow.transport.name)/\(flow.port)"
    }
  }

  private func showNetworks(_ surroundings: Surroundings) throws(CommandError) {
    var table = TextTable(["Network", "VLAN", "Gateway", "Said by"], in: surroundings)
    for network in observations.networks {
      table.add([
        network.text, network.vlan.text, network.gateway?.text ?? "", network.said.name,
      ])
    }
    try table.show()
  }

  private func showVLANs(_ surroundings: Surroundings) throws(CommandError) {
    var table = TextTable(["VLAN", "Name", "Switch"], in: surroundings)
    for vlan in observations.vlans { table.add(["\(vlan.number)", vlan.name, vlan.device]) }
    try table.show()
  }

  private func showUndecoded(_ surroundings: Surroundings) throws(CommandError) {
    var table = TextTable(["What", "Packets", "Bytes"], in: surroundings)
    for traffic in observations.undecoded {
      table.add([traffic.name, "\(traffic.packets)", "\(traffic.bytes)"])
    }
    try table.show()
  }

  // MARK: Sources

  private func showSources(_ surroundings: Surroundings) throws(CommandError) {
    for source in observations.sources {
      try surroundings.say(
        surroundings.shown("\(source.name): \(source.kind), \(source.size) bytes"))
      var lines = [Messages.records(of: source)]
      if !source.content.isEmpty { lines.append(source.content.joined(separator: ", ")) }
      if let first = source.span.first, let last = source.span.last {
        lines.append("from \(first.text) to \(last.text)")
      }
      if let digest = source.sha256 { lines.append("SHA-256 \(digest)") }
      if source.duplicates > 0 {
        lines.append("\(source.duplicates) duplicate frames, counted once")
      }
      if source.shortened > 0 { lines.append("\(source.shortened) packets were captured in part") }
      if source.undecoded > 0 { lines.append("\(source.undecoded) packets could not be read") }
      if source.isCancelled { lines.append("the reading was ended before its end") }
      lines += source.warnings.map(\.text)
      for line in lines { try surroundings.say("  " + surroundings.shown(line)) }
    }
  }
}
