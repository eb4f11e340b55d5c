import NetworkObservation
import TestCaptures

/// Reads sources in memory.
enum Reading {
  static func observe(_ sources: [UInt8]...) throws -> Observations { try observe(sources) }

  static func observe(_ sources: [[UInt8]]) throws -> Observations {
    let collector = ObservationCollector()
    for (number, bytes) in sources.enumerated() {
      try ObservationReader.read(
        ByteSource(name: "source \(number)", bytes: bytes), into: collector)
    }
    return collector.finish()
  }

  static func observe(_ frames: [TestFrame]) throws -> Observations {
    try observe(CaptureWriter.pcap(frames))
  }
}

extension Observations {
  /// What devices state, as lines.
  var said: [String] {
    facts.map { fact in
      let part = fact.fact.part.isEmpty ? "" : " (\(fact.fact.part))"
      return "\(fact.fact.subject.text)\(part) \(fact.fact.field.rawValue)=\(fact.fact.value)"
    }
  }

  /// Hosts as lines of their addresses.
  var hostLines: [String] {
    hosts.map { host in
      let macs = host.macs.map(\.text).joined(separator: " ")
      let ips = host.ips.map(\.text).joined(separator: " ")
      return "[\(macs)] [\(ips)]\(host.isRelay ? " relay of \(host.relayedCount)" : "")"
    }
  }

  /// Flows as lines, without times and sources.
  var flowLines: [String] {
    flows.map { flow in
      let protocols = flow.protocols.map(\.name).joined(separator: "+")
      let vlans = flow.vlans.map(\.text).joined(separator: ",")
      return """
        \(flow.client.text) > \(flow.server.text) \(flow.transport.name)/\(flow.port) \
        \(flow.direction.name) \(protocols) \(flow.protection.rawValue) [\(vlans)] \
        \(flow.total.packetsToServer)/\(flow.total.packetsToClient) packets \
        \(flow.total.bytesToServer)/\(flow.total.bytesToClient) bytes \
        \(flow.total.connections)-\(flow.total.attempts)
        """
    }
  }

  /// All that must be the same however a capture is spread over files.
  var essence: [String] {
    let ends = endpoints.map { end in
      "\(end.endpoint.text) \(end.count.packetsSent)/\(end.count.packetsReceived) "
        + "\(end.count.bytesSent)/\(end.count.bytesReceived)"
    }
    let ties = bindings.map { "\($0.mac.text) \($0.ip.text) \($0.signs.names) \($0.isDirect)" }
    return hostLines + flowLines + said + ends + ties + networks.map(\.text)
  }
}
