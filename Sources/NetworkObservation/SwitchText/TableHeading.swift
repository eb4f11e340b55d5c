/// The heading of a table that a switch prints.
struct TableHeading {
  /// What a table is about.
  enum Kind: String {
    case macs = "MAC table"
    case arp = "ARP table"
    case neighbours = "neighbours"
    case vlans = "VLANs"
    case ports = "ports"
  }

  /// What stands in a column.
  enum Role {
    case mac, ip, vlan, port, name, status, localPort, device, chassis, duplex, speed, other
  }

  struct Column {
    var role: Role
    var start: Int
    var end: Int
  }

  let kind: Kind
  private(set) var columns: [Column]

  /// A heading; nil where the line is none that is known.
  init?(_ line: SwitchLine) {
    guard line.words.count >= 2, line.words.count <= 24 else { return nil }
    let isRow = line.words.contains { MACAddress($0.text) != nil || IPAddress($0.text) != nil }
    guard !isRow else { return nil }
    let (columns, known) = Self.columns(of: line)
    // A sentence may mention such words, too.
    guard known * 2 >= line.words.count else { return nil }
    self.columns = columns
    let has = { (role: Role) in columns.contains { $0.role == role } }
    if has(.mac), has(.ip) {
      kind = .arp
    } else if has(.device) || has(.chassis), has(.localPort) || has(.port), !has(.mac) {
      kind = .neighbours
    } else if has(.mac), has(.port) || has(.vlan) {
      kind = .macs
    } else if Self.areVLANs(columns) {
      kind = .vlans
    } else if columns[0].role == .port, has(.status), has(.vlan) || has(.duplex) || has(.speed) {
      kind = .ports
    } else {
      return nil
    }
  }

  /// Numbers with names, and then their status or ports; Junos has the number after the name.
  private static func areVLANs(_ columns: [Column]) -> Bool {
    let roles = columns.map(\.role)
    guard let vlan = roles.firstIndex(of: .vlan), let name = roles.firstIndex(of: .name),
      min(vlan, name) < 2, abs(vlan - name) == 1
    else { return false }
    return roles.contains(.status) || roles.contains(.port)
  }

  /// The columns of a line, and how many of its words are known.
  private static func columns(of line: SwitchLine) -> (columns: [Column], known: Int) {
    var columns: [Column] = []
    var known = 0
    var place = 0
    while place < line.words.count {
      let longest = min(3, line.words.count - place)
      let match = (1...longest).reversed().lazy.compactMap { count -> (Role, Int)? in
        let words = line.words[place..<place + count]
        let gaps = zip(words, words.dropFirst()).map { $1.start - $0.end }
        guard gaps.allSatisfy({ $0 == 1 }) else { return nil }
        return names[words.map(\.key).joined(separator: " ")].map { ($0, count) }
      }.first
      var (role, count) = match ?? (.other, 1)
      if count == 1, role == .vlan, place + 1 < line.words.count,
        line.words[place + 1].key == "name",
        place > 0, line.words[place + 1].start - line.words[place].end == 1
      {
        // `VLAN name` is a name; `VLAN Name` at the beginning is a number and a name.
        (role, count) = (.name, 2)
      }
      if match != nil { known += count }
      columns.append(
        Column(
          role: role, start: line.words[place].start, end: line.words[place + count - 1].end))
      place += count
    }
    return (columns, known)
  }

  /// Takes a second line of the heading, as Junos prints it; false where the line is none.
  mutating func takeMore(_ line: SwitchLine) -> Bool {
    let more = Self.columns(of: line).columns
    guard !more.contains(where: { $0.role == .mac }), more.contains(where: { $0.role != .other }),
      line.words.allSatisfy({ $0.text.allSatisfy(\.isLetter) })
    else { return false }
    if !columns.contains(where: { $0.role == .port }),
      let port = more.first(where: { $0.role == .port })
    {
      columns.append(port)
      columns.sort { $0.start < $1.start }
    }
    return true
  }

