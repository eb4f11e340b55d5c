/// Readers by the first byte that their messages have.
struct MessageDispatch: Sendable {
  struct Entry: Sendable {
    let named: ObservedProtocol
    /// The first bytes of a message; all where they say nothing.
    let first: [ClosedRange<UInt8>]
    let read: MessageReader

    init(
      _ named: ObservedProtocol, _ first: [ClosedRange<UInt8>], _ read: @escaping MessageReader
    ) {
      self.named = named
      self.first = first
      self.read = read
    }

    /// A reader of messages that begin with one of these characters.
    init(_ named: ObservedProtocol, text: String, _ read: @escaping MessageReader) {
      self.init(named, text.utf8.map { $0...$0 }, read)
    }
  }

  /// Whether a message of any first byte may be of one of the readers without a first byte.
  typealias Sign = @Sendable (ByteView, UInt16, UInt16) -> Bool

  private let entries: [Entry]
  /// For each first byte, the readers as bits.
  private let byByte: [UInt64]
  private let others: [Entry]
  private let sign: Sign

  /// Readers by first byte, and `others` that are asked where the sign is there.
  init(_ entries: [Entry], others: [Entry], sign: @escaping Sign) {
    self.entries = entries
    self.others = others
    self.sign = sign
    byByte = (0...255).map { byte in
      entries.indices.reduce(into: UInt64(0)) { bits, entry in
        let begins = entries[entry].first.contains { $0.contains(UInt8(byte)) }
        if begins { bits |= 1 << UInt64(entry) }
      }
    }
  }

  /// Whether a reader may take a segment.
  @inline(__always)
  func canRead(_ segment: Segment, known: ObservedProtocol) -> Bool {
    guard let byte = segment.payload.u8(0) else { return false }
    return known != .unknown || byByte[Int(byte)] != 0
      || sign(segment.payload, segment.packet.senderPort, segment.packet.receiverPort)
  }

  /// Asks readers in turn; what a conversation was found to be is asked alone. It stays unknown what
  /// no reader takes.
  func read(_ message: inout Message, known: ObservedProtocol) {
    if known != .unknown {
      for entry in entries where entry.named == known { _ = entry.read(&message) }
      for entry in others where entry.named == known { _ = entry.read(&message) }
      return
    }
    guard let byte = message.payload.u8(0) else { return }
    var bits = byByte[Int(byte)]
    while bits != 0 {
      let entry = entries[bits.trailingZeroBitCount]
      if take(entry, &message) { return }
      bits &= bits - 1
    }
    guard sign(message.payload, message.senderPort, message.receiverPort) else { return }
    for entry in others { if take(entry, &message) { return } }
  }

  private func take(_ entry: Entry, _ message: inout Message) -> Bool {
    guard entry.read(&message) else { return false }
    if message.found == .unknown { message.found = entry.named }
    return true
  }
}

/// Protocols in TCP. A reader takes a message by its markers; ports only break ties.
enum StreamProtocols {
  static let table = MessageDispatch(
    [
      .init(.tls, [20...23], TLSReader.read), .init(.ssh, text: "S", SSHReader.read),
      .init(.s7, [3...3], TransportPacketReader.read),
      .init(.s7Plus, [], TransportPacketReader.read), .init(.mms, [], TransportPacketReader.read),
      .init(.rdp, [], TransportPacketReader.read),
      .init(.etherNetIP, [1...1, 4...4, 0x63...0x73], EtherNetIPReader.read),
      .init(.opcUA, text: "HAOMCE", OPCUAReader.read), .init(.dnp3, [5...5], DNP3Reader.read),
      .init(.iec104, [0x68...0x68], IEC104Reader.read),
      .init(.smb, [0...0, 0x81...0x81], SMBReader.read),
      .init(.http, text: "HGPOD", HTTPReader.read), .init(.vnc, text: "R", VNCReader.read),
      .init(.fox, text: "f", FoxReader.read), .init(.fins, text: "F", FINSReader.readStream),
      .init(.hartIP, [1...1], HARTIPReader.read), .init(.mqtt, [0x10...0x10], MQTTReader.read),
      .init(.ftp, text: "2", BannerReader.read), .init(.smtp, [], BannerReader.read),
      .init(.pop, text: "+", BannerReader.read), .init(.imap, text: "*", BannerReader.read),
      .init(.telnet, [255...255], TelnetReader.read), .init(.ldap, [0x30...0x30], LDAPReader.read),
      .init(.dceRPC, [5...5], DCERPCReader.readStream),
    ], others: [.init(.modbus, [], ModbusReader.read)]
  ) { view, _, _ in
    // The protocol number of Modbus.
    view.be16(2) == 0
  }
}

