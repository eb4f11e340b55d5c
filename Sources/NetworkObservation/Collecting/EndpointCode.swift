/// An endpoint in one word: IPv4 and hardware addresses as they are, IPv6 by its place in a list.
struct EndpointCode: Hashable, Comparable {
  let bits: UInt64

  static let folded = EndpointCode(tag: 15, 0)

  private init(tag: UInt64, _ value: UInt64) { bits = tag << 56 | value }

  @inline(__always)
  init(v4: UInt32) { self.init(tag: 4, UInt64(v4)) }

  @inline(__always)
  init(mac: MACAddress) { self.init(tag: 2, mac.bits) }

  fileprivate init(v6 position: Int) { self.init(tag: 6, UInt64(position)) }

  private var tag: UInt64 { bits >> 56 }

  var v4: UInt32? { tag == 4 ? UInt32(truncatingIfNeeded: bits) : nil }
  var mac: MACAddress? { tag == 2 ? MACAddress(bits: bits) : nil }
  fileprivate var v6: Int? { tag == 6 ? Int(bits & 0xFF_FFFF_FFFF) : nil }

  /// Whether this is an IP address.
  var isIP: Bool { tag == 4 || tag == 6 }

  static func < (left: EndpointCode, right: EndpointCode) -> Bool { left.bits < right.bits }
}

/// The IPv6 addresses that were seen, so that each has a code.
struct EndpointCodes: Sendable {
  /// The most IPv6 addresses; more become "others".
  static let most = 65_536

  private var addresses: [IPAddress] = []
  private var positions: [IPAddress: Int] = [:]
  private(set) var folded = 0
  /// Addresses to which frames for a group went: broadcast addresses of networks, most likely.
  private(set) var groups: Set<EndpointCode> = []

  /// The code of an address; that of the others where there are too many.
  mutating func code(of address: IPAddress) -> EndpointCode {
    if let v4 = address.v4 { return EndpointCode(v4: v4) }
    if let known = positions[address] { return EndpointCode(v6: known) }
    guard addresses.count < Self.most else {
      folded += 1
      return .folded
    }
    positions[address] = addresses.count
    addresses.append(address)
    return EndpointCode(v6: addresses.count - 1)
  }

  /// The code of an endpoint.
  mutating func code(of endpoint: Endpoint) -> EndpointCode {
    switch endpoint {
    case .ip(let address): code(of: address)
    case .mac(let address): EndpointCode(mac: address)
    case .folded: .folded
    }
  }

  /// Notes that a frame for a group of hardware addresses went to this address.
  mutating func noteGroupFrame(to code: EndpointCode) {
    if code.isIP, groups.count < 10_000 { groups.insert(code) }
  }

  /// The endpoint of a code.
  func endpoint(_ code: EndpointCode) -> Endpoint {
    if let v4 = code.v4 { return .ip(IPAddress(v4: v4)) }
    if let mac = code.mac { return .mac(mac) }
    if let position = code.v6, position < addresses.count { return .ip(addresses[position]) }
    return .folded
  }

  /// The IP address of a code.
  func address(_ code: EndpointCode) -> IPAddress? {
    if case .ip(let address) = endpoint(code) { return address }
    return nil
  }
}
