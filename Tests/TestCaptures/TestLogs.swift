import TestSupport

/// Generated logs of a plant.
package struct TestLogs {
  package static let connectionColumns = [
    "ts", "uid", "id.orig_h", "id.orig_p", "id.resp_h", "id.resp_p", "proto", "service",
    "duration", "orig_bytes", "resp_bytes", "conn_state", "local_orig", "missed_bytes", "history",
    "orig_pkts", "orig_ip_bytes", "resp_pkts", "resp_ip_bytes", "tunnel_parents", "vlan",
    "orig_l2_addr", "resp_l2_addr",
  ]

  private var generator: SeededGenerator

  package init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Connections among a few hosts.
  package mutating func connections(_ count: Int) -> ZeekLogWriter {
    ZeekLogWriter("conn", Self.connectionColumns, (0..<count).map { connection($0) })
  }

  private mutating func connection(_ number: Int) -> ZeekLogWriter.Row {
    let isV6 = generator.once(in: 6)
    let host = { (last: Int) in isV6 ? "fd00::\(last)" : "10.1.0.\(last)" }
    var row: ZeekLogWriter.Row = [
      "ts": .time(1_700_000_000_000_000 + Int64.random(in: 0..<4_000_000_000, using: &generator)),
      "uid": .text("C\(number)"),
      "id.orig_h": .text(host(.random(in: 1...6, using: &generator))),
      "id.orig_p": .count(.random(in: 1024...65_535, using: &generator)),
      "id.resp_h": .text(host(.random(in: 7...9, using: &generator))),
      "id.resp_p": .count(generator.pick([102, 502, 44_818, 80])),
      "proto": .text(generator.pick(["tcp", "tcp", "udp", "icmp", "unknown_transport"])),
      "conn_state": .text(generator.pick(["SF", "S0", "REJ", "RSTOS0", "S1", "OTH", "RSTR"])),
      "missed_bytes": .count(0), "history": .text("ShADadFf"),
      "orig_pkts": .count(.random(in: 0...90, using: &generator)),
      "resp_pkts": .count(.random(in: 0...90, using: &generator)),
    ]
    let sometimes: [(String, ZeekLogWriter.Value)] = [
      ("service", .text(generator.pick(["modbus", "ssl", "smb,gssapi,krb", "", "-", "strange"]))),
      ("duration", .interval(.random(in: 0..<90_000_000, using: &generator))),
      ("orig_bytes", .count(.random(in: 0...9000, using: &generator))),
      ("resp_bytes", .count(.random(in: 0...9000, using: &generator))),
      ("orig_ip_bytes", .count(.random(in: 0...9000, using: &generator))),
      ("resp_ip_bytes", .count(.random(in: 0...9000, using: &generator))),
      ("local_orig", .truth(true)), ("vlan", .count(generator.pick([5, 10]))),
      ("tunnel_parents", .set(generator.pick([[], ["CTun"]]))),
      ("orig_l2_addr", .text("00:1b:1b:00:00:0\(Int.random(in: 1...6, using: &generator))")),
      ("resp_l2_addr", .text("00:1b:1b:00:00:0\(Int.random(in: 7...9, using: &generator))")),
    ]
    for (column, value) in sometimes where !generator.once(in: 3) { row[column] = value }
    return row
  }

  /// Texts that a log must escape.
  package static let hardTexts = [
    "plain", "tab\there", "back\\slash", "comma, and more", "\"quoted\"", "-", "(empty)", "",
    "ünïcode", "line\nbreak", "bell\u{7}", "| pipe", "a\\x41b", "{}[]:,",
  ]

  private mutating func text() -> ZeekLogWriter.Value { .text(generator.pick(Self.hardTexts)) }

  /// Logs of other kinds, with texts of every sort.
  package mutating func others(_ count: Int) -> [ZeekLogWriter] {
    let ends = ["ts", "id.orig_h", "id.orig_p", "id.resp_h", "id.resp_p"]
    func rows(_ make: (inout SeededGenerator) -> ZeekLogWriter.Row) -> [ZeekLogWriter.Row] {
      (0..<count).map { _ in
        var row = make(&generator)
        row["ts"] = .time(1_700_000_000_000_000 + .random(in: 0..<9_000_000, using: &generator))
        return row
      }
    }
    func talk(_ port: Int, _ generator: inout SeededGenerator) -> ZeekLogWriter.Row {
      [
        "id.orig_h": .text("10.1.0.\(Int.random(in: 1...6, using: &generator))"),
        "id.orig_p": .count(50_000), "id.resp_p": .count(port),
        "id.resp_h": .text("10.1.0.\(Int.random(in: 7...9, using: &generator))"),
      ]
    }
    func hard(_ generator: inout SeededGenerator) -> ZeekLogWriter.Value {
      .text(generator.pick(Self.hardTexts))
    }
    let dns = rows { generator in
      var row = talk(53, &generator)
      row["query"] = hard(&generator)
      row["rejected"] = .truth(false)
      let answers = ["10.1.0.8", "192.0.2.7", "fd00::8", "not, an address"]
      row["answers"] = .set(generator.once(in: 3) ? [] : [generator.pick(answers), "10.1.0.9"])
      return row
    }
    let dhcp = rows { generator in
      [
        "mac": .text("00:1b:1b:00:00:0\(Int.random(in: 1...6, using: &generator))"),
        "host_name": hard(&generator), "domain": hard(&generator),
        "assigned_addr": .text("10.1.0.\(Int.random(in: 1...6, using: &generator))"),
        "server_addr": .text("10.1.0.9"),
        "msg_types": .set(generator.once(in: 2) ? ["REQUEST", "ACK"] : ["DISCOVER"]),
        "lease_time": .interval(600_000_000),
      ]
    }
    let snmp = rows { generator in
      var row = talk(161, &generator)
      row["version"] = .text("2c")
      row["display_string"] = hard(&generator)
      row["get_requests"] = .count(3)
      row["get_responses"] = .count(3)
      return row
    }
    let cip = rows { generator in
      var row = talk(44_818, &generator)
      row["is_orig"] = .truth(false)
      row["source_h"] = row["id.resp_h"]
      row["source_p"] = .count(44_818)
      row["vendor_id"] = .count(1)
      row["product_name"] = hard(&generator)
      row["serial_number"] = .text("0x00524d8e")
      return row
    }
    return [
      ZeekLogWriter("dns", ends + ["query", "answers", "rejected"], dns),
      ZeekLogWriter(
        "dhcp",
        [
          "ts", "mac", "host_name", "domain", "assigned_addr", "server_addr", "msg_types",
          "lease_time",
        ], dhcp),
      ZeekLogWriter(
        "snmp", ends + ["version", "display_string", "get_requests", "get_responses"], snmp),
      ZeekLogWriter(
        "cip_identity",
        ends + ["is_orig", "source_h", "source_p", "vendor_id", "product_name", "serial_number"],
        cip),
    ]
  }
}