/// Protocols in UDP.
enum DatagramProtocols {
  static let table = MessageDispatch(
    [
      .init(.dhcp, [1...2], DHCPReader.read), .init(.bacnet, [0x81...0x81], BACnetReader.read),
      .init(.etherNetIP, [1...1, 4...4, 0x63...0x73], EtherNetIPReader.read),
      .init(.snmp, [0x30...0x30], SNMPReader.read),
      .init(.profinetCM, [4...4], DCERPCReader.readDatagram),
      .init(.browser, [0x10...0x12], BrowserReader.read),
      .init(.dnp3, [5...5], DNP3Reader.read), .init(.hartIP, [1...1], HARTIPReader.read),
      .init(.syslog, text: "<", SyslogReader.read), .init(.ssdp, text: "MNH", SSDPReader.read),
      .init(.fins, [0x80...0xC1], FINSReader.readDatagram),
      .init(.cip, [2...2], CIPReader.read), .init(.dhcpv6, [1...13], DHCPv6Reader.read),
    ],
    others: [
      .init(.nbns, [], NameServiceReader.readNBNS), .init(.mdns, [], NameServiceReader.readMDNS),
      .init(.dns, [], NameServiceReader.readDNS), .init(.llmnr, [], NameServiceReader.readLLMNR),
      .init(.ntp, [], NTPReader.read),
    ]
  ) { _, senderPort, receiverPort in isUnmarked(senderPort) || isUnmarked(receiverPort) }

  /// Ports of protocols whose messages have no mark.
  private static func isUnmarked(_ port: UInt16) -> Bool {
    switch port {
    case 53, 123, 137, 5353, 5355: true
    default: false
    }
  }
}

/// Protocols in frames without IP, by their EtherType or DSAP.
enum FrameProtocols {
  static func reader(_ transport: Transport, _ number: UInt16) -> MessageReader? {
    switch (transport, number) {
    case (.ethernet, 0x0806): return ARPReader.read
    case (.ethernet, 0x88CC): return LLDPReader.read
    case (.llc, 0x2000): return CDPReader.read
    case (.ethernet, 0x8892): return ProfinetReader.read
    case (.ethernet, 0x88B8): return GOOSEReader.read
    default:
      let named = named(transport, number)
      if named == .unknown { return nil }
      return { message in
        message.found = named
        return true
      }
    }
  }

  /// The protocol that a number stands for.
  static func named(_ transport: Transport, _ number: UInt16) -> ObservedProtocol {
    if transport == .llc { return number == 0x42 ? .stp : number == 0x2000 ? .cdp : .unknown }
    return byType[number] ?? .unknown
  }

  private static let byType: [UInt16: ObservedProtocol] = [
    0x0806: .arp, 0x88CC: .lldp, 0x8892: .profinetRT, 0x88A4: .etherCAT, 0x88AB: .powerlink,
    0x88B8: .goose, 0x88BA: .sampledValues, 0x88CD: .sercos, 0x88E3: .mrp, 0x88E5: .macsec,
    0x88F7: .ptp, 0x892F: .hsr, 0x88FB: .hsr, 0x888E: .eapol, 0x8863: .ppp, 0x8864: .ppp,
  ]
}
