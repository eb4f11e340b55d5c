/// PROFINET frames; of DCP only what a device says about itself: responses and Hello.
enum ProfinetReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard let frameID = view.be16(0) else { return false }
    switch frameID {
    case 0xFEFC...0xFEFF:
      message.found = .profinetDCP
      discovery(view, isHello: frameID == 0xFEFC, &message)
    default: message.found = .profinetRT
    }
    return true
  }

  private static func discovery(_ view: ByteView, isHello: Bool, _ message: inout Message) {
    guard let service = view.u8(2), let type = view.u8(3), let length = view.be16(10) else {
      return
    }
    let isResponse = type & 1 == 1 && type & 4 == 0
    if service == 4, type == 0 { message.say(.function, "PN-DCP Set") }
    guard isHello && service == 6 || isResponse && !isHello && service != 4 else { return }
    let blocks = view.from(12).prefix(Int(length))
    var offset = 0
    while let option = blocks.be16(offset), let size = blocks.be16(offset + 2),
      let block = blocks.slice(offset + 4, Int(size))
    {
      take(option, block.from(2), &message)
      offset += 4 + (Int(size) + 1) & ~1
    }
  }

  private static func take(_ option: UInt16, _ value: ByteView, _ message: inout Message) {
    switch option {
    case 0x0102: address(value, &message)
    case 0x0201: message.say(.product, PlainValue.text(value))
    case 0x0202: message.say(.stationName, PlainValue.text(value))
    case 0x0203:
      message.say(.vendorID, value.be16(0).map { Hexadecimal.number($0, width: 4) })
      message.say(.deviceID, value.be16(2).map { Hexadecimal.number($0, width: 4) })
    case 0x0204: message.say(.role, value.u8(0).flatMap(role))
    default: break
    }
  }

  private static func role(_ bits: UInt8) -> String? {
    let names = ["IO device", "IO controller", "IO multidevice", "IO supervisor"]
    let found = names.indices.filter { bits & 1 << UInt8($0) != 0 }.map { names[$0] }
    return found.isEmpty ? nil : found.joined(separator: ", ")
  }

  private static func address(_ value: ByteView, _ message: inout Message) {
    guard let ip = value.ipv4(0), let mask = value.be32(4), !ip.isNobody else { return }
    message.bind(message.senderMAC, ip, .dcp)
    message.say(.address, ip.text)
    message.say(.networkMask, IPAddress(v4: mask).text)
    // Devices without a gateway name themselves.
    let gateway = value.ipv4(8).flatMap { $0.isNobody || $0 == ip ? nil : $0 }
    message.say(.gateway, gateway?.text)
    ObservedNetwork.note(of: ip, mask: mask, gateway: gateway, message)
  }
}

extension ObservedNetwork {
  /// Notes the network of an address with its mask, where that is one.
  static func note(
    of ip: IPAddress, mask: UInt32, gateway: IPAddress?, _ message: Message
  ) {
    let length = mask.nonzeroBitCount
    guard length > 0, length < 32, mask == UInt32.max << UInt32(32 - length) else { return }
    message.collector.note(
      ObservedNetwork(
        prefix: ip.masked(length), length: length, vlan: message.vlans, basis: .stated,
        said: message.found, gateway: gateway))
  }
}

/// The connection management of PROFINET in DCE/RPC, and DCE/RPC itself.
enum DCERPCReader {
  static func readDatagram(_ message: inout Message) -> Bool {
    let view = message.payload
    guard view.u8(0) == 4, let type = view.u8(1), type <= 10, view.count >= 80,
      let order = view.u8(4)
    else { return false }
    let isLittle = order & 0x10 != 0
    guard isProfinet(view, isLittle) else {
      message.found = .dceRPC
      return true
    }
    message.found = .profinetCM
    if type == 0 { connect(view.from(100), &message) }
    return true
  }

  /// DCE/RPC over TCP: version 5.
  static func readStream(_ message: inout Message) -> Bool {
    let view = message.payload
    guard view.be16(0) == 0x0500 || view.be16(0) == 0x0501, let type = view.u8(2), type <= 19,
      let length = view.le16(8), length >= 16, Int(length) <= message.wireCount,
      view.u8(4) == 0x10
    else { return false }
    message.found = .dceRPC
    if type == 11 { message.senderServes = false }
    return true
  }

  /// The interfaces of PROFINET: dea0000x-6c97-11d1-8271-00a02442df7d.
  private static func isProfinet(_ view: ByteView, _ isLittle: Bool) -> Bool {
    let first = isLittle ? view.le32(24) : view.be32(24)
    guard let first, first >> 4 == 0xDEA_0000 else { return false }
    return view.be32(32) == 0x8271_00A0 && view.be32(36) == 0x2442_DF7D
  }

  /// Only an IO controller asks for a connection, and it says its name.
  private static func connect(_ view: ByteView, _ message: inout Message) {
    guard view.be16(0) == 0x0101, let size = view.be16(2), size >= 54,
      let length = view.be16(56), length <= 240, let name = view.slice(58, Int(length))
    else { return }
    message.say(.stationName, PlainValue.text(name))
    message.say(.role, "IO controller")
  }
}
