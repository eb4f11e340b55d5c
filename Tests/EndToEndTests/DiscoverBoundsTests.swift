import Foundation
import TestCaptures
import TestSupport
import Testing

/// The program may hold 128 MiB of its own at any time, whatever it reads: the shell sets the limit, and
/// a program that asks for more ends without an answer.
@Suite("What discover holds has an end")
struct DiscoverBoundsTests {
  private static let limit = 128 << 10  // KiB
  private static let count = 300_000

  /// Runs the program within the limit.
  private static func run(_ bytes: [UInt8]) async throws -> ProgramRun {
    let desk = try Desk()
    try desk.write(bytes, to: "flood")
    let script = "ulimit -d \(limit); exec \"$0\" discover \"$1\""
    return try await ProgramRun.run(
      URL(filePath: "/bin/sh"),
      ["-c", script, try BinaryUnderTest.url().path, desk.path("flood")],
      environment: desk.environment)
  }

  private static func check(_ bytes: [UInt8], says texts: String...) async throws {
    let run = try await run(bytes)
    #expect(run.exit == .exited(0), "\(run.errors.suffix(500))")
    for text in texts { #expect(run.output.contains(text), "\(text)") }
  }

  // MARK: Captures

  /// A capture of so many frames, a millisecond apart.
  private static func capture(_ frame: (Int) -> [UInt8]) -> [UInt8] {
    var file = CaptureWriter.pcap([])
    for number in 0..<count {
      let bytes = frame(number)
      file += Wire.le32(1_600_000_000 + number / 1000) + Wire.le32(number % 1000 * 1000)
      file += Wire.le32(bytes.count) + Wire.le32(bytes.count) + bytes
    }
    return file
  }

  private static func mac(_ number: Int) -> [UInt8] { [0, 0x80, 0xF4] + Wire.be32(number)[1...] }

  private static func address(_ number: Int) -> [UInt8] { Wire.be32(0x0A00_0000 + number) }

  private static func segment(_ number: Int, _ text: [UInt8] = []) -> [UInt8] {
    Wire.be16(1024 + number % 60_000) + Wire.be16(80 + number % 5000) + Wire.be32(1) + Wire.be32(1)
      + [0x50, text.isEmpty ? 2 : 24, 4, 0, 0, 0, 0, 0] + text
  }

  private static func packet(_ number: Int, _ segment: [UInt8]) -> [UInt8] {
    let head = [0x45, 0] + Wire.be16(20 + segment.count) + [0, 1, 0, 0, 64, 6, 0, 0]
    let ends = address(number) + address(number * 13 % (1 << 24))
    return mac(number) + mac(number * 7 % (1 << 24)) + [8, 0] + head + ends + segment
  }

  @Test("a flood of announcements of addresses")
  func announcements() async throws {
    let flood = Self.capture { number in
      let own = Self.mac(number)
      let sender = own + Self.address(number)
      return Wire.hex("ffffffffffff") + own + [8, 6] + Wire.hex("0001080006040001") + sender
        + [0, 0, 0, 0, 0, 0] + Self.address(1)
    }
    try await Self.check(
      flood, says: "300000 packets", "has more pairs of IP and hardware addresses than are kept")
  }

  @Test("a flood of connections between addresses that are seen once")
  func connections() async throws {
    let flood = Self.capture { Self.packet($0, Self.segment($0)) }
    try await Self.check(flood, says: "300000 packets", "more addresses than are kept apart")
  }

  @Test("a flood of servers that say what they run")
  func banners() async throws {
    let flood = Self.capture { number in
      Self.packet(number, Self.segment(number, Wire.text("SSH-2.0-Open\(number)\r\n")))
    }
    try await Self.check(flood, says: "300000 packets", "more identities than are kept")
  }

  @Test("a flood of neighbours with long names in their own VLANs")
  func names() async throws {
    let flood = Self.capture { number in
      let own = Self.mac(number)
      let name = Wire.text("host\(number)-" + String(repeating: "x", count: 200))
      let tags = [0x81, 0] + Wire.be16(number % 4096) + [0x81, 0] + Wire.be16(number / 4096)
      return Wire.hex("0180c200000e") + own + tags + [0x88, 0xCC]
        + Frames.tlv(1, [4] + own) + Frames.tlv(2, [7, 0x31]) + Frames.tlv(3, [0, 20])
        + Frames.tlv(5, name) + Frames.tlv(6, name) + [0, 0]
    }
    try await Self.check(flood, says: "300000 packets", "more identities than are kept")
  }

  // MARK: Text

  private static func spelled(_ number: Int) -> String {
    mac(number).map { String($0, radix: 16).leftPadded(to: 2) }.joined(separator: ":")
  }

  private static func dotted(_ number: Int) -> String {
    address(number).map { "\($0)" }.joined(separator: ".")
  }

  @Test("a scan of very many hosts")
  func scan() async throws {
    var text = "<?xml version=\"1.0\"?><nmaprun args=\"nmap\">\n"
    for number in 0..<100_000 {
      text += """
        <host><status state="up" reason="arp-response"/><address addr="\(Self.dotted(number))" \
        addrtype="ipv4"/><address addr="\(Self.spelled(number))" addrtype="mac"/><ports><port \
        protocol="tcp" portid="80"><state state="open"/><service name="http" product="S\(number)" \
        method="probed"/></port></ports></host>

        """
    }
    try await Self.check(Array((text + "</nmaprun>").utf8), says: "100000 records")
  }

  @Test("a table of a switch with very many addresses")
  func table() async throws {
    var text = "Vlan    Mac Address       Type        Ports\n"
    for number in 0..<Self.count {
      text +=
        "\(number % 4000 + 1)  \(Self.spelled(number))  DYNAMIC  Gi\(number / 48)/0/\(number % 48)\n"
    }
    try await Self.check(Array(text.utf8), says: "300000 records", "more identities than are kept")
  }

  @Test("a list of very many devices")
  func list() async throws {
    var text = "Name,IP Address,MAC Address,Serial\n"
    for number in 0..<Self.count {
      text +=
        "PLC \(number),\(Self.dotted(number)),\(Self.spelled(number)),SN-\(number)-of-a-long-serial\n"
    }
    try await Self.check(Array(text.utf8), says: "300000 records", "more identities than are kept")
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: "0", count: max(0, width - count)) + self
  }
}
