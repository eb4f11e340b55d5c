/// What a switch prints of one neighbour, as `Chassis id: 0080.f40a.1101`.
struct NeighbourDetail {
  /// A line that begins with a name that is known.
  struct Key: Equatable {
    enum Field {
      case device, address, addresses, platform, localPort, version, nativeVLAN, chassis, portID
      case portDescription, systemName, systemDescription, capabilities, enabledCapabilities
    }

    let field: Field
    let value: String
    /// Whether only CDP has such a line.
    let isCDP: Bool

    /// Whether other text has such a name, too.
    private let isCommon: Bool

    /// Whether the line is of neighbours and nothing else.
    var tellsKind: Bool {
      switch field {
      case _ where isCommon: false
      case .device, .chassis, .localPort, .systemName, .platform, .portID: true
      default: false
      }
    }

    /// Whether a neighbour may begin with it.
    var begins: Bool { field == .device || field == .localPort || field == .chassis }

    init?(_ line: SwitchLine) {
      let text = line.text.drop { $0 == " " || $0 == "+" }
      if let port = Self.port(ofHeading: text) {
        (field, isCDP, isCommon, value) = (.localPort, false, false, port)
        return
      }
      guard let end = Self.endOfName(text) else { return nil }
      let name = Self.name(text[..<end.lowerBound])
      guard let (field, isCDP) = Self.names[name] else { return nil }
      self.field = field
      self.isCDP = isCDP
      isCommon = name == "port"
      let rest = text[end.upperBound...].drop { $0 == " " || $0 == "\"" }
      let cut = name.hasSuffix("/subtype") ? rest.lastIndex(of: "/") : rest.lastIndex(of: "\"")
      value = String(rest[..<(cut ?? rest.endIndex)])
    }

    /// Names end with a colon, or are filled with points (Allied Telesis).
    private static func endOfName(_ text: Substring) -> Range<Substring.Index>? {
      if let points = text.firstRange(of: " ..."),
        let end = text[points.upperBound...].firstIndex(where: { $0 != "." })
      {
        return points.lowerBound..<end
      }
      guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return nil }
      return colon..<text.index(after: colon)
    }

    /// A name in small letters, without what stands in parentheses behind it, and without whose it is.
    private static func name(_ text: Substring) -> String {
      var words = text.lowercased().split(separator: " ")
      if words.count > 1, words.last?.hasSuffix(")") == true,
        let open = words.lastIndex(where: { $0.hasPrefix("(") }), open > 0
      {
        words.removeSubrange(open...)
      }
      if words.count > 1, words.first == "neighbor" { words.removeFirst() }
      return words.joined(separator: " ")
    }

