import Glibc

/// Large sources of each kind, and what reads them elsewhere.
struct Discovery {
  /// A source with its anchor.
  struct Source: Sendable {
    var name: String
    var anchor: String
    var write: @Sendable (String) throws(BenchmarkError) -> Void
  }

  static let all = [
    Source(name: "1 GB of packets, 5,000 conversations", anchor: "capinfos -c $0") {
      path throws(BenchmarkError) in try packets(path, conversations: 5000)
    },
    Source(name: "1 GB of packets, 500,000 conversations", anchor: "capinfos -c $0") {
      path throws(BenchmarkError) in try packets(path, conversations: 500_000)
    },
    Source(name: "100 MB of nmap's XML", anchor: "xmllint --stream $0", write: scan),
    Source(
      name: "200 MB of Zeek's columns",
      anchor: "mawk -F '\\t' '!/^#/ { sum += $14 + $16 } END { print sum }' $0", write: columns),
    Source(
      name: "200 MB of Zeek's JSON",
      anchor: """
        python3 -c 'import sys, orjson
        with open(sys.argv[1], "rb") as file:
            print(sum(orjson.loads(line)["orig_ip_bytes"] for line in file))' $0
        """, write: objects),
  ]

  // MARK: Files

  /// Messages of Modbus over TCP, 146 bytes with the head of the record.
  private static func packets(_ path: String, conversations: Int) throws(BenchmarkError) {
    let file = try LargeFile(path)
    defer { file.close() }
    file.add([
      0xD4, 0xC3, 0xB2, 0xA1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 1, 0, 0, 0,
    ])
    let message: [UInt8] = [0, 1, 0, 0, 0, 70, 1, 3, 67] + Array(repeating: 7, count: 67)
    let size = 54 + message.count
    var record = Array(repeating: UInt8(0), count: 16) + Array(repeating: 0, count: 54) + message
    record.replaceSubrange(8..<16, with: bytes(size) + bytes(size))
    record.replaceSubrange(16..<30, with: [0, 27, 27, 0, 0, 1, 0, 27, 27, 0, 0, 2, 8, 0])
    record.replaceSubrange(
      30..<50,
      with: [
        0x45, 0, 0, UInt8(40 + message.count), 0, 0, 0, 0, 64, 6, 0, 0, 10, 0, 0, 0, 10, 1, 0, 0,
      ])
    record.replaceSubrange(50..<54, with: [1, 0xF6, 0, 0])
    record.replaceSubrange(62..<66, with: [0x50, 24, 4, 0])
    var number = 0
    while file.size < 1_075_000_000 {
      let conversation = number &* 7919 % conversations
      record.replaceSubrange(
        0..<8, with: bytes(1_600_000_000 + number / 10_000) + bytes(number % 10_000 * 100))
      // The identification of the packet and its sequence tell it from others.
      record[34] = UInt8(truncatingIfNeeded: number >> 8)
      record[35] = UInt8(truncatingIfNeeded: number)
      record.replaceSubrange(54..<58, with: bytes(number))
      record[44] = UInt8(conversation % 200)
      record[45] = UInt8(conversation / 200 % 250)
      record[49] = UInt8(conversation % 50)
      record[52] = UInt8(4 + conversation / 50_000)
      record[53] = UInt8(conversation / 200 % 250)
      file.add(record)
      number += 1
    }
  }

  private static func bytes(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func scan(_ path: String) throws(BenchmarkError) {
    let file = try LargeFile(path)
    defer { file.close() }
    file.add(
      "<?xml version=\"1.0\"?>\n<!DOCTYPE nmaprun>\n<nmaprun args=\"nmap -sV\" version=\"7.93\">\n")
    let closed = [21, 22, 23, 25, 53, 102, 110, 135, 139, 143, 161, 443, 445, 993, 2404, 4840]
      .map {
        """
        <port protocol="tcp" portid="\($0)"><state state="closed" reason="reset" reason_ttl="64"/>\
        <service name="name-\($0)" method="table" conf="3"/></port>

        """
      }.joined()
    var number = 0
    while file.size < 100_000_000 {
      file.add(
        """
        <host starttime="1600000001" endtime="1600000042"><status state="up" reason="arp-response"/>
        <address addr="10.\(number >> 16).\(number >> 8 & 255).\(number & 255)" addrtype="ipv4"/>
        <ports>\(closed)<port protocol="tcp" portid="80"><state state="open" reason="syn-ack"/>\
        <service name="http" product="GoAhead WebServer" method="probed" conf="10"/>\
        <script id="http-title" output="Station \(number)"><elem key="title">Station</elem></script></port>
        </ports><os><osmatch name="Linux 5.3 - 5.4" accuracy="96" line="68140"/></os></host>

        """)
      number += 1
    }
    file.add("<runstats><finished time=\"1600000100\"/></runstats></nmaprun>\n")
  }

  private static let names = [
    "ts", "uid", "id.orig_h", "id.orig_p", "id.resp_h", "id.resp_p", "proto", "service", "duration",
    "orig_bytes", "resp_bytes", "conn_state", "orig_pkts", "orig_ip_bytes", "resp_pkts",
    "resp_ip_bytes",
  ]

  private static func values(_ number: Int) -> [String] {
    [
      "\(1_600_000_000 + number / 100).\(100_000 + number % 900_000)", "C\(number)abcdefgh",
      "10.0.\(number % 3).\(number % 97)", "\(1024 + number % 60_000)",
      "10.0.\(number % 2).\(100 + number % 20)", "502", "tcp", "modbus", "1.5", "100", "200", "SF",
      "3", "220", "4", "360",
    ]
  }

  private static func columns(_ path: String) throws(BenchmarkError) {
    let file = try LargeFile(path)
    defer { file.close() }
    file.add(
      "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n")
    file.add("#fields\t\(names.joined(separator: "\t"))\n")
    var number = 0
    while file.size < 200_000_000 {
      file.add(values(number).joined(separator: "\t") + "\n")
      number += 1
    }
    file.add("#close\t2020-09-14-00-00-00\n")
  }

  private static func objects(_ path: String) throws(BenchmarkError) {
    let file = try LargeFile(path)
    defer { file.close() }
    let texts: Set = ["uid", "id.orig_h", "id.resp_h", "proto", "service", "conn_state"]
    var number = 0
    while file.size < 200_000_000 {
      let members = zip(names, values(number)).map { name, value in
        texts.contains(name) ? "\"\(name)\":\"\(value)\"" : "\"\(name)\":\(value)"
      }
      file.add("{\(members.joined(separator: ","))}\n")
      number += 1
    }
  }
}

/// A file that is written in pieces.
final class LargeFile {
  private(set) var size = 0
  private let file: Int32
  private var waiting: [UInt8] = []

  init(_ path: String) throws(BenchmarkError) {
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { throw .call("open", code: errno) }
    waiting.reserveCapacity(1 << 20)
  }

  func add(_ text: String) { add(Array(text.utf8)) }

  func add(_ bytes: [UInt8]) {
    waiting += bytes
    size += bytes.count
    if waiting.count > 1 << 19 { flush() }
  }

  func close() {
    flush()
    _ = Glibc.close(file)
  }

  private func flush() {
    waiting.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = write(file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count <= 0 { break }
        written += count
      }
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
