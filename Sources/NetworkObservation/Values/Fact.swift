/// How sure it is that a fact is so, strongest first.
package enum FactBasis: String, Comparable, CaseIterable, Sendable {
  /// The device says so itself.
  case stated
  /// A table of another device says so: ARP, a MAC table, DHCP, an inventory.
  case tabled
  /// It follows from two or more signs.
  case derived
  /// It follows from one sign: a prefix of an address, the number of a port.
  case guessed

  package static func < (left: FactBasis, right: FactBasis) -> Bool {
    let order = Self.allCases
    return order.firstIndex(of: left) ?? 0 < order.firstIndex(of: right) ?? 0
  }
}

/// Which transport a port belongs to, or what takes the place of one.
package enum Transport: UInt8, Comparable, CaseIterable, Sendable {
  case tcp = 1
  case udp
  case sctp
  case icmp
  case icmpv6
  case igmp
  /// Another protocol in IP; the port is its number.
  case ip
  /// No IP: the port is the EtherType.
  case ethernet
  /// IEEE 802.2 without an EtherType: the port is the DSAP.
  case llc

  package var name: String {
    switch self {
    case .tcp: "tcp"
    case .udp: "udp"
    case .sctp: "sctp"
    case .icmp: "icmp"
    case .icmpv6: "icmpv6"
    case .igmp: "igmp"
    case .ip: "ip"
    case .ethernet: "ethernet"
    case .llc: "llc"
    }
  }

  /// Whether the port is one of two that a client chooses or a server offers.
  package var hasPorts: Bool { self == .tcp || self == .udp || self == .sctp }

  package static func < (left: Transport, right: Transport) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Where a service is offered.
package struct ServicePort: Hashable, Comparable, Sendable {
  package var transport: Transport
  package var port: UInt16

  package init(_ transport: Transport, _ port: UInt16) {
    self.transport = transport
    self.port = port
  }

  package var text: String { "\(transport.name)/\(port)" }

  package static func < (left: ServicePort, right: ServicePort) -> Bool {
    (left.transport, left.port) < (right.transport, right.port)
  }
}

/// Something that a source says about an endpoint.
package struct Fact: Hashable, Sendable {
  /// Whom it is about.
  package var subject: Endpoint
  /// A device behind the subject, as `unit 3` or `device 4711`; empty for the subject itself.
  package var part = ""
  package var field: FactField
  /// Printable, at most 255 bytes.
  package var value: String
  package var basis: FactBasis
  /// The protocol or table that says so, as `LLDP`.
  package var said: ObservedProtocol
  /// The service that said so, if one did.
  package var service: ServicePort?

  package init(
    _ subject: Endpoint, _ field: FactField, _ value: String, basis: FactBasis = .stated,
    said: ObservedProtocol, part: String = "", service: ServicePort? = nil
  ) {
    self.subject = subject
    self.part = part
    self.field = field
    self.value = value
    self.basis = basis
    self.said = said
    self.service = service
  }
}

/// A fact with the times and sources that it was seen in.
package struct ObservedFact: Sendable {
  package var fact: Fact
  package var span: TimeSpan
  /// Indices of sources, ascending.
  package var sources: [Int]
}
