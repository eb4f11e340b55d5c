import Foundation
import TestCaptures
import TestSupport
import Testing

@Suite("zonebook discover")
struct DiscoverTests {
  private static let hasTracer = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

  /// Writes one of the user's files and returns its path.
  private static func file(_ bytes: [UInt8], _ name: String, in desk: Desk) throws -> String {
    try desk.write(bytes, to: name)
    return desk.path(name)
  }

  private static let plant = CaptureWriter.pcap(TestPlant(seed: 1).frames)

  @Test("a capture is shown whatever its name is, from files and from standard input")
  func shown() async throws {
    let desk = try Desk()
    let path = try Self.file(Self.plant, "capture.txt", in: desk)
    let run = try await desk.run("discover", path)
    #expect(run.exit == .exited(0))
    for text in ["10.1.0.3  00:1b:1b:00:00:03", "name: switch-3  [LLDP]", "Flows"] {
      #expect(run.output.contains(text), "\(text)")
    }
    let piped = try await ProgramRun.run(
      try BinaryUnderTest.url(), ["discover", "-", "--format", "json"], input: Self.plant,
      environment: desk.environment)
    #expect(piped.exit == .exited(0))
    let json = try JSONSerialization.jsonObject(with: Data(piped.standardOutput)) as? [String: Any]
    let hosts = try #require(json?["hosts"] as? [[String: Any]])
    #expect(hosts.count == 8)
    let sources = try #require(json?["sources"] as? [[String: Any]])
    #expect(sources.first?["size"] as? Int == Self.plant.count)
    let digest = try #require(sources.first?["sha256"] as? String)
    let sum = try await ProgramRun.run(URL(filePath: "/usr/bin/sha256sum"), [path])
    #expect(sum.output.hasPrefix(digest))
  }

  @Test("the parts of a capture, in any order, say what the whole says")
  func parts() async throws {
    let desk = try Desk()
    let frames = TestPlant(seed: 2).frames
    let cut = frames.count / 3
    let whole = try Self.file(CaptureWriter.pcap(frames), "whole", in: desk)
    let one = try Self.file(CaptureWriter.pcap(Array(frames[..<cut])), "one", in: desk)
    let two = try Self.file(
      CaptureWriter.pcapng(Array(frames[cut...]), order: .big), "two", in: desk)
    func essence(_ files: String...) async throws -> [String] {
      let run = try await ProgramRun.run(
        try BinaryUnderTest.url(), ["discover", "--format", "json"] + files,
        environment: desk.environment)
      #expect(run.exit == .exited(0))
      let json = try JSONSerialization.jsonObject(with: Data(run.standardOutput))
      let flows = ((json as? [String: Any])?["flows"] as? [[String: Any]]) ?? []
      return flows.map { flow in
        let total = flow["total"] as? [String: Any] ?? [:]
        let keys = total.keys.sorted()
        return "\(flow["client"] ?? "") \(flow["server"] ?? "") \(flow["port"] ?? "") "
          + keys.map { "\($0)=\(total[$0] ?? "")" }.joined(separator: " ")
      }
    }
    let expected = try await essence(whole)
    #expect(expected.count > 5)
    #expect(try await essence(one, two) == expected)
    #expect(try await essence(two, one) == expected)
  }

  @Test("nothing secret is in any output")
  func secrets() async throws {
    let desk = try Desk()
    let path = try Self.file(CaptureWriter.pcap(SecretCapture.frames), "secret", in: desk)
    for format in ["table", "json"] {
      let run = try await desk.run("discover", path, "--format", format)
      #expect(run.exit == .exited(0))
      #expect(run.output.contains("HTTP Basic login asked for"))
      #expect(!run.output.contains(SecretCapture.word))
      #expect(!run.errors.contains(SecretCapture.word))
    }
  }

  @Test("no socket is opened", .enabled(if: hasTracer))
  func sockets() async throws {
    let desk = try Desk()
    let path = try Self.file(Self.plant, "capture", in: desk)
    let trace = desk.path("trace")
    let program = try BinaryUnderTest.url().path
    let run = try await ProgramRun.run(
      URL(filePath: "/usr/bin/strace"),
      ["-f", "-e", "trace=network,openat", "-o", trace, program, "discover", path],
      environment: desk.environment)
    #expect(run.exit == .exited(0))
    let calls = try String(contentsOfFile: trace, encoding: .utf8)
    #expect(calls.contains("openat("), "the trace is empty")
    // The C library asks for the user's name over a local socket before it reads /etc/passwd.
    let sockets = calls.split(separator: "\n").filter { $0.contains("socket(") }
    #expect(sockets.allSatisfy { $0.contains("AF_UNIX") })
    // Nothing is opened for writing either.
    let written = calls.split(separator: "\n").filter {
      $0.contains("O_WRONLY") || $0.contains("O_RDWR") || $0.contains("O_CREAT")
    }
    #expect(written.allSatisfy { $0.contains("/dev/") })
  }

