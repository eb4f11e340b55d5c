import DocumentFormat
import NetworkObservation

/// What was observed, as JSON with one object a line; it is written piece by piece.
enum DiscoveryJSON {
  /// Writes the document.
  static func write(
    _ observations: Observations, in surroundings: Surroundings
  ) throws(CommandError) {
    var list = DiscoveryLists(surroundings)
    try list.begin("bindings")
    for binding in observations.bindings { try list.add { write(binding, &$0) } }
    try list.begin("endpoints")
    for endpoint in observations.endpoints { try list.add { write(endpoint, &$0) } }
    try list.begin("flows")
    for flow in observations.flows { try list.add { write(flow, &$0) } }
    try list.begin("hosts")
    for host in observations.hosts { try list.add { write(host, observations, &$0) } }
    try list.begin("makers")
    if let makers = observations.makers { try list.add { write(makers, &$0) } }
    try list.begin("networks")
    for network in observations.networks { try list.add { write(network, &$0) } }
    try list.begin("sources")
    for source in observations.sources { try list.add { write(source, &$0) } }
    try list.begin("undecoded")
    for traffic in observations.undecoded { try list.add { write(traffic, &$0) } }
    try list.begin("vlans")
    for vlan in observations.vlans { try list.add { write(vlan, &$0) } }
    try list.finish()
  }

  // MARK: Objects

