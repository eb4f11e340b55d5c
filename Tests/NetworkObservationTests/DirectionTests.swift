import NetworkObservation
import TestCaptures
import Testing

@Suite struct DirectionTests {
  private static func tcp(
    _ from: Int, _ fromPort: Int, _ to: Int, _ toPort: Int, flags: UInt8 = 0x10, _ id: Int
  ) -> TestFrame {
    TestFrame(
      Frames.ethernet(
        "00:1b:1b:00:00:0\(from)", "00:1b:1b:00:00:0\(to)", 0x0800,
        Frames.ipv4(
          "10.0.0.\(from)", "10.0.0.\(to)", 6, id: id,
          Frames.tcp(fromPort, toPort, flags: flags, []))),
      at: 1_700_000_000_000_000_000 + Int64(id) * 1_000_000)
  }

  private static func lines(_ frames: [TestFrame]) throws -> [String] {
    try Reading.observe(frames).flows.map {
      "\($0.client.text) > \($0.server.text):\($0.port) \($0.direction.name) "
        + "\($0.total.connections)-\($0.total.attempts)"
    }
  }

  @Test func whoeverBeginsIsTheClient() throws {
    let begun = [
      Self.tcp(1, 502, 2, 40_000, flags: 2, 1), Self.tcp(2, 40_000, 1, 502, flags: 0x12, 2),
    ]
    #expect(try Self.lines(begun) == ["10.0.0.1 > 10.0.0.2:40000 handshake 1-0"])
    #expect(try Self.lines([begun[1]]) == ["10.0.0.1 > 10.0.0.2:40000 handshake 1-0"])
  }

  @Test func aRefusalOrSilenceIsAnAttempt() throws {
    let refused = [
      Self.tcp(1, 40_000, 2, 80, flags: 2, 1), Self.tcp(2, 80, 1, 40_000, flags: 0x14, 2),
    ]
    #expect(try Self.lines(refused) == ["10.0.0.1 > 10.0.0.2:80 handshake 1-1"])
    #expect(try Self.lines([refused[0]]) == ["10.0.0.1 > 10.0.0.2:80 handshake 1-1"])
  }

  @Test func aKnownPortTellsTheServer() throws {
    #expect(
      try Self.lines([Self.tcp(2, 44_818, 1, 50_000, 1)]) == ["10.0.0.1 > 10.0.0.2:44818 port 1-0"])
  }

  @Test func severalPeersOnOnePortTellTheServer() throws {
    let frames = [Self.tcp(1, 50_001, 3, 60_000, 1), Self.tcp(2, 50_002, 3, 60_000, 2)]
    #expect(
      try Self.lines(frames)
        == ["10.0.0.1 > 10.0.0.3:60000 peers 1-0", "10.0.0.2 > 10.0.0.3:60000 peers 1-0"])
  }

  @Test func whatNothingTellsIsUnknown() throws {
    #expect(
      try Self.lines([Self.tcp(1, 50_001, 3, 60_000, 1)])
        == ["10.0.0.3 > 10.0.0.1:50001 unknown 1-0"])
  }

  @Test func aMillionConnectionsAreOneRow() throws {
    let frames = (0..<2000).map { Self.tcp(1, 30_000 + $0, 2, 502, flags: 2, $0 + 1) }
    #expect(try Self.lines(frames) == ["10.0.0.1 > 10.0.0.2:502 handshake 2000-2000"])
  }

  @Test func aGroupIsServed() throws {
    let frame = TestFrame(
      Frames.ethernet(
        "00:1b:1b:00:00:01", "ff:ff:ff:ff:ff:ff", 0x0800,
        Frames.ipv4("10.0.0.1", "10.0.0.255", 17, Frames.udp(80, 50_000, [1]))))
    #expect(try Self.lines([frame]) == ["10.0.0.1 > 10.0.0.255:50000 group 1-0"])
  }

  @Test func aHardwareAddressWithManyAddressesIsARelay() throws {
    func packet(_ source: String, _ mac: String, _ id: Int) -> TestFrame {
      TestFrame(
        Frames.ethernet(
          mac, "00:1b:1b:00:00:01", 0x0800,
          Frames.ipv4(source, "10.0.0.1", 17, id: id, Frames.udp(50_000, 50_001, [1]))))
    }
    let own = TestFrame(
      Frames.ethernet(
        "00:1b:1b:00:00:09", "ff:ff:ff:ff:ff:ff", 0x0806,
        Frames.arp("00:1b:1b:00:00:09", "10.0.0.9", asks: "10.0.0.1")))
    let frames =
      [own] + (1...5).map { packet("10.9.0.\($0)", "00:1b:1b:00:00:09", $0) }
      + [packet("10.0.0.3", "00:1b:1b:00:00:03", 9)]
    #expect(
      try Reading.observe(frames).hostLines == [
        "[00:1b:1b:00:00:03] [10.0.0.3]", "[00:1b:1b:00:00:09] [10.0.0.9] relay of 5",
        "[] [10.9.0.1]", "[] [10.9.0.2]", "[] [10.9.0.3]", "[] [10.9.0.4]", "[] [10.9.0.5]",
      ])
  }

  @Test func aVirtualAddressTiesNothing() throws {
    let mac = "00:00:5e:00:01:07"
    let frame = TestFrame(
      Frames.ethernet(
        mac, "ff:ff:ff:ff:ff:ff", 0x0806, Frames.arp(mac, "10.0.0.9", asks: "10.0.0.1")))
    #expect(
      try Reading.observe([frame]).hostLines == ["[] [10.0.0.9]", "[00:00:5e:00:01:07] []"])
  }

  @Test func arpOfSomebodyElseTiesNothing() throws {
    let frame = TestFrame(
      Frames.ethernet(
        "00:1b:1b:00:00:01", "ff:ff:ff:ff:ff:ff", 0x0806,
        Frames.arp("00:1b:1b:00:00:02", "10.0.0.9", asks: "10.0.0.1")))
    let observations = try Reading.observe([frame])
    #expect(observations.bindings.isEmpty)
    #expect(observations.sources[0].warnings.map(\.kind) == [.arpMismatch])
  }
}
