/// The tables of a source as they come, and what they say.
struct SwitchSession {
  private let collector: ObservationCollector
  private var heading: TableHeading?
  /// Whether the heading was the line before.
  private var isAfterHeading = false
  private var detail = NeighbourDetail()
  private var places = SwitchPlaces()
  /// Who prints: the name before the sign of the prompt.
  private var device = ""
  private var rows: [(name: String, count: Int)] = []

  init(_ collector: ObservationCollector) {
    self.collector = collector
    collector.coverage = .nothing
  }

  // MARK: Lines

  /// Takes a line.
  mutating func take(_ line: SwitchLine) {
    let wasHeading = isAfterHeading
    isAfterHeading = false
    if let name = SwitchPrompt.device(line) {
      endPart()
      device = name
      return
    }
    if let row = MACLine(line) {
      count(TableHeading.Kind.macs.rawValue)
      return places.note(row.mac, port: row.port, vlan: row.vlan, device: device)
    }
    if let row = ARPLine(line) {
      count(TableHeading.Kind.arp.rawValue)
      if let mac = row.mac { bind(mac, row.ip, vlan: Self.vlan(ofInterface: row.interface)) }
      return
    }
    if let key = NeighbourDetail.Key(line) {
      if key.begins, detail.isBegun(with: key) { endDetail() }
      heading = nil
      detail.take(key, line)
      return
    }
    if detail.takesMore(line) { return }
    if let next = TableHeading(line) {
      heading = next
      isAfterHeading = true
      return
    }
    guard heading != nil else { return }
    if line.isRuler {
      heading?.take(ruler: line)
    } else if wasHeading, heading?.takeMore(line) == true {
      return
    } else if let heading {
      takeRow(line, heading)
    }
  }

  private mutating func takeRow(_ line: SwitchLine, _ heading: TableHeading) {
    switch heading.kind {
    case .macs: takeMAC(line, heading)
    case .arp: takeARP(line, heading)
    case .neighbours: takeNeighbour(line, heading)
    case .vlans: takeVLAN(line, heading)
    case .ports: takePort(line, heading)
    }
  }

  private mutating func count(_ name: String) {
    if let place = rows.firstIndex(where: { $0.name == name }) {
      rows[place].count += 1
    } else {
      rows.append((name, 1))
    }
  }

  // MARK: Rows

  private mutating func takeMAC(_ line: SwitchLine, _ heading: TableHeading) {
    guard let mac = line.words.lazy.compactMap({ MACAddress($0.text) }).first else { return }
    count(heading.kind.rawValue)
    places.note(
      mac, port: Self.port(line, heading), vlan: Self.vlan(heading.cell(.vlan, of: line)),
      device: device)
  }

  /// The port of a row of hardware addresses; empty where there is none.
  private static func port(_ line: SwitchLine, _ heading: TableHeading) -> String {
    let isOther = { (word: Substring) in
      MACAddress(word) != nil || entryTypes.contains(word.lowercased())
    }
    if let port = heading.cell(.port, of: line).first(where: { !isOther($0) }) {
      return String(port.trimmingCommas)
    }
    // The row is not where its heading is: the port has a name with a number, behind the address.
    let rest = line.words.drop { MACAddress($0.text) == nil }.dropFirst().map(\.text)
    let port = rest.first { word in
      !isOther(word) && word.first?.isLetter == true && word.contains(where: \.isNumber)
    }
    return port.map { String($0.trimmingCommas) } ?? ""
  }

  /// What the type of an entry is called.
  private static let entryTypes: Set = [
    "dynamic", "static", "learned", "learn", "self", "permanent", "secure", "sticky", "system",
    "management", "config", "configured", "multicast", "d", "s",
  ]

  private mutating func takeARP(_ line: SwitchLine, _ heading: TableHeading) {
    if line.words.contains(where: { $0.key.contains("incomplete") }) {
      // Somebody asked for the address and nobody answered.
      return count(heading.kind.rawValue)
    }
    guard let mac = line.words.lazy.compactMap({ MACAddress($0.text) }).first,
      let ip = line.words.lazy.compactMap({ IPAddress($0.text.withoutParentheses) }).first
    else { return }
    count(heading.kind.rawValue)
    let port = heading.cell(.port, of: line).first
    let vlan = Self.vlan(heading.cell(.vlan, of: line)) ?? port.flatMap(Self.vlan(ofInterface:))
    bind(mac, ip, vlan: vlan)
  }

  private func bind(_ mac: MACAddress, _ ip: IPAddress, vlan: UInt16?) {
    collector.bind(mac, ip, .table, vlan: vlan.map { VLANStack([$0]) } ?? .untagged, at: nil)
  }

  private static func vlan(_ cell: [Substring]) -> UInt16? {
    cell.lazy.compactMap { word in
      // Huawei writes the VLAN before those of services: `7/-/-`.
      UInt16(word.prefix { $0 != "/" }).flatMap { (1...4094).contains($0) ? $0 : nil }
        ?? vlan(ofInterface: word)
    }.first
  }

