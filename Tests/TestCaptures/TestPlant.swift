/// A deterministic source of numbers, so that a failing plant can be made again.
package struct PlantGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  package mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Traffic of a small made-up plant.
package struct TestPlant {
  package private(set) var frames: [TestFrame] = []
  private var random: PlantGenerator
  private var time: Int64 = 1_700_000_000_000_000_000
  private var identification = 1

  package init(seed: UInt64, conversations: Int = 40) {
    random = PlantGenerator(seed: seed)
    for host in 1...8 { announce(host) }
    for number in 0..<conversations { converse(number) }
  }

  package static func mac(_ host: Int) -> String { "00:1b:1b:00:00:0\(host)" }
  package static func ip(_ host: Int) -> String { "10.1.0.\(host)" }

  private mutating func add(_ frame: [UInt8]) {
    time += Int64.random(in: 20_000...50_000_000, using: &random) / 1000 * 1000
    frames.append(TestFrame(frame, at: time))
  }

  private mutating func announce(_ host: Int) {
    let mac = Self.mac(host)
    let arp = Frames.arp(mac, Self.ip(host), asks: Self.ip(host % 8 + 1))
    add(Frames.ethernet(mac, "ff:ff:ff:ff:ff:ff", 0x0806, arp))
    guard host.isMultiple(of: 3) else { return }
    let body =
      Frames.tlv(1, [4] + Wire.mac(mac)) + Frames.tlv(2, [7] + Wire.text("port-\(host)"))
      + Frames.tlv(3, [0, 20]) + Frames.tlv(5, Wire.text("switch-\(host)")) + Frames.tlv(0, [])
    add(Frames.ethernet(mac, "01:80:c2:00:00:0e", 0x88CC, body))
  }

  private mutating func send(_ from: Int, _ to: Int, _ number: Int, _ segment: [UInt8], vlan: [Int])
  {
    identification += 1
    let packet = Frames.ipv4(
      Self.ip(from), Self.ip(to), number, id: identification & 0xFFFF, segment)
    add(Frames.ethernet(Self.mac(from), Self.mac(to), 0x0800, vlans: vlan, packet))
  }

  private mutating func converse(_ number: Int) {
    let client = Int.random(in: 1...8, using: &random)
    let server = (client + Int.random(in: 1...6, using: &random) - 1) % 8 + 1
    guard client != server else { return }
    let port = 40_000 + number
    let vlan = Bool.random(using: &random) ? [10] : []
    switch Int.random(in: 0..<5, using: &random) {
    case 0: talk(client, server, port, 502, Self.modbus, vlan)
    case 1:
      talk(
        client, server, port, 22, [Wire.text("SSH-2.0-a\r\n"), Wire.text("SSH-2.0-b\r\n")], vlan)
    case 2: talk(client, server, port, 55_000 + server, [[1, 2, 3], [4, 5, 6]], vlan)
    case 3: knock(client, server, port, vlan)
    default:
      send(
        client, server, 17,
        Frames.udp(port, 514, Wire.text("<13>Oct  1 10:00:00 unit-\(client) x: y")), vlan: vlan)
    }
  }

  private static let modbus: [[UInt8]] = [
    Wire.hex("0001 0000 0005 01 2b 0e 01 00"),
    Wire.hex("0001 0000 0010 01 2b 0e 01 01 00 00 01 00 06") + Wire.text("ABCDEF"),
  ]

  private mutating func talk(
    _ client: Int, _ server: Int, _ port: Int, _ service: Int, _ texts: [[UInt8]], _ vlan: [Int]
  ) {
    if Bool.random(using: &random) {
      send(client, server, 6, Frames.tcp(port, service, flags: 2, []), vlan: vlan)
      send(server, client, 6, Frames.tcp(service, port, flags: 0x12, []), vlan: vlan)
    }
    for (turn, text) in (texts + texts).enumerated() {
      let isFromClient = turn.isMultiple(of: 2)
      let ports = isFromClient ? (port, service) : (service, port)
      send(
        isFromClient ? client : server, isFromClient ? server : client, 6,
        Frames.tcp(ports.0, ports.1, sequence: turn + 1, text), vlan: vlan)
    }
  }

  private mutating func knock(_ client: Int, _ server: Int, _ port: Int, _ vlan: [Int]) {
    send(client, server, 6, Frames.tcp(port, 4433, flags: 2, []), vlan: vlan)
    send(server, client, 6, Frames.tcp(4433, port, flags: 0x14, []), vlan: vlan)
  }
}
