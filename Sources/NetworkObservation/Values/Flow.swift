/// How it is known which side of a flow is the client.
package enum DirectionBasis: UInt8, Comparable, Sendable {
  /// Nothing tells; the capture began in the middle.
  case unknown = 0
  /// One side talks with several peers from the same port.
  case peers
  /// One side has the port of a known service.
  case port
  /// One side is a group of receivers.
  case group
  /// A message that only one side sends.
  case message
  /// One side began, or a log says so.
  case handshake

  package var name: String {
    switch self {
    case .unknown: "unknown"
    case .peers: "peers"
    case .port: "port"
    case .group: "group"
    case .message: "message"
    case .handshake: "handshake"
    }
  }

  package static func < (left: DirectionBasis, right: DirectionBasis) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Whether a flow is protected against reading and changing.
package enum FlowProtection: String, Sendable {
  case clear
  case encrypted
  case unknown
}

/// What one source says about a flow.
package struct FlowCount: Equatable, Sendable {
  /// Index of the source.
  package var source: Int
  package var packetsToServer: UInt64 = 0
  package var packetsToClient: UInt64 = 0
  package var bytesToServer: UInt64 = 0
  package var bytesToClient: UInt64 = 0
  /// Frames that the source held twice; they are in none of the other counters.
  package var repeatedPacketsToServer: UInt64 = 0
  package var repeatedPacketsToClient: UInt64 = 0
  package var repeatedBytesToServer: UInt64 = 0
  package var repeatedBytesToClient: UInt64 = 0
  /// Conversations that began in this source, whether or not they were answered.
  package var connections = 0
  /// Those of them that nobody took.
  package var attempts = 0
  package var span = TimeSpan()

  package init(source: Int) { self.source = source }
}

/// Who talked with whom over what, whichever port the client had.
package struct Flow: Equatable, Sendable {
  package var client: Endpoint
  package var server: Endpoint
  package var transport: Transport
  /// The port of the server; the EtherType or protocol number where there are no ports.
  package var port: UInt16
  package var direction: DirectionBasis
  package var protocols: [ObservedProtocol]
  package var protection: FlowProtection
  /// Whether it was seen inside a tunnel.
  package var isTunnelled: Bool
  package var vlans: [VLANStack]
  /// By source, ascending.
  package var counts: [FlowCount]
  /// All sources together; of sources that saw the same time the greatest counts.
  package var total: FlowCount
}
