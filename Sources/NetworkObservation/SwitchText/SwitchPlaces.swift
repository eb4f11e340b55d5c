/// At which ports of switches hardware addresses were learned.
///
/// A port that leads to another switch has the addresses of everybody behind it: none of them has its
/// place there.
struct SwitchPlaces {
  /// A port with more addresses than this leads to another switch; a group of ports with more than one.
  static let mostOfAPort = 8
  /// The most addresses.
  private static let most = 65_536

  private struct Port: Hashable {
    var device: String
    var key: String
  }

  private struct Seen: Hashable {
    var mac: MACAddress
    var port: Port
  }

  private var vlans: [Seen: Set<UInt16>] = [:]
  private var names: [Port: String] = [:]
  private var macs: [Port: Set<MACAddress>] = [:]
  private var bridges: Set<Port> = []
  private var left = 0

  /// Notes that a hardware address was learned at a port.
  mutating func note(_ mac: MACAddress, port: String, vlan: UInt16?, device: String) {
    guard !mac.isGroup, mac != .zero else { return }
    let seen = Seen(mac: mac, port: Port(device: device, key: Self.key(of: port)))
    guard vlans[seen] != nil || vlans.count < Self.most else {
      left += 1
      return
    }
    vlans[seen, default: []].formUnion(vlan.map { [$0] } ?? [])
    names[seen.port] = names[seen.port] ?? port
    macs[seen.port, default: []].insert(mac)
  }

  /// Notes that a neighbour is at a port, and whether it passes on what others send.
  mutating func note(neighbourAt port: String, isBridge: Bool, device: String) {
    if isBridge, bridges.count < Self.most {
      bridges.insert(Port(device: device, key: Self.key(of: port)))
    }
  }

  /// Tells of each address its VLANs, and its place where the port leads to no other switch.
  func tell(_ collector: ObservationCollector) {
    if left > 0 { collector.warn(.manyFacts, count: left) }
    for (seen, tags) in vlans.sorted(by: {
      ($0.key.mac, $0.key.port.key) < ($1.key.mac, $1.key.port.key)
    }) {
      let note = { (field: FactField, value: String) in
        _ = collector.note(
          Fact(.mac(seen.mac), field, value, basis: .tabled, said: .switchTable), at: nil)
      }
      note(.address, seen.mac.text)
      for tag in tags.sorted() { note(.vlan, "\(tag)") }
      guard !leadsToASwitch(seen.port), let name = names[seen.port],
        let place = Self.text(name, seen.port.device)
      else { continue }
      note(.switchPort, place)
    }
  }

  private func leadsToASwitch(_ port: Port) -> Bool {
    if bridges.contains(port) { return true }
    let count = macs[port]?.count ?? 0
    return count > (Self.isGroup(port.key) ? 1 : Self.mostOfAPort)
  }

  /// Whether a name is that of several ports that act as one.
  private static func isGroup(_ key: String) -> Bool {
    let word = key.prefix { !$0.isNumber }
    return ["po", "trk", "ae", "lag", "ba", "et-trunk", "eth-trunk", "bagg", "bond"].contains {
      $0 == word
    }
  }

  /// A place as it is told; nil where a row said none, or the switch itself.
  static func text(_ port: String, _ device: String) -> String? {
    let own = ["cpu", "switch", "router", "self", "vlan", "drop", "sup-eth1", "igmp", "system"]
    guard let port = PlainValue.cleaned(port), port != "-", port != "--",
      !own.contains(where: { port.lowercased().hasPrefix($0) })
    else { return nil }
    return device.isEmpty ? port : "\(device) \(port)"
  }

  /// Names of a port are one: `GigabitEthernet1/0/1` and `Gi1/0/1`.
  static func key(of port: String) -> String {
    let letters = port.prefix { !$0.isNumber }.lowercased().filter { $0 != " " }
    let rest = port.drop { !$0.isNumber }.lowercased()
    let isLong = [
      "gigabit", "fast", "ten", "ethernet", "port-channel", "bridge-agg", "forty", "hundred",
      "twentyfive",
    ]
    .contains { letters.hasPrefix($0) }
    return (isLong ? String(letters.prefix(2)) : letters) + rest
  }
}