    /// The port of `LLDP neighbor-information of port 1[GigabitEthernet1/0/1]:` (Comware) and of
    /// `GigabitEthernet0/0/1  has 1 neighbor(s):` (Huawei).
    private static func port(ofHeading text: Substring) -> String? {
      let lower = text.lowercased()
      if lower.hasPrefix("lldp neighbor-information of port"),
        let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]")
      {
        return String(text[text.index(after: open)..<close])
      }
      let words = text.split(separator: " ")
      let isCount = words.count >= 4 && words[1] == "has" && words[3].hasPrefix("neighbo")
      return isCount ? String(words[0]) : nil
    }

    private static let names: [String: (Field, Bool)] = [
      "chassisid/subtype": (.chassis, false), "portid/subtype": (.portID, false),
      "device id": (.device, true), "device-id": (.device, true), "ip address": (.address, false),
      "ipv4 address": (.address, false), "ip": (.address, false), "address": (.address, false),
      "ipv6 address": (.address, false), "management address": (.address, false),
      "management-address": (.address, false), "mgmt address": (.address, false),
      "management ip address": (.address, false), "management addresses": (.addresses, false),
      "management address(es)": (.addresses, false), "mgmt address(es)": (.addresses, true),
      "entry address(es)": (.addresses, true), "interface address(es)": (.addresses, true),
      "platform": (.platform, true), "interface": (.localPort, true),
      "local intf": (.localPort, false), "local interface": (.localPort, false),
      "local port": (.localPort, false), "port": (.localPort, false),
      "chassis-name": (.systemName, false), "chassis-description": (.systemDescription, false),
      "chassis capabilities enabled": (.enabledCapabilities, false),
      "port-desc": (.portDescription, false), "port desc": (.portDescription, false),
      "device port": (.portID, true), "capability": (.enabledCapabilities, true),
      "local port id": (.localPort, false),
      "version": (.version, true), "native vlan": (.nativeVLAN, true),
      "vlan id": (.nativeVLAN, false),
      "port vlan id": (.nativeVLAN, false), "pvid": (.nativeVLAN, false),
      "chassis id": (.chassis, false), "chassisid": (.chassis, false),
      "chassis-id": (.chassis, false),
      "port id": (.portID, false), "portid": (.portID, false), "port-id": (.portID, false),
      "port description": (.portDescription, false), "portdescr": (.portDescription, false),
      "system name": (.systemName, false), "sysname": (.systemName, false),
      "system description": (.systemDescription, false),
      "system descr": (.systemDescription, false), "sysdescr": (.systemDescription, false),
      "system capabilities": (.capabilities, false),
      "system capabilities supported": (.capabilities, false),
      "enabled capabilities": (.enabledCapabilities, false),
      "system capabilities enabled": (.enabledCapabilities, false),
      "system capability enabled": (.enabledCapabilities, false),
    ]
  }

  /// What a switch says of one of its ports by its neighbour.
  struct Told {
    var port: String
    var isBridge: Bool
    var isCDP: Bool
  }

  private var isCDP = false
  private var values: [(field: FactField, value: String)] = []
  private var chassis: MACAddress?
  private var addresses: [IPAddress] = []
  private var localPort = ""
  private var capabilities = ""
  private var fields: Set<String> = []
  /// The name whose value stands in the next line.
  private var open: Key.Field?

  /// Whether a line with such a name belongs to the next neighbour.
  func isBegun(with key: Key) -> Bool { fields.contains("\(key.field)") && !isSameLine(key) }

  /// A chassis is named again within a neighbour, as its type; CDP lists the port on a later line.
  private func isSameLine(_ key: Key) -> Bool { key.field == .localPort && localPort.isEmpty }

  // MARK: Lines

  /// Takes a line with a name.
  mutating func take(_ key: Key, _ line: SwitchLine) {
    let value = PlainValue.cleaned(key.value) ?? ""
    isCDP = isCDP || key.field == .device
    fields.insert("\(key.field)")
    open = value.isEmpty ? key.field : nil
    guard !value.isEmpty, !value.contains("not advertised") else { return }
    set(key.field, value)
  }

  /// Takes a line without a name that belongs to the one before; false where it does not.
  mutating func takesMore(_ line: SwitchLine) -> Bool {
    guard let field = open, let value = PlainValue.cleaned(line.text) else { return false }
    switch field {
    case .version, .systemDescription:
      open = nil
      set(field, value)
      return true
    case .addresses:
      if let ip = line.words.lazy.compactMap({ IPAddress($0.text) }).first { note(ip) }
      return true
    default:
      return false
    }
  }

  private mutating func set(_ field: Key.Field, _ value: String) {
    switch field {
    case .device: say(.name, value)
    case .systemName: say(.name, value)
    case .address, .addresses:
      let words = value.split { " ,()".contains($0) }
      if let ip = words.lazy.compactMap({ IPAddress($0) }).first { note(ip) }
    case .platform:
      let parts = Self.split(value, at: "Capabilities")
      say(.product, parts.before)
      if let more = parts.after { setCapabilities(more) }
    case .localPort:
      let parts = Self.split(value, at: "Port ID (outgoing port)")
      localPort = parts.before
      if let more = parts.after { say(.portID, more) }
    case .version: say(.software, value)
    case .nativeVLAN: say(.nativeVLAN, value)
    case .chassis:
      chassis = Self.mac(value) ?? chassis
      if let ip = IPAddress(value) { note(ip) }
      say(.chassisID, Self.mac(value)?.text ?? value)
    case .portID: say(.portID, Self.mac(value)?.text ?? value)
    case .portDescription: say(.portDescription, value)
    case .systemDescription: say(.description, value)
    case .capabilities: if capabilities.isEmpty { setCapabilities(value) }
    case .enabledCapabilities: setCapabilities(value)
    }
  }

  /// `0080.f40a.1101`, or as ProCurve prints it: `00 80 f4 0a 11 01`.
  private static func mac(_ value: String) -> MACAddress? {
    MACAddress(value) ?? MACAddress(value.replacing(" ", with: "-"))
  }

  private mutating func note(_ ip: IPAddress) {
    if !ip.isNobody, addresses.count < 8, !addresses.contains(ip) { addresses.append(ip) }
  }

  private mutating func say(_ field: FactField, _ value: String) {
    values.removeAll { $0.field == field }
    if !value.isEmpty { values.append((field, value)) }
  }

  private mutating func setCapabilities(_ value: String) { capabilities = value }

  /// The parts of `cisco WS-C2960,  Capabilities: Switch IGMP`.
  private static func split(_ value: String, at name: String) -> (before: String, after: String?) {
    guard let range = value.firstRange(of: name) else { return (value, nil) }
    let before = value[..<range.lowerBound].reversed().drop { $0 == " " || $0 == "," }.reversed()
    let after = value[range.upperBound...].drop { $0 == " " || $0 == ":" }
    return (String(before), String(after))
  }

  // MARK: Telling

  /// Tells what is known of the neighbour of a device; nil where there is none.
  func tell(_ collector: ObservationCollector, _ device: String) -> Told? {
    guard !values.isEmpty, chassis != nil || !addresses.isEmpty || !localPort.isEmpty else {
      return nil
    }
    let own = chassis.flatMap { $0.isGroup || $0 == .zero ? nil : $0 }
    if let subject = addresses.first.map(Endpoint.ip) ?? own.map(Endpoint.mac) {
      var said = values
      said += addresses.map { (.managementAddress, $0.text) }
      if !capabilities.isEmpty { said.append((.capabilities, capabilities)) }
      if let place = SwitchPlaces.text(localPort, device) { said.append((.switchPort, place)) }
      for (field, value) in said {
        collector.note(
          Fact(subject, field, value, basis: .tabled, said: isCDP ? .cdp : .lldp), at: nil)
      }
    }
    if let own { for ip in addresses { collector.bind(own, ip, .table, at: nil) } }
    return Told(port: localPort, isBridge: isBridge, isCDP: isCDP)
  }

  /// Whether the neighbour passes on what others send.
  private var isBridge: Bool {
    let words = capabilities.lowercased().split { !$0.isLetter }
    return words.contains {
      ["b", "r", "bridge", "router", "switch"].contains($0) || isCDP && $0 == "s"
    }
  }
}
