/// ARP (RFC 826): who has which address, where sender and frame agree.
enum ARPReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    // 1 is Ethernet, 6 is IEEE 802.
    guard let kind = view.be16(0), kind == 1 || kind == 6, view.be16(2) == 0x0800, view.u8(4) == 6,
      view.u8(5) == 4,
      let sender = view.mac(8), let ip = view.ipv4(14)
    else { return false }
    message.found = .arp
    guard ip.v4 != 0 else { return true }
    guard sender == message.senderMAC || message.senderMAC == .none else {
      message.collector.warn(.arpMismatch, at: sender.text)
      return true
    }
    message.bind(sender, ip, .arp)
    return true
  }
}

/// Neighbour and router discovery of IPv6 (RFC 4861).
enum NeighbourDiscoveryReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    message.found = .neighbourDiscovery
    switch view.u8(0) {
    case 135:
      // The option says the sender's own address.
      if let mac = linkAddress(view.from(24), kind: 1), let ip = message.senderIP {
        tie(mac, ip, message)
      }
    case 136:
      guard let target = view.ipv6(8) else { return false }
      if let mac = linkAddress(view.from(24), kind: 2) { tie(mac, target, message) }
    case 134:
      guard let ip = message.senderIP else { return false }
      if let mac = linkAddress(view.from(16), kind: 1) { tie(mac, ip, message) }
      message.say(.role, "IPv6 router")
      prefixes(view.from(16), message)
    default: return false
    }
    return true
  }

  private static func tie(_ mac: MACAddress, _ ip: IPAddress, _ message: Message) {
    guard mac == message.senderMAC else {
      return message.collector.warn(.arpMismatch, at: mac.text)
    }
    message.bind(mac, ip, .neighbour)
  }

  private static func linkAddress(_ options: ByteView, kind: UInt8) -> MACAddress? {
    var offset = 0
    while let type = options.u8(offset), let units = options.u8(offset + 1), units > 0 {
      if type == kind, units == 1 { return options.mac(offset + 2) }
      offset += Int(units) * 8
    }
    return nil
  }

  private static func prefixes(_ options: ByteView, _ message: Message) {
    var offset = 0
    while let type = options.u8(offset), let units = options.u8(offset + 1), units > 0 {
      if type == 3, let length = options.u8(offset + 2), length <= 128,
        let prefix = options.ipv6(offset + 16)
      {
        message.collector.note(
          ObservedNetwork(
            prefix: prefix.masked(Int(length)), length: Int(length), vlan: message.vlans,
            basis: .stated, said: .neighbourDiscovery, gateway: message.senderIP))
      }
      offset += Int(units) * 8
    }
  }
}

/// LLDP (IEEE 802.1AB).
enum LLDPReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard let first = view.be16(0), first >> 9 == 1, first & 0x1FF >= 2 else { return false }
    message.found = .lldp
    var offset = 0
    while let head = view.be16(offset), head >> 9 != 0,
      let value = view.slice(offset + 2, Int(head & 0x1FF))
    {
      take(head >> 9, value, &message)
      offset += 2 + Int(head & 0x1FF)
    }
    return true
  }

  private static func take(_ type: UInt16, _ value: ByteView, _ message: inout Message) {
    switch type {
    case 1: chassis(value, &message)
    case 2: message.say(.portID, identifier(value, macKind: 3))
    case 4: message.say(.portDescription, PlainValue.text(value))
    case 5: message.say(.name, PlainValue.text(value))
    case 6: message.say(.description, PlainValue.text(value))
    case 7: capabilities(value, &message)
    case 8: management(value, &message)
    case 127: organisation(value, &message)
    default: break
    }
  }

  private static func chassis(_ value: ByteView, _ message: inout Message) {
    message.say(.chassisID, identifier(value, macKind: 4))
    // PROFINET devices put the name of their station here.
    if value.u8(0) == 7 { message.say(.stationName, PlainValue.text(value.from(1))) }
  }

  private static func identifier(_ value: ByteView, macKind: UInt8) -> String? {
    guard let kind = value.u8(0) else { return nil }
    if kind == macKind { return value.mac(1)?.text }
    if kind == macKind + 1, value.u8(1) == 1 { return value.ipv4(2)?.text }
    return PlainValue.text(value.from(1))
  }

  private static func capabilities(_ value: ByteView, _ message: inout Message) {
    guard let enabled = value.be16(2) else { return }
    let names = [
      "other", "repeater", "bridge", "access point", "router", "telephone", "DOCSIS", "station",
    ]
    let found = names.indices.filter { enabled & 1 << UInt16($0) != 0 }.map { names[$0] }
    if !found.isEmpty { message.say(.capabilities, found.joined(separator: ", ")) }
  }

  private static func management(_ value: ByteView, _ message: inout Message) {
    guard let length = value.u8(0), let family = value.u8(1) else { return }
    let address =
      family == 1 && length == 5
      ? value.ipv4(2) : family == 2 && length == 17 ? value.ipv6(2) : nil
    guard let address, !address.isNobody else { return }
    message.say(.managementAddress, address.text)
  }

  private static func organisation(_ value: ByteView, _ message: inout Message) {
    if value.be32(0) == 0x0080_C201, let vlan = value.be16(4), vlan > 0 {
      message.say(.nativeVLAN, "\(vlan)")
    }
  }
}

/// CDP of Cisco: the same in other words.
enum CDPReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard let version = view.u8(0), version == 1 || version == 2 else { return false }
    message.found = .cdp
    var offset = 4
    while let type = view.be16(offset), let length = view.be16(offset + 2), length >= 4,
      let value = view.slice(offset + 4, Int(length) - 4)
    {
      take(type, value, &message)
      offset += Int(length)
    }
    return true
  }

  private static func take(_ type: UInt16, _ value: ByteView, _ message: inout Message) {
    switch type {
    case 1: message.say(.name, PlainValue.text(value))
    case 2, 0x16: addresses(value, &message)
    case 3: message.say(.portID, PlainValue.text(value))
    case 4: capabilities(value, &message)
    case 5: message.say(.software, PlainValue.text(value))
    case 6: message.say(.product, PlainValue.text(value))
    case 10: message.say(.nativeVLAN, value.be16(0).map { "\($0)" })
    default: break
    }
  }

  private static func capabilities(_ value: ByteView, _ message: inout Message) {
    guard let bits = value.be32(0) else { return }
    let names = ["router", "transparent bridge", "source-route bridge", "switch", "host", "IGMP"]
    let found = names.indices.filter { bits & 1 << UInt32($0) != 0 }.map { names[$0] }
    if !found.isEmpty { message.say(.capabilities, found.joined(separator: ", ")) }
  }

  private static func addresses(_ value: ByteView, _ message: inout Message) {
    guard let count = value.be32(0), count <= 64 else { return }
    var cursor = ByteCursor(value.from(4))
    for _ in 0..<count {
      guard cursor.u8() != nil, let length = cursor.u8(),
        let kind = cursor.take(Int(length)), let size = cursor.be16(),
        let address = cursor.take(Int(size))
      else { return }
      guard size == 4, kind.u8(0) == 0xCC, let ip = address.ipv4(0), !ip.isNobody else { continue }
      message.say(.managementAddress, ip.text)
    }
  }
}
