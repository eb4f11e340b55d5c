import NetworkObservation
import TestCaptures
import TestSupport

extension FuzzedParser {
  /// Capture files: whatever they hold, they end in a report, and a second reading says the same.
  static let capture = FuzzedParser(
    name: "capture", share: 4000,
    words: ["\u{0A}\u{0D}\u{0D}\u{0A}", "MZ<+", "+<ZM"],
    made: files
  ) { bytes throws(BrokenLaw) in
    try observe(bytes)
  }

  /// Frames of every protocol, so that most inputs reach a reader of messages.
  static let frames = FuzzedParser(
    name: "frames", share: 8000,
    words: [
      "SSH-2.0-", "HTTP/1.1 200 OK\r\nServer: ", "NTLMSSP\u{0}", "220 FTP", "fox a 0 -1 fox hello",
    ],
    made: messages
  ) { bytes throws(BrokenLaw) in
    // The first byte chooses where the message stands.
    let place = Int(bytes.first ?? 0)
    let message = Array(bytes.dropFirst())
    var talk = Talk()
    let ports = [
      102, 502, 44_818, 4840, 20_000, 2404, 445, 80, 22, 443, 3389, 1911, 389, 25, 47_808, 161, 67,
      137, 5353, 514, 1900, 123, 138, 5094, 9600, 34_964,
    ]
    let port = ports[place % ports.count]
    switch place / 64 {
    case 0: talk.tcp(port, [], message)
    case 1: talk.udp(port, [], message)
    case 2:
      let types = [0x0806, 0x88CC, 0x8892, 0x88B8, 0x0800, 0x86DD, 0x8100, 0x8847, 0x8864, 60]
      talk.add(Frames.ethernet(Talk.serverMAC, Talk.clientMAC, types[place % 10], message))
    default: talk.packet([4, 47, 58, 41, 1, 132][place % 6], message, fromServer: true)
    }
    return try observe(CaptureWriter.pcap(talk.frames))
  }

  private static let files: [[UInt8]] = {
    let plant = TestPlant(seed: 1, conversations: 6).frames
    return [
      CaptureWriter.pcap(plant), CaptureWriter.pcap(plant, order: .big, isNano: true),
      CaptureWriter.pcapng(plant), CaptureWriter.pcapng(plant, order: .big, resolution: 0x9E),
      CaptureWriter.pcap(SecretCapture.frames),
    ]
  }()

  private static let messages: [[UInt8]] = {
    let streams = [
      Messages.s7(Wire.hex("3201 0000 0001 0001 0000 1a")), Messages.tls(22, Messages.serverHello),
      Messages.tls(22, Messages.certificate), Messages.smb2(1, Messages.challenge),
      Messages.listIdentity, Wire.hex("0001 0000 0010 03 2b 0e 01 01 00 00 01 00 06 414243444546"),
    ]
    let datagrams = [
      Messages.snmp("public", name: "RTU-5"), Messages.listIdentity,
      Messages.dhcp(2, type: 5, Messages.option(1, Wire.ip("255.255.0.0")), yours: "10.0.0.44"),
      Wire.hex("810b 0019 0108 0005 01 0a 1000 c4 02000065 22 01e0 91 00 22 0539"),
    ]
    let frames = [Messages.dcp(frame: "feff", service: 5, type: 1)]
    return streams.map { [0] + $0 } + datagrams.map { [64 + 15] + $0 } + frames.map { [130] + $0 }
  }()

  /// Reads twice, in other orders of hashing, and compares.
  static func observe(_ bytes: [UInt8]) throws(BrokenLaw) -> String {
    let one = try reading(bytes)
    let other = try reading(bytes)
    try BrokenLaw.check(one == other, "two readings differ")
    return one.outcome
  }

  private struct Reading: Equatable {
    var outcome = ""
    var lines: [String] = []
  }

  private static func reading(_ bytes: [UInt8]) throws(BrokenLaw) -> Reading {
    let collector = ObservationCollector()
    do throws(ReadingError) {
      try ObservationReader.read(ByteSource(name: "input", bytes: bytes), into: collector)
    } catch {
      return Reading(outcome: "refused \(error)")
    }
    let observations = collector.finish()
    guard let report = observations.sources.first else { throw BrokenLaw("no report") }
    var protocols: Set<ObservedProtocol> = []
    var lines: [String] = []
    for flow in observations.flows {
      protocols.formUnion(flow.protocols)
      lines.append("\(flow.client.text) \(flow.server.text) \(flow.port) \(flow.total)")
    }
    for fact in observations.facts {
      lines.append("\(fact.fact)")
      let isShort = fact.fact.value.utf8.count <= PlainValue.longest
      try BrokenLaw.check(isShort, "a value is too long")
    }
    let fields = Set(observations.facts.map(\.fact.field.rawValue)).sorted()
    let warnings = report.warnings.map(\.kind.rawValue)
    let names = protocols.map(\.name).sorted()
    return Reading(outcome: "\(report.kind) \(warnings) \(names) \(fields)", lines: lines)
  }
}
