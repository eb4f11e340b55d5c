import NetworkObservation
import TestCaptures
import Testing

@Suite struct FrameTests {
  private static let one = "00:1b:1b:00:00:01"
  private static let two = "00:1b:1b:00:00:02"
  private static let udp = Frames.udp(5000, 6000, [1, 2, 3])
  private static let packet = Frames.ipv4("10.0.0.1", "10.0.0.2", 17, udp)

  private static func flows(_ bytes: [UInt8], linkType: Int = 1) throws -> [String] {
    let frame = TestFrame(bytes)
    return try Reading.observe(CaptureWriter.pcap([frame], linkType: linkType)).flows.map {
      "\($0.client.text) > \($0.server.text) \($0.transport.name)/\($0.port)"
        + ($0.isTunnelled ? " tunnelled" : "") + $0.vlans.map { " vlan \($0.text)" }.joined()
    }
  }

  @Test func linkTypesAreTakenApart() throws {
    let forms: [(Int, [UInt8])] = [
      (1, Frames.ethernet(Self.one, Self.two, 0x0800, Self.packet)),
      (0, Wire.le32(2) + Self.packet), (0, Wire.be32(2) + Self.packet),
      (108, Wire.be32(2) + Self.packet), (12, Self.packet), (14, Self.packet),
      (101, Self.packet),
      (113, Wire.hex("0000 0001 0006 001b1b000001 0000 0800") + Self.packet),
      (276, Wire.hex("0800 0000 00000001 0001 00 06 001b1b000001 0000") + Self.packet),
    ]
    for (linkType, bytes) in forms {
      let flows = try Self.flows(bytes, linkType: linkType)
      #expect(flows.count == 1, "link type \(linkType)")
      #expect(flows.first?.hasPrefix("10.0.0.") == true, "link type \(linkType)")
      #expect(flows.first?.contains("udp/5000") == true, "link type \(linkType)")
    }
  }

  @Test func anUnknownLinkTypeIsCountedAndNamed() throws {
    let observations = try Reading.observe(
      CaptureWriter.pcap([TestFrame([1, 2, 3])], linkType: 4242))
    #expect(observations.sources[0].records == 1)
    #expect(observations.sources[0].undecoded == 1)
    #expect(observations.undecoded.map(\.name) == ["link type 4242"])
    #expect(observations.sources[0].warnings.map(\.kind) == [.unknownLinkType])
  }

  @Test func tagsAreStackedUpToFour() throws {
    for depth in 0...4 {
      let tags = Array(1...4).prefix(depth).map { $0 * 10 }
      let flows = try Self.flows(
        Frames.ethernet(Self.one, Self.two, 0x0800, vlans: Array(tags), Self.packet))
      let expected = depth == 0 ? "" : " vlan " + tags.map(String.init).joined(separator: ".")
      #expect(flows.count == 1)
      #expect(flows[0].hasSuffix("udp/5000\(expected)"))
    }
    let deep = Frames.ethernet(Self.one, Self.two, 0x0800, vlans: [1, 2, 3, 4, 5], Self.packet)
    let observations = try Reading.observe([TestFrame(deep)])
    #expect(observations.sources[0].undecoded == 1)
    #expect(observations.sources[0].warnings.map(\.kind) == [.manyTags])
  }

  @Test func tunnelsAreTakenApartOneLevelDeep() throws {
    let inner = Frames.ethernet("02:00:00:00:00:01", "02:00:00:00:00:02", 0x0800, Self.packet)
    let vxlan = Frames.udp(40_000, 4789, Wire.hex("08000000 00000100") + inner)
    let geneve = Frames.udp(40_000, 6081, Wire.hex("0000 6558 00000100") + inner)
    let gre = Wire.hex("0000 0800") + Self.packet
    let erspan = Wire.hex("1000 88be 00000001 1001000000000000") + inner
    let outers = [
      (17, vxlan), (17, geneve), (47, gre), (47, erspan), (4, Self.packet),
    ]
    for (number, payload) in outers {
      let frame = Frames.ethernet(
        Self.one, Self.two, 0x0800, Frames.ipv4("192.0.2.1", "192.0.2.2", number, payload))
      let flows = try Self.flows(frame)
      #expect(flows.count == 2, "\(number)")
      #expect(flows.contains { $0.hasPrefix("192.0.2.1") && !$0.contains("tunnelled") })
      #expect(flows.contains { $0.contains("udp/5000 tunnelled") })
    }
    let mpls = Frames.ethernet(
      Self.one, Self.two, 0x8847, Wire.hex("00010040 00020140") + Self.packet)
    #expect(try Self.flows(mpls) == ["10.0.0.2 > 10.0.0.1 udp/5000 tunnelled"])
    // Labels hide no hardware address, other tunnels do.
    let seen = try Reading.observe([TestFrame(mpls)]).endpoints.map(\.endpoint.text)
    #expect(seen.contains(Self.one))
    let carried = Frames.ethernet(
      Self.one, Self.two, 0x0800, Frames.ipv4("192.0.2.1", "192.0.2.2", 17, vxlan))
    let ends = try Reading.observe([TestFrame(carried)]).endpoints.map(\.endpoint.text)
    #expect(ends.contains(Self.one))
    #expect(!ends.contains("02:00:00:00:00:01"))
    let nested = Frames.ipv4(
      "192.0.2.1", "192.0.2.2", 4, Frames.ipv4("192.0.2.3", "192.0.2.4", 4, Self.packet))
    let flows = try Self.flows(Frames.ethernet(Self.one, Self.two, 0x0800, nested))
    #expect(!flows.contains { $0.contains("udp") })
  }

  @Test func laterFragmentsBelongToTheAddressesOnly() throws {
    let first = Frames.ipv4("10.0.0.1", "10.0.0.2", 17, fragment: 0x2000, Self.udp)
    let later = Frames.ipv4("10.0.0.1", "10.0.0.2", 17, fragment: 0x0010, Self.udp)
    #expect(
      try Self.flows(Frames.ethernet(Self.one, Self.two, 0x0800, first)).first?.contains("udp/5000")
        == true)
    #expect(
      try Self.flows(Frames.ethernet(Self.one, Self.two, 0x0800, later))
        == ["10.0.0.1 > 10.0.0.2 ip/17"])
  }

  @Test func headersOfIPv6AreFollowed() throws {
    let addresses = Wire.hex("20010db8000000000000000000000001 20010db8000000000000000000000002")
    let options = Wire.hex("3c00 0104 00000000 2c00 0104 00000000 1100 0001 00000007")
    let body = options + Self.udp
    let packet = Wire.hex("60000000") + Wire.be16(body.count) + [0, 64] + addresses + body
    let flows = try Self.flows(Frames.ethernet(Self.one, Self.two, 0x86DD, packet))
    #expect(flows.count == 1)
    #expect(flows[0].contains("udp/5000"))
  }
}
