/// Reads what switches and routers print: tables of hardware addresses, ARP, neighbours of LLDP and CDP,
/// VLANs and ports, one after another in a log of a session.
///
/// A table is known by the words of its heading, a column by where its word stands, and a row by what it
/// must hold; so the same code reads many makers.
enum SwitchTextReader: SourceReader {
  static let kind = "switch-text"

  /// How much of a line is looked at.
  static let longestLine = 2048

  /// Text with the heading of a table that is known, or the details of a neighbour.
  static func recognises(_ head: ByteView) -> Bool {
    guard head.index(of: 0) == nil else { return false }
    var offset = 0
    var details = 0
    while offset < head.count {
      let end = head.index(of: 0x0A, from: offset) ?? head.count
      let line = SwitchLine(head.from(offset).prefix(end - offset))
      if TableHeading(line) != nil || MACLine(line) != nil || ARPLine(line) != nil { return true }
      if let key = NeighbourDetail.Key(line), key.tellsKind {
        details += 1
        if details > 1 { return true }
      }
      offset = end + 1
    }
    return false
  }

  static func read(
    _ input: SourceInput, into collector: ObservationCollector
  ) throws(ReadingError) {
    var lines = LineScanner(input)
    var session = SwitchSession(collector)
    while let line = try lines.next() {
      if lines.isTooLong {
        collector.warn(.longLine, at: "line \(lines.number)")
      } else {
        session.take(SwitchLine(line))
      }
    }
    session.finish()
  }
}

/// A line of printed text in words, with the columns where they stand.
struct SwitchLine {
  /// A word and its first column; columns count from 0.
  struct Word: Equatable {
    var text: Substring
    var start: Int
    var end: Int { start + text.utf8.count }
    /// In small letters, without a colon at its end.
    var key: String {
      let bare = text.last == ":" ? text.dropLast() : text
      return bare.lowercased()
    }
  }

  let text: String
  let words: [Word]

  /// The line; bars and tabs are blanks, and what a terminal would not show is left out.
  init(_ view: ByteView) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(view.count)
    for byte in view.prefix(SwitchTextReader.longestLine).bytes {
      switch byte {
      case 0x09: bytes += Array(repeating: 0x20, count: 8 - bytes.count % 8)
      case 0x08: _ = bytes.popLast()
      case UInt8(ascii: "|"): bytes.append(0x20)
      case 0..<0x20, 0x7F: break
      default: bytes.append(byte)
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    self.text = text
    words = text.split(separator: " ").map { word in
      Word(text: word, start: text.utf8.distance(from: text.startIndex, to: word.startIndex))
    }
  }

  /// Whether the line is drawn under a heading.
  var isRuler: Bool {
    !words.isEmpty && words.allSatisfy { $0.text.allSatisfy { "-=+".contains($0) } }
  }
}

/// A row of its own names: `MAC: 00:00:5e:00:53:01  VLAN: 1 Port: port1(port-id 1)`.
struct MACLine {
  var mac: MACAddress
  var vlan: UInt16?
  var port: String

  init?(_ line: SwitchLine) {
    guard line.words.count >= 4, line.words[0].key == "mac", line.words[0].text.hasSuffix(":"),
      let mac = MACAddress(line.words[1].text)
    else { return nil }
    var found: [String: Substring] = [:]
    for (name, value) in zip(line.words.dropFirst(2), line.words.dropFirst(3))
    where name.text.hasSuffix(":") && found[name.key] == nil {
      found[name.key] = value.text
    }
    guard let port = found["port"] ?? found["interface"] else { return nil }
    self.mac = mac
    self.port = String(port.prefix { $0 != "(" })
    vlan = found["vlan"].flatMap { UInt16($0) }
  }
}

/// A row of ARP that needs no heading: `? (10.0.0.5) at 00:80:f4:0a:11:01 [ether] on eth1.100` of Linux, and
/// `inside 10.0.0.5 0080.f40a.1101 711` of Cisco's firewalls.
struct ARPLine {
  var ip: IPAddress
  /// Nil where nobody answered.
  var mac: MACAddress?
  var interface: Substring

  init?(_ line: SwitchLine) {
    let words = line.words.map(\.text)
    if words.count >= 6, words[2] == "at", let on = words.lastIndex(of: "on"), on + 1 < words.count,
      words[1].first == "(", words[1].last == ")",
      let ip = IPAddress(words[1].dropFirst().dropLast())
    {
      self.ip = ip
      mac = MACAddress(words[3])
      interface = words[on + 1]
      guard mac != nil || words[3] == "<incomplete>" else { return nil }
    } else if words.count == 4 || words.count == 5, let ip = IPAddress(words[1]),
      let mac = MACAddress(words[2]), words[2].contains("."),
      ["-", "alias"].contains(words[3]) || words[3].allSatisfy(\.isNumber)
    {
      self.ip = ip
      self.mac = mac
      interface = words[0]
    } else {
      return nil
    }
  }
}
