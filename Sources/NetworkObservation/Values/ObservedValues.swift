/// How an IP address is tied to a hardware address.
package struct BindingSigns: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A frame with this IP source came from this hardware address, perhaps through a router.
  package static let frame = BindingSigns(rawValue: 1)
  package static let arp = BindingSigns(rawValue: 2)
  package static let neighbour = BindingSigns(rawValue: 4)
  package static let dhcp = BindingSigns(rawValue: 8)
  package static let dcp = BindingSigns(rawValue: 16)
  package static let table = BindingSigns(rawValue: 32)
  package static let scan = BindingSigns(rawValue: 64)
  /// An address of the link itself cannot come through a router.
  package static let linkLocal = BindingSigns(rawValue: 128)

  /// Whether a sign says that the address is the device's own.
  package var areDirect: Bool { !subtracting(.frame).isEmpty }

  /// The names of the signs.
  package var names: [String] {
    let all: [(BindingSigns, String)] = [
      (.frame, "frame"), (.arp, "ARP"), (.neighbour, "ND"), (.dhcp, "DHCP"), (.dcp, "PN-DCP"),
      (.table, "table"), (.scan, "scan"), (.linkLocal, "link-local"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}

/// An IP address and the hardware address that it was seen with.
package struct AddressBinding: Sendable {
  package var mac: MACAddress
  package var ip: IPAddress
  package var signs: BindingSigns
  /// Whether the address is the device's own: a sign ties them, or nobody else is behind it.
  package var isDirect: Bool
  package var span: TimeSpan
  package var vlans: [VLANStack]
  package var sources: [Int]
}

/// Packets and bytes of an endpoint.
package struct EndpointCount: Sendable, Equatable {
  package var packetsSent: UInt64 = 0
  package var packetsReceived: UInt64 = 0
  package var bytesSent: UInt64 = 0
  package var bytesReceived: UInt64 = 0
  /// Frames that a source held twice; they are in none of the other counters.
  package var repeatedPacketsSent: UInt64 = 0
  package var repeatedPacketsReceived: UInt64 = 0
  package var repeatedBytesSent: UInt64 = 0
  package var repeatedBytesReceived: UInt64 = 0

  package init() {}

  /// Adds another count.
  package mutating func add(_ other: EndpointCount) {
    packetsSent &+= other.packetsSent
    packetsReceived &+= other.packetsReceived
    bytesSent &+= other.bytesSent
    bytesReceived &+= other.bytesReceived
    repeatedPacketsSent &+= other.repeatedPacketsSent
    repeatedPacketsReceived &+= other.repeatedPacketsReceived
    repeatedBytesSent &+= other.repeatedBytesSent
    repeatedBytesReceived &+= other.repeatedBytesReceived
  }
}

/// An address that took part, with what it sent and received.
package struct ObservedEndpoint: Sendable {
  package var endpoint: Endpoint
  package var count = EndpointCount()
  package var span = TimeSpan()
  package var vlans: [VLANStack] = []
  /// Indices of sources, ascending.
  package var sources: [Int] = []
}

/// A network that a mask, a router or the addresses themselves show.
package struct ObservedNetwork: Hashable, Sendable {
  package var prefix: IPAddress
  package var length: Int
  package var vlan: VLANStack
  package var basis: FactBasis
  /// Who says so.
  package var said: ObservedProtocol
  package var gateway: IPAddress?

  /// `192.168.1.0/24`.
  package var text: String { "\(prefix.text)/\(length)" }
}

/// A VLAN that a switch lists.
package struct ObservedVLAN: Hashable, Comparable, Sendable {
  package var number: UInt16
  package var name: String
  /// The name of the switch; empty where it is not known.
  package var device: String

  package static func < (left: ObservedVLAN, right: ObservedVLAN) -> Bool {
    (left.number, left.name, left.device) < (right.number, right.name, right.device)
  }
}

/// Packets that were counted, but of which no more was understood.
package struct UndecodedTraffic: Sendable {
  /// What stands in the place of a name, as `EtherType 0x9999`.
  package var name: String
  package var packets: Int
  package var bytes: UInt64
}

/// The list that makers were looked up in.
package struct ObservedMakers: Equatable, Sendable {
  /// The day that the list is of; empty where that is not known.
  package var date: String
  package var origin: String
  /// How many blocks of addresses it has.
  package var count: Int
}

/// All that several sources say together.
package struct Observations: Sendable {
  package var sources: [SourceReport] = []
  package var hosts: [ObservedHost] = []
  package var endpoints: [ObservedEndpoint] = []
  package var bindings: [AddressBinding] = []
  package var facts: [ObservedFact] = []
  package var networks: [ObservedNetwork] = []
  /// What switches say that their VLANs are called.
  package var vlans: [ObservedVLAN] = []
  package var undecoded: [UndecodedTraffic] = []
  /// Where makers come from; nil where nobody was asked.
  package var makers: ObservedMakers?
  /// Who talked with whom; made one by one, since there may be many.
  package var flows: FlowList
}

/// What looks like one device: addresses that direct evidence ties together.
package struct ObservedHost: Sendable {
  package var macs: [MACAddress]
  package var ips: [IPAddress]
  /// Whether frames of other hosts come from here: a router, firewall or load balancer.
  package var isRelay = false
  /// Addresses that were seen behind this relay.
  package var relayedCount = 0
  package var span = TimeSpan()
  package var vlans: [VLANStack] = []
  package var count = EndpointCount()
  /// Positions in the list of facts.
  package var facts: [Int] = []
  package var sources: [Int] = []
}