  /// Takes the extents of the columns from the line that is drawn under them.
  mutating func take(ruler line: SwitchLine) {
    var runs: [Range<Int>] = []
    for word in line.words {
      var start = word.start
      for part in word.text.split(separator: "+", omittingEmptySubsequences: false) {
        if !part.isEmpty { runs.append(start..<start + part.utf8.count) }
        start += part.utf8.count + 1
      }
    }
    guard runs.count >= columns.count else { return }
    for place in columns.indices {
      let column = columns[place]
      if let run = runs.first(where: { $0.overlaps(column.start..<column.end) }) {
        columns[place].start = run.lowerBound
        columns[place].end = run.upperBound
      }
    }
  }

  /// The words of a row that stand in the first column of a role.
  func cell(_ role: Role, of line: SwitchLine) -> [Substring] {
    guard let wanted = columns.firstIndex(where: { $0.role == role }) else { return [] }
    if line.words.count == columns.count { return [line.words[wanted].text] }
    return line.words.filter { column(of: $0) == wanted }.map(\.text)
  }

  /// The column under which a word stands: the one that it overlaps most, else the nearest to its left.
  private func column(of word: SwitchLine.Word) -> Int {
    var best = (place: 0, overlap: 0)
    for (place, column) in columns.enumerated() {
      let overlap = min(word.end, column.end) - max(word.start, column.start)
      if overlap > best.overlap { best = (place, overlap) }
    }
    if best.overlap > 0 { return best.place }
    return columns.lastIndex { $0.start <= word.start } ?? 0
  }

  private static let names: [String: Role] = {
    let all: [(Role, [String])] = [
      (
        .mac,
        [
          "mac address", "mac addr", "mac-address", "macaddr", "mac", "mac-addr", "macaddress",
          "hardware addr", "hardware address", "hw addr", "hw address", "hwaddress", "hwaddr",
          "destination address", "physical address", "link layer address", "link-layer addr",
          "ethernet address", "lladdr", "mac addresses",
        ]
      ),
      (
        .ip,
        [
          "ip address", "ip addr", "ip-address", "ipaddress", "ip", "address", "ipv4 address",
          "ipv6 address", "host", "internet address", "inet address", "protocol address",
          "network address",
        ]
      ),
      (
        .vlan,
        [
          "vlan", "vlan id", "vlan-id", "vlanid", "vid", "vlan/vsi/bd", "vlan/vsi/si", "vlan/vsi",
          "vlan(id)", "tag", "vlan/bd", "vlan tag", "vlan/vsi name",
        ]
      ),
      (
        .port,
        [
          "port", "ports", "interface", "interfaces", "destination port", "port/nickname",
          "port index", "learned-from", "learned from", "portname", "intf", "if", "ifname",
          "logical interface", "outgoing interface", "port/trunk", "port number", "port no",
          "iface",
          "interface name", "slot/port", "port/interface",
        ]
      ),
      (.name, ["name", "description", "descr", "alias"]),
      (.status, ["status", "state", "vlan type", "link", "oper", "link status"]),
      (.duplex, ["duplex"]), (.speed, ["speed"]),
      (
        .localPort,
        [
          "local intf", "local intrfce", "local interface", "local port", "localport",
          "local intf.", "local-intf", "local-port", "local if",
        ]
      ),
      (
        .device,
        [
          "device id", "device-id", "deviceid", "system name", "sysname", "system-name",
          "neighbor device id", "neighbor device", "neighbor", "neighbour", "remote system name",
        ]
      ),
      (.chassis, ["chassis id", "chassisid", "chassis-id"]),
      (
        .other,
        [
          "type", "age", "aging", "flags", "protocol", "learn", "moves", "ttl", "capabilities",
          "capability", "holdtime", "hold-time", "holdtme",
          "routing instance", "address type",
          "aging time", "last move", "port id", "port-id", "portid", "port info",
          "port description", "portdescr", "neighbor port id", "mac flags",
        ]
      ),
    ]
    return Dictionary(
      uniqueKeysWithValues: all.flatMap { role, names in names.map { ($0, role) } })
  }()
}