  @Test("a scan, a table of a switch and a list of devices are one observation with a capture")
  func kinds() async throws {
    let desk = try Desk()
    let scan = """
      <?xml version="1.0"?><!DOCTYPE nmaprun><nmaprun args="nmap -sV" version="7.93">
      <host><status state="up" reason="arp-response"/><address addr="10.0.0.5" addrtype="ipv4"/>
      <address addr="00:80:f4:0a:11:01" addrtype="mac"/><ports><port protocol="tcp" portid="502">
      <state state="open"/><service name="mbap" method="table"/></port></ports></host></nmaprun>
      """
    let table = """
      SW-3#show mac address-table
      Vlan    Mac Address       Type        Ports
         7    0080.f40a.1101    DYNAMIC     Gi1/0/5
      SW-3#show vlan
      VLAN Name                             Status    Ports
      7    Cell 4                           active    Gi1/0/5
      """
    let list = "Name;IP;Vendor;Owner\nPLC 4;10.0.0.5;Schneider;E. Marzipan\n"
    let files = try [("a.pcap", scan), ("b.csv", table), ("c.xml", list)].map {
      try Self.file(Array($0.1.utf8), $0.0, in: desk)
    }
    let run = try await ProgramRun.run(
      try BinaryUnderTest.url(), ["discover"] + files, environment: desk.environment)
    #expect(run.exit == .exited(0), "\(run.errors)")
    for text in [
      "10.0.0.5  00:80:f4:0a:11:01  VLAN 7", "service: Modbus  [nmap on tcp/502, guessed]",
      "switchPort: SW-3 Gi1/0/5  [switch table, tabled]", "name: PLC 4  [inventory, tabled]",
      "active scan by nmap 7.93: nmap -sV", "MAC table, 1 row, VLANs, 1 row", "7     Cell 4  SW-3",
      "columns not read: Owner",
    ] {
      #expect(run.output.contains(text), "\(text) in\n\(run.output)")
    }
    #expect(!run.output.contains("Marzipan"))
  }

  @Test("Ctrl-C while a pipe is waited for ends with what was read, and a closed pipe ends it too")
  func interrupt() async throws {
    let desk = try Desk()
    // More than a pipe holds, so that the program is at work once all is written.
    let frames = TestPlant(seed: 1).frames
    let capture = CaptureWriter.pcap(Array(repeating: frames, count: 40).flatMap(\.self))
    #expect(capture.count > 256 << 10)
    let path = try Self.file(capture, "part", in: desk)
    let program = try BinaryUnderTest.url().path
    let script = """
      mkfifo "$0.pipe"
      "$1" discover "$0.pipe" & reader=$!
      exec 3> "$0.pipe"
      cat "$0" >&3
      kill -INT $reader
      wait $reader
      """
    let run = try await ProgramRun.run(
      URL(filePath: "/bin/sh"), ["-c", script, path, program], environment: desk.environment)
    #expect(run.exit == .exited(3), "\(run.errors)")
    #expect(run.output.contains("switch-3"))
    #expect(run.output.contains("the reading was ended before its end"))
    let closed = try await ProgramRun.run(
      URL(filePath: "/bin/sh"), ["-c", "cat \"$0\" | \"$1\" discover -", path, program],
      environment: desk.environment)
    #expect(closed.exit == .exited(0))
    #expect(closed.output.contains("switch-3"))
  }

  @Test("folders, devices and what is no capture are refused with a reason")
  func refusals() async throws {
    let desk = try Desk()
    let text = try Self.file(Array("hello\n".utf8), "text.pcap", in: desk)
    let cases = [
      (desk.path(""), "this is a folder"), ("/dev/zero", "this is a device"),
      (text, "nothing that zonebook discover reads"),
      (desk.path("none"), "No such file"),
    ]
    for (path, reason) in cases {
      let run = try await desk.run("discover", path)
      #expect(run.exit == .exited(3), "\(path)")
      #expect(run.errors.contains(reason), "\(path)")
      #expect(run.output.isEmpty)
    }
    #expect(try await desk.run("discover").exit == .exited(2))
    #expect(try await desk.run("discover", "-", "-").exit == .exited(2))
    let many = try await ProgramRun.run(
      try BinaryUnderTest.url(), ["discover"] + Array(repeating: text, count: 10_001),
      environment: desk.environment)
    #expect(many.exit == .exited(2))
    #expect(many.errors.contains("10001 files are more than the 10000"))
  }

  @Test("text from a capture cannot steer the terminal")
  func harmless() async throws {
    let name = "sw\u{1B}[31m\u{7}\u{202E}itch"
    let lldp =
      Frames.tlv(1, [4] + Wire.mac(Talk.serverMAC)) + Frames.tlv(2, [7, 0x31])
      + Frames.tlv(3, [0, 20]) + Frames.tlv(5, Array(name.utf8)) + [0, 0]
    let talk = Talk.frame(0x88CC, to: "01:80:c2:00:00:0e", lldp)
    let desk = try Desk()
    let path = try Self.file(CaptureWriter.pcap(talk.frames), "lldp", in: desk)
    for format in ["table", "json"] {
      let run = try await desk.run("discover", path, "--format", format)
      #expect(run.output.contains("itch"))
      #expect(!run.output.contains("\u{1B}"))
      #expect(!run.output.contains("\u{202E}"))
    }
  }
}
