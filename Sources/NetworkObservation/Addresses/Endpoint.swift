/// Who takes part in a flow, or whom a fact is about.
package enum Endpoint: Hashable, Comparable, Sendable {
  /// A host or group by its IP address.
  case ip(IPAddress)
  /// A device or group by its hardware address, where no IP address is involved.
  case mac(MACAddress)
  /// Addresses that were folded into one, since there were too many.
  case folded

  /// The address as text.
  package var text: String {
    switch self {
    case .ip(let address): address.text
    case .mac(let address): address.text
    case .folded: "others"
    }
  }

  /// Whether this is a group of receivers.
  package var isGroup: Bool {
    switch self {
    case .ip(let address): address.isGroup
    case .mac(let address): address.isGroup
    case .folded: false
    }
  }

  private var rank: Int {
    switch self {
    case .ip: 0
    case .mac: 1
    case .folded: 2
    }
  }

  package static func < (left: Endpoint, right: Endpoint) -> Bool {
    switch (left, right) {
    case (.ip(let left), .ip(let right)): left < right
    case (.mac(let left), .mac(let right)): left < right
    default: left.rank < right.rank
    }
  }
}
