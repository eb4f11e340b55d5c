/// A device as a list has it.
struct InventoryRow {
  /// The most addresses of a device.
  private static let most = 64

  private var ips: [IPAddress] = []
  private var macs: [MACAddress] = []
  private var networks: [ObservedNetwork] = []
  private var vlans: [UInt16] = []
  private var port = ""
  private var facts: [(field: FactField, value: String)] = []
  /// Whether something stands where an address should, but is none.
  private var hasOther = false

  /// A row by the columns of its list.
  init(_ cells: [String], _ heading: InventoryHeading) {
    for (cell, column) in zip(cells, heading.columns) {
      guard let column, let value = PlainValue.cleaned(cell), !Self.isNothing(value) else {
        continue
      }
      switch column {
      case .ip: takeIPs(cell)
      case .mac: takeMACs(cell)
      case .vlan: vlans += Self.parts(cell).compactMap { UInt16($0) }.filter { (1...4094) ~= $0 }
      case .port: port = value
      case .fact(let field): facts.append((field, value))
      }
    }
  }

  /// What people and programs write where they know nothing.
  private static let nothing: Set = [
    "-", "--", "n/a", "na", "none", "null", "nil", "unknown", "?", "undefined", "tbd", "unbekannt",
    "[]", "n.a.", "not available", "#n/a",
  ]
  private static let longestNothing = 16

  private static func isNothing(_ value: String) -> Bool {
    value.utf8.count <= longestNothing && nothing.contains(value.lowercased())
  }

  private static let separators = Set(" ,;|\n\r\t\"'[]()".unicodeScalars)

  /// The values of a cell that may hold several, also as a list of JSON.
  private static func parts(_ cell: String) -> [Substring] {
    cell.unicodeScalars.split { separators.contains($0) }.map { Substring($0) }
  }

  private mutating func takeIPs(_ cell: String) {
    for part in Self.parts(cell) where ips.count < Self.most {
      let slash = part.firstIndex(of: "/")
      let text = part[..<(slash ?? part.endIndex)]
      guard let ip = IPAddress(text) ?? Self.withoutPort(text) else {
        hasOther = true
        continue
      }
      let longest = ip.v4 == nil ? 128 : 32
      if let slash, let length = Int(part[part.index(after: slash)...]), (1...longest) ~= length {
        networks.append(
          ObservedNetwork(
            prefix: ip.masked(length), length: length, vlan: .untagged, basis: .tabled,
            said: .inventory, gateway: nil))
        if length < longest - 1, ip.masked(length) == ip { continue }
      }
      if !ips.contains(ip) { ips.append(ip) }
    }
  }

  private static func withoutPort(_ text: Substring) -> IPAddress? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = text[text.index(after: colon)...]
    return UInt16(rest) == nil ? nil : IPAddress(text[..<colon])
  }

  private mutating func takeMACs(_ cell: String) {
    for part in Self.parts(cell) where macs.count < Self.most {
      guard let mac = MACAddress(part) else {
        hasOther = true
        continue
      }
      if !macs.contains(mac) { macs.append(mac) }
    }
  }

  /// Notes at which port of a switch the device is.
  func note(in places: inout SwitchPlaces) {
    guard !port.isEmpty else { return }
    for mac in macs { places.note(mac, port: port, vlan: nil, device: "") }
  }

  /// Tells of the device; false where the row has no address of one.
  func tell(_ collector: ObservationCollector, line: Int) -> Bool {
    if hasOther { collector.warn(.badAddress, at: "line \(line)") }
    for network in networks { collector.note(network) }
    let own = ips.filter { !$0.isGroup && !$0.isNobody }
    let hardware = macs.filter { !$0.isGroup && $0 != .zero }
    guard let subject = own.first.map(Endpoint.ip) ?? hardware.first.map(Endpoint.mac) else {
      if networks.isEmpty { collector.warn(.noAddress, at: "line \(line)") }
      return false
    }
    bind(own, hardware, collector)
    for ip in own { note(.ip(ip), .address, ip.text, collector) }
    for mac in hardware { note(.mac(mac), .address, mac.text, collector) }
    for (field, value) in facts { note(subject, field, value, collector) }
    for vlan in vlans { note(subject, .vlan, "\(vlan)", collector) }
    return true
  }

  /// One hardware address has all IP addresses; several have one each where there are as many.
  private func bind(
    _ ips: [IPAddress], _ macs: [MACAddress], _ collector: ObservationCollector
  ) {
    if macs.count == 1 {
      for ip in ips { collector.bind(macs[0], ip, .table, at: nil) }
    } else if macs.count == ips.count {
      for (mac, ip) in zip(macs, ips) { collector.bind(mac, ip, .table, at: nil) }
    }
  }

  private func note(
    _ subject: Endpoint, _ field: FactField, _ value: String, _ collector: ObservationCollector
  ) {
    collector.note(Fact(subject, field, value, basis: .tabled, said: .inventory), at: nil)
  }
}