  private static func write(_ binding: AddressBinding, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("direct") { $0.write(binding.isDirect) }
      writer.time("first", binding.span.first)
      writer.field("ip") { $0.write(binding.ip.text) }
      writer.time("last", binding.span.last)
      writer.field("mac") { $0.write(binding.mac.text) }
      writer.field("signs") { $0.inlineArray(binding.signs.names) { $1.write($0) } }
      writer.field("sources") { $0.inlineArray(binding.sources) { $1.write($0) } }
      writer.vlans(binding.vlans.filter { !$0.isEmpty })
    }
  }

  private static func write(_ endpoint: ObservedEndpoint, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("address") { $0.write(endpoint.endpoint.text) }
      writer.count("bytesReceived", endpoint.count.bytesReceived)
      writer.count("bytesSent", endpoint.count.bytesSent)
      writer.count("duplicateBytesReceived", endpoint.count.repeatedBytesReceived)
      writer.count("duplicateBytesSent", endpoint.count.repeatedBytesSent)
      writer.count("duplicatesReceived", endpoint.count.repeatedPacketsReceived)
      writer.count("duplicatesSent", endpoint.count.repeatedPacketsSent)
      writer.time("first", endpoint.span.first)
      writer.time("last", endpoint.span.last)
      writer.count("packetsReceived", endpoint.count.packetsReceived)
      writer.count("packetsSent", endpoint.count.packetsSent)
      writer.field("sources") { $0.inlineArray(endpoint.sources) { $1.write($0) } }
      writer.vlans(endpoint.vlans)
    }
  }

  private static func write(_ flow: Flow, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("client") { $0.write(flow.client.text) }
      writer.field("counts") { writer in
        writer.array { writer in
          for count in flow.counts {
            writer.element { writer in
              writer.object { writer in
                counters(count, &writer) { $0.field("source") { $0.write(count.source) } }
              }
            }
          }
        }
      }
      writer.field("direction") { $0.write(flow.direction.name) }
      writer.field("port") { $0.write(Int(flow.port)) }
      writer.field("protection") { $0.write(flow.protection.rawValue) }
      writer.field("protocols") { $0.inlineArray(flow.protocols) { $1.write($0.name) } }
      writer.field("server") { $0.write(flow.server.text) }
      writer.field("total") { writer in
        writer.object { counters(flow.total, &$0) { _ in } }
      }
      writer.field("transport") { $0.write(flow.transport.name) }
      writer.field("tunnelled") { $0.write(flow.isTunnelled) }
      writer.vlans(flow.vlans)
    }
  }

  private static func counters(
    _ count: FlowCount, _ writer: inout JSONWriter, source: (inout JSONWriter) -> Void
  ) {
    writer.field("attempts") { $0.write(count.attempts) }
    writer.count("bytesToClient", count.bytesToClient)
    writer.count("bytesToServer", count.bytesToServer)
    writer.field("connections") { $0.write(count.connections) }
    writer.count("duplicateBytesToClient", count.repeatedBytesToClient)
    writer.count("duplicateBytesToServer", count.repeatedBytesToServer)
    writer.count("duplicatesToClient", count.repeatedPacketsToClient)
    writer.count("duplicatesToServer", count.repeatedPacketsToServer)
    writer.time("first", count.span.first)
    writer.time("last", count.span.last)
    writer.count("packetsToClient", count.packetsToClient)
    writer.count("packetsToServer", count.packetsToServer)
    source(&writer)
  }

  private static func write(
    _ host: ObservedHost, _ observations: Observations, _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.field("facts") { writer in
        writer.array { writer in
          for position in host.facts {
            writer.element { write(observations.facts[position], &$0) }
          }
        }
      }
      writer.time("first", host.span.first)
      writer.field("ips") { $0.inlineArray(host.ips) { $1.write($0.text) } }
      writer.time("last", host.span.last)
      writer.field("macs") { $0.inlineArray(host.macs) { $1.write($0.text) } }
      writer.count("packetsReceived", host.count.packetsReceived)
      writer.count("packetsSent", host.count.packetsSent)
      writer.field("relay") { $0.write(host.isRelay) }
      writer.field("relayed") { $0.write(host.relayedCount) }
      writer.field("sources") { $0.inlineArray(host.sources) { $1.write($0) } }
      writer.vlans(host.vlans)
    }
  }

  private static func write(_ observed: ObservedFact, _ writer: inout JSONWriter) {
    let fact = observed.fact
    writer.object { writer in
      writer.field("about") { $0.write(fact.subject.text) }
      writer.field("basis") { $0.write(fact.basis.rawValue) }
      writer.field("field") { $0.write(fact.field.rawValue) }
      writer.time("first", observed.span.first)
      writer.time("last", observed.span.last)
      if !fact.part.isEmpty { writer.field("part") { $0.write(fact.part) } }
      writer.field("said") { $0.write(fact.said.name) }
      if let service = fact.service { writer.field("service") { $0.write(service.text) } }
      writer.field("sources") { $0.inlineArray(observed.sources) { $1.write($0) } }
      writer.field("value") { $0.write(fact.value) }
    }
  }

  private static func write(_ makers: ObservedMakers, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("blocks") { $0.write(makers.count) }
      writer.field("date") { $0.write(makers.date) }
      writer.field("origin") { $0.write(makers.origin) }
    }
  }

  private static func write(_ network: ObservedNetwork, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("basis") { $0.write(network.basis.rawValue) }
      if let gateway = network.gateway { writer.field("gateway") { $0.write(gateway.text) } }
      writer.field("network") { $0.write(network.text) }
      writer.field("said") { $0.write(network.said.name) }
      writer.vlans(network.vlan.isEmpty ? [] : [network.vlan])
    }
  }

  private static func write(_ vlan: ObservedVLAN, _ writer: inout JSONWriter) {
    writer.object { writer in
      if !vlan.device.isEmpty { writer.field("device") { $0.write(vlan.device) } }
      writer.field("name") { $0.write(vlan.name) }
      writer.field("number") { $0.write(Int(vlan.number)) }
    }
  }

  private static func write(_ traffic: UndecodedTraffic, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.count("bytes", traffic.bytes)
      writer.field("name") { $0.write(traffic.name) }
      writer.field("packets") { $0.write(traffic.packets) }
    }
  }

  private static func write(_ source: SourceReport, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.count("bytes", source.bytes)
      writer.field("cancelled") { $0.write(source.isCancelled) }
      writer.field("content") { $0.inlineArray(source.content) { $1.write($0) } }
      writer.field("duplicates") { $0.write(source.duplicates) }
      writer.time("first", source.span.first)
      writer.field("kind") { $0.write(source.kind) }
      writer.time("last", source.span.last)
      writer.field("name") { $0.write(source.name) }
      writer.field("packets") { $0.write(source.isCapture ? source.records : 0) }
      writer.field("records") { $0.write(source.records) }
      if let digest = source.sha256 { writer.field("sha256") { $0.write(digest) } }
      writer.field("shortened") { $0.write(source.shortened) }
      writer.field("size") { $0.write(source.size) }
      writer.field("truncated") { $0.write(source.isTruncated) }
      writer.field("undecoded") { $0.write(source.undecoded) }
      if !source.vantage.isEmpty { writer.field("vantage") { $0.write(source.vantage) } }
      writer.field("warnings") { writer in
        writer.array { writer in
          for warning in source.warnings { writer.element { write(warning, &$0) } }
        }
      }
    }
  }

  private static func write(_ warning: SourceWarning, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("count") { $0.write(warning.count) }
      writer.field("kind") { $0.write(warning.kind.rawValue) }
      writer.field("place") { $0.write(warning.place) }
      writer.field("text") { $0.write(warning.text) }
    }
  }
}