  /// `Vlan10`, `vlan.20`, `irb.20`.
  private static func vlan(ofInterface name: Substring) -> UInt16? {
    let digits = name.drop { !$0.isNumber }
    let word = name.prefix { !$0.isNumber }.lowercased()
    guard ["vlan", "vlan.", "vl", "vlanif", "vlan-interface", "irb.", "vlan-"].contains(word),
      let number = UInt16(digits), (1...4094).contains(number)
    else { return nil }
    return number
  }

  private mutating func takeNeighbour(_ line: SwitchLine, _ heading: TableHeading) {
    let own = heading.cell(.localPort, of: line)
    let local = own.isEmpty ? heading.cell(.port, of: line) : own
    guard line.words.count > 2, line.words[0].key != "total",
      local.contains(where: { $0.contains(where: \.isNumber) })
    else { return }
    count(heading.kind.rawValue)
    guard let mac = line.words.lazy.compactMap({ MACAddress($0.text) }).first, !mac.isGroup else {
      return
    }
    let said = [
      (FactField.address, mac.text),
      (.name, heading.cell(.device, of: line).joined(separator: " ")),
      (.switchPort, SwitchPlaces.text(local.joined(), device) ?? ""),
    ]
    for (field, value) in said {
      if let value = PlainValue.cleaned(value) {
        collector.note(Fact(.mac(mac), field, value, basis: .tabled, said: .lldp), at: nil)
      }
    }
  }

  /// A VLAN has a number, a name, and a status that is one of a few words, if any.
  private mutating func takeVLAN(_ line: SwitchLine, _ heading: TableHeading) {
    let first = line.words.first.flatMap { UInt16($0.text) }
    let number = first ?? heading.cell(.vlan, of: line).lazy.compactMap { UInt16($0) }.first
    guard let number, (1...4094).contains(number), line.words.count > 1 else { return }
    let states = ["active", "act/unsup", "act/lshut", "suspended", "sus/lshut", "act/ishut"]
    let rest = line.words.dropFirst()
    let name: [Substring]
    if first != nil, let state = rest.firstIndex(where: { states.contains($0.key) }) {
      name = rest[..<state].map(\.text)
    } else if rest.contains(where: { ["enet", "fddi", "tr", "fdnet", "trnet"].contains($0.key) }) {
      return
    } else {
      name = heading.cell(.name, of: line)
    }
    count(heading.kind.rawValue)
    if let name = PlainValue.cleaned(name.joined(separator: " ")) {
      collector.note(ObservedVLAN(number: number, name: name, device: device))
    }
  }

  private static let portStates: Set = [
    "connected", "notconnect", "notconnec", "disabled", "err-disabled", "errdisabled",
    "suspended", "monitoring", "inactive", "up", "down", "sfpabsent", "xcvrabsen", "xcvrabsent",
    "noopermem", "notpresent", "faulty", "adm", "admin", "enabled", "linkup", "linkdown",
  ]

  /// A port has a name of letters and numbers, and a status that is one of a few words.
  private mutating func takePort(_ line: SwitchLine, _ heading: TableHeading) {
    guard let port = line.words.first, port.text.contains(where: \.isNumber),
      !heading.cell(.status, of: line).isEmpty
        || line.words.dropFirst().contains(where: { Self.portStates.contains($0.key) })
    else { return }
    count(heading.kind.rawValue)
  }

  // MARK: The end

  private mutating func endDetail() {
    if let told = detail.tell(collector, device) {
      count(told.isCDP ? "CDP neighbours" : "LLDP neighbours")
      places.note(neighbourAt: told.port, isBridge: told.isBridge, device: device)
    }
    detail = NeighbourDetail()
  }

  private mutating func endPart() {
    endDetail()
    heading = nil
  }

  /// Ends the reading: which ports lead to other switches is known now.
  mutating func finish() {
    endPart()
    places.tell(collector)
    collector.report.records = rows.reduce(0) { $0 + $1.count }
    collector.report.content = rows.map {
      "\($0.name), \($0.count) \($0.count == 1 ? "row" : "rows")"
    }
  }
}

/// The line of a session on which somebody asked for a table.
enum SwitchPrompt {
  /// The name of the device; nil where the line is no prompt with a command.
  static func device(_ line: SwitchLine) -> String? {
    let text = line.text.drop { $0 == " " }
    guard let sign = text.firstIndex(where: { $0 == "#" || $0 == ">" }) else { return nil }
    let rest = text[text.index(after: sign)...].drop { $0 == " " }
    let verbs = ["sh", "disp", "get ", "diag", "do sh", "dis "]
    guard verbs.contains(where: { rest.lowercased().hasPrefix($0) }) else { return nil }
    var name = text[..<sign]
    if name.first == "<" || name.first == "[" { name = name.dropFirst() }
    if let user = name.firstIndex(of: "@") { name = name[name.index(after: user)...] }
    name = name.prefix { $0 != "(" && $0 != " " && $0 != "]" }
    return name.isEmpty || name.utf8.count > 64 ? nil : PlainValue.cleaned(name)
  }
}

extension Substring {
  fileprivate var trimmingCommas: Substring { last == "," ? dropLast() : self }

  /// `(10.0.0.1)` as some hosts print it.
  fileprivate var withoutParentheses: Substring {
    first == "(" && last == ")" ? dropFirst().dropLast() : self
  }
}
