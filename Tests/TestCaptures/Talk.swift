/// Frames of one client and one server, for tests of what is said in them.
package struct Talk {
  package static let clientMAC = "00:1b:1b:00:00:01"
  package static let serverMAC = "00:1b:1b:00:00:02"
  package static let client = "10.0.0.1"
  package static let server = "10.0.0.2"

  package private(set) var frames: [TestFrame] = []
  private var time: Int64 = 1_700_000_000_000_000_000

  package init() {}

  /// Adds any frame.
  package mutating func add(_ bytes: [UInt8]) {
    time += 20_000_000
    frames.append(TestFrame(bytes, at: time))
  }

  /// Adds an IPv4 packet.
  package mutating func packet(_ number: Int, _ segment: [UInt8], fromServer: Bool) {
    let macs = fromServer ? (Self.serverMAC, Self.clientMAC) : (Self.clientMAC, Self.serverMAC)
    let ips = fromServer ? (Self.server, Self.client) : (Self.client, Self.server)
    let packet = Frames.ipv4(ips.0, ips.1, number, id: frames.count + 1, segment)
    add(Frames.ethernet(macs.0, macs.1, 0x0800, packet))
  }

  /// A connection from its beginning; texts of the client and the server in turn, empty ones are left
  /// out.
  package mutating func tcp(_ port: Int, clientPort: Int = 40_000, _ texts: [UInt8]...) {
    packet(6, Frames.tcp(clientPort, port, flags: 2, []), fromServer: false)
    packet(6, Frames.tcp(port, clientPort, flags: 0x12, []), fromServer: true)
    for (turn, text) in texts.enumerated() where !text.isEmpty {
      let fromServer = !turn.isMultiple(of: 2)
      let ports = fromServer ? (port, clientPort) : (clientPort, port)
      packet(6, Frames.tcp(ports.0, ports.1, sequence: turn + 2, text), fromServer: fromServer)
    }
  }

  /// Datagrams of the client and the server in turn.
  package mutating func udp(_ port: Int, clientPort: Int = 40_000, _ texts: [UInt8]...) {
    for (turn, text) in texts.enumerated() where !text.isEmpty {
      let fromServer = !turn.isMultiple(of: 2)
      let ports = fromServer ? (port, clientPort) : (clientPort, port)
      packet(17, Frames.udp(ports.0, ports.1, text), fromServer: fromServer)
    }
  }

  package static func tcp(_ port: Int, _ texts: [UInt8]...) -> Talk {
    var talk = Talk()
    talk.packet(6, Frames.tcp(40_000, port, flags: 2, []), fromServer: false)
    talk.packet(6, Frames.tcp(port, 40_000, flags: 0x12, []), fromServer: true)
    for (turn, text) in texts.enumerated() where !text.isEmpty {
      let fromServer = !turn.isMultiple(of: 2)
      let ports = fromServer ? (port, 40_000) : (40_000, port)
      talk.packet(6, Frames.tcp(ports.0, ports.1, sequence: turn + 2, text), fromServer: fromServer)
    }
    return talk
  }

  package static func frame(_ type: Int, to group: String, _ payload: [UInt8]) -> Talk {
    var talk = Talk()
    talk.add(Frames.ethernet(serverMAC, group, type, payload))
    return talk
  }
}

/// Elements of the basic encoding rules.
package enum DER {
  package static func element(_ tag: UInt8, _ value: [UInt8]) -> [UInt8] {
    let length = value.count
    if length < 128 { return [tag, UInt8(length)] + value }
    return [tag, 0x82] + Wire.be16(length) + value
  }
}

