/// Adds up what endpoints sent and received.
struct EndpointCounts {
  /// The most endpoints; what more of them did is counted as that of "others".
  static let most = 65_536

  private struct Seen {
    var count = EndpointCount()
    var span = TimeSpan()
    var vlans: UInt16 = 0
    var sources = SourceSet()
    /// Whether it answered as a server.
    var served = false
  }

  private var seen: [EndpointCode: Seen] = [:]
  private(set) var left = 0
  private var vlans: VLANSets

  /// The endpoints of links: hardware addresses.
  init(_ collector: ObservationCollector, _ overlaps: SourceOverlaps) {
    vlans = collector.vlans
    let isAlone = collector.reportCount == 1
    var counts: [EndpointCode: [FlowCount]] = [:]
    for link in collector.links.links {
      for mac in link.key.sender == link.key.receiver
        ? [link.key.sender] : [link.key.sender, link.key.receiver] where mac != .none
      {
        let code = place(EndpointCode(mac: mac))
        seen[code]?.sources.insert(link.source)
        if !link.key.vlans.isEmpty { note(link.vlanSet, at: code) }
        if isAlone {
          var count: [FlowCount] = []
          Self.add(link, mac, to: &count)
          seen[code]?.count.add(EndpointCount(sentBy: count[0]))
          seen[code]?.span.include(count[0].span)
        } else {
          Self.add(link, mac, to: &counts[code, default: []])
        }
      }
    }
    for (code, counts) in counts {
      let total = overlaps.total(counts)
      seen[code]?.count.add(EndpointCount(sentBy: total))
      seen[code]?.span.include(total.span)
    }
  }

  /// Counts what went over IP.
  mutating func count(_ flows: FlowList) {
    flows.forEachTotal { client, server, total, tags, sources in
      guard client.isIP || server.isIP || client == .folded || server == .folded else { return }
      let own = EndpointCount(sentBy: total)
      let from = place(client)
      note(total, own, tags, sources, at: from)
      if client == server {
        seen[from]?.count.add(own.reversed)
      } else {
        note(total, own.reversed, tags, sources, at: place(server))
      }
      let answered = total.packetsToClient > 0 || total.packetsToServer == 0
      if answered, total.connections > total.attempts || total.packetsToClient > 0 {
        seen[server]?.served = true
      }
    }
  }

  /// Endpoints that served, whether or not a packet of theirs was counted.
  func servers(_ collector: ObservationCollector) -> [Endpoint] {
    seen.filter(\.value.served).map { collector.codes.endpoint($0.key) }
  }

  /// The endpoints in order; nothing is kept.
  mutating func take(_ collector: ObservationCollector) -> [ObservedEndpoint] {
    var all: [ObservedEndpoint] = []
    all.reserveCapacity(seen.count)
    for (code, seen) in seen {
      all.append(
        ObservedEndpoint(
          endpoint: collector.codes.endpoint(code), count: seen.count, span: seen.span,
          vlans: vlans.members(seen.vlans).filter { !$0.isEmpty }, sources: seen.sources.all))
    }
    seen = [:]
    all.sort { $0.endpoint < $1.endpoint }
    return all
  }

  // MARK: Pieces

  /// The code under which an endpoint is counted.
  private mutating func place(_ code: EndpointCode) -> EndpointCode {
    if seen[code] != nil { return code }
    guard seen.count < Self.most else {
      left += 1
      if seen[.folded] == nil { seen[.folded] = Seen() }
      return .folded
    }
    seen[code] = Seen()
    return code
  }

  private mutating func note(_ tags: UInt16, at code: EndpointCode) {
    guard let known = seen[code]?.vlans, known != tags else { return }
    seen[code]?.vlans = vlans.union(known, tags)
  }

  private mutating func note(
    _ total: FlowCount, _ count: EndpointCount, _ tags: [UInt16], _ sources: SourceSet,
    at code: EndpointCode
  ) {
    for set in tags { note(set, at: code) }
    seen[code]?.count.add(count)
    seen[code]?.span.include(total.span)
    seen[code]?.sources.formUnion(sources)
  }

  private static func add(_ link: Link, _ mac: MACAddress, to counts: inout [FlowCount]) {
    let place = counts.firstIndex { $0.source == link.source } ?? counts.count
    if place == counts.count { counts.append(FlowCount(source: link.source)) }
    if mac == link.key.sender {
      counts[place].packetsToServer += link.packets
      counts[place].bytesToServer += link.bytes
      counts[place].repeatedPacketsToServer += link.repeatedPackets
      counts[place].repeatedBytesToServer += link.repeatedBytes
    }
    if mac == link.key.receiver {
      counts[place].packetsToClient += link.packets
      counts[place].bytesToClient += link.bytes
      counts[place].repeatedPacketsToClient += link.repeatedPackets
      counts[place].repeatedBytesToClient += link.repeatedBytes
    }
    if link.first <= link.last {
      counts[place].span.include(ObservedTime(nanoseconds: link.first))
      counts[place].span.include(ObservedTime(nanoseconds: link.last))
    }
  }
}

extension EndpointCount {
  /// The counters of a flow on its client's side.
  init(sentBy flow: FlowCount) {
    self.init()
    packetsSent = flow.packetsToServer
    packetsReceived = flow.packetsToClient
    bytesSent = flow.bytesToServer
    bytesReceived = flow.bytesToClient
    repeatedPacketsSent = flow.repeatedPacketsToServer
    repeatedPacketsReceived = flow.repeatedPacketsToClient
    repeatedBytesSent = flow.repeatedBytesToServer
    repeatedBytesReceived = flow.repeatedBytesToClient
  }

  /// The same from the other side.
  var reversed: EndpointCount {
    var other = EndpointCount()
    other.packetsSent = packetsReceived
    other.packetsReceived = packetsSent
    other.bytesSent = bytesReceived
    other.bytesReceived = bytesSent
    other.repeatedPacketsSent = repeatedPacketsReceived
    other.repeatedPacketsReceived = repeatedPacketsSent
    other.repeatedBytesSent = repeatedBytesReceived
    other.repeatedBytesReceived = repeatedBytesSent
    return other
  }
}