/// Messages as devices send them.
package enum Messages {
  package static func s7(_ rest: [UInt8]) -> [UInt8] {
    Wire.hex("0300") + Wire.be16(rest.count + 7) + Wire.hex("02f080") + rest
  }

  package static func dcp(frame: String, service: UInt8, type: UInt8) -> [UInt8] {
    func block(_ option: Int, _ value: [UInt8]) -> [UInt8] {
      Wire.be16(option) + Wire.be16(value.count + 2) + [0, 0] + value
        + (value.count.isMultiple(of: 2) ? [] : [0])
    }
    let blocks =
      block(0x0202, Wire.text("mixer-7")) + block(0x0201, Wire.text("S7-1500"))
      + block(0x0203, Wire.hex("002a 010d")) + block(0x0204, Wire.hex("0200"))
      + block(0x0102, Wire.ip("10.0.0.2") + Wire.ip("255.255.255.0") + Wire.ip("10.0.0.254"))
    return Wire.hex(frame) + [service, type] + Wire.hex("00000001 0000") + Wire.be16(blocks.count)
      + blocks
  }

  package static let listIdentity: [UInt8] = {
    let name = Wire.text("1756-ENBT/A")
    let item =
      Wire.hex("0100 0002af120a00000200000000000000 00") + Wire.le16(1)
      + Wire.le16(12) + Wire.le16(58) + [4, 3] + Wire.le16(0) + Wire.le32(0x0052_4D8E)
      + [UInt8(name.count)] + name + [3]
    let items = Wire.le16(1) + Wire.le16(12) + Wire.le16(item.count) + item
    return Wire.le16(0x63) + Wire.le16(items.count) + Array(repeating: 0, count: 20) + items
  }()

  package static func snmp(_ community: String, version: UInt8 = 1, tag: UInt8 = 0xA2, name: String)
    -> [UInt8]
  {
    let identifier = DER.element(6, Wire.hex("2b06010201010500"))
    let pair = DER.element(0x30, identifier + DER.element(4, Wire.text(name)))
    let number = DER.element(2, [0])
    let pdu = DER.element(tag, DER.element(2, [7]) + number + number + DER.element(0x30, pair))
    return DER.element(
      0x30, DER.element(2, [version]) + DER.element(4, Wire.text(community)) + pdu)
  }

  package static let certificate: [UInt8] = {
    let name = DER.element(6, Wire.hex("550403")) + DER.element(12, Wire.text("plc7.example"))
    let subject = DER.element(0x30, DER.element(0x31, DER.element(0x30, name)))
    let other = DER.element(0x30, [])
    let signed =
      DER.element(0xA0, DER.element(2, [2])) + DER.element(2, [1]) + other + other + other + subject
    let whole = DER.element(0x30, DER.element(0x30, signed + Array(repeating: 0, count: 300)))
    let list = Wire.be32(whole.count).dropFirst() + whole
    let body = Wire.be32(list.count).dropFirst() + list
    return [11] + Wire.be32(body.count).dropFirst() + body
  }()

  package static func tls(_ type: UInt8, _ body: [UInt8]) -> [UInt8] {
    [type, 3, 3] + Wire.be16(body.count) + body
  }

  package static let serverHello: [UInt8] = {
    let body = Wire.hex("0303") + Array(repeating: 9, count: 32) + Wire.hex("00 c02f 00")
    return [2] + Wire.be32(body.count).dropFirst() + body
  }()

  package static func smb2(_ command: Int, _ body: [UInt8]) -> [UInt8] {
    let head =
      Wire.hex("fe534d42 4000 0000 00000000") + Wire.le16(command) + Wire.hex("0000 01000000")
      + Array(repeating: 0, count: 44)
    return Wire.be32(head.count + body.count) + head + body
  }

  package static let challenge: [UInt8] = {
    func pair(_ kind: Int, _ text: String) -> [UInt8] {
      let value = text.utf16.flatMap { Wire.le16(Int($0)) }
      return Wire.le16(kind) + Wire.le16(value.count) + value
    }
    let names = pair(1, "HMI-3") + pair(3, "hmi-3.plant.example") + Wire.le32(0)
    return Wire.text("NTLMSSP\0") + Wire.le32(2) + Wire.hex("0000000038000000 00000002")
      + Array(repeating: 7, count: 16) + Wire.le16(names.count) + Wire.le16(names.count)
      + Wire.le32(56) + Wire.hex("0a00 6345 0000000f") + names
  }()

  package static func dhcp(_ operation: UInt8, type: UInt8, _ options: [UInt8], yours: String)
    -> [UInt8]
  {
    let head = [operation, 1, 6, 0] + Wire.hex("00000007 0000 0000 00000000")
    return head + Wire.ip(yours) + Array(repeating: 0, count: 8) + Wire.mac(Talk.clientMAC)
      + Array(repeating: 0, count: 202) + Wire.hex("63825363") + [53, 1, type] + options + [255]
  }

  package static func option(_ code: UInt8, _ value: [UInt8]) -> [UInt8] {
    [code, UInt8(value.count)] + value
  }
}
