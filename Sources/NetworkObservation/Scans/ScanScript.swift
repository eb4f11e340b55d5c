/// What a script of nmap found out, of those that let a device speak.
struct ScanScript {
  /// The most values of a script, and the deepest table.
  private static let mostValues = 512

  private let kind: Kind
  /// What the script printed, for versions of nmap that wrote nothing else.
  private let lines: [String]
  private var path: [String] = []
  private var values: [(path: [String], key: String, value: String)] = []
  private var tables: [[String]] = []

  /// A script by its element; nil for one that is not read.
  init?(_ attributes: ScanAttributes) {
    guard let id = attributes.text(.id), let kind = Kind.all[id] else { return nil }
    self.kind = kind
    lines = Self.lines(attributes[.output])
  }

  private static func lines(_ output: ByteView?) -> [String] {
    guard let output else { return [] }
    return output.prefix(min(output.count, 16 << 10)).bytes
      .split(separator: 0x0A, maxSplits: mostValues)
      .compactMap { line in line.withUnsafeBytes { PlainValue.text(ByteView($0)) } }
  }

  // MARK: Elements

  mutating func begin(table key: String) {
    path.append(key)
    if tables.count < Self.mostValues { tables.append(path) }
  }

  mutating func endTable() { _ = path.popLast() }

  mutating func take(key: String, value: String?) {
    if let value, values.count < Self.mostValues { values.append((path, key, value)) }
  }

  // MARK: Telling

  /// Tells what the script found, at a port or about the host.
  func tell(_ voice: ScanVoice, _ port: ServicePort?) {
    switch kind {
    case .fields(let said, let fields): tellFields(fields, said, voice, port)
    case .modbus: tellUnits(voice, port)
    case .description: tellDescription(voice, port)
    case .netBIOS: tellNetBIOS(voice)
    case .dialects: tellDialects(voice, port)
    case .tlsVersions: tellVersions(voice, port)
    case .vnc: tellVNC(voice, port)
    }
  }

  /// The keys and values, from the elements or else from what was printed.
  private var pairs: [(key: String, value: String)] {
    if !values.isEmpty { return values.map { ($0.key, $0.value) } }
    return lines.compactMap { line in
      line.firstRange(of: ":").map { colon in
        (String(line[..<colon.lowerBound]), String(line[colon.upperBound...].drop { $0 == " " }))
      }
    }
  }

  private func tellFields(
    _ fields: [String: FactField], _ said: ObservedProtocol, _ voice: ScanVoice,
    _ port: ServicePort?
  ) {
    for (key, value) in pairs where !value.isEmpty {
      if let field = fields[key] { voice.say(field, value, as: said, service: port) }
    }
    if let port, said != .scan { voice.say(.service, said.name, service: port) }
  }

  /// `sid 0x1` is a table of what unit 1 said; a unit that gave an error only is not there.
  private func tellUnits(_ voice: ScanVoice, _ port: ServicePort?) {
    var unit = ""
    var said = values.map { (unit: $0.path.last ?? "", key: $0.key, value: $0.value) }
    if said.isEmpty {
      for (key, value) in pairs {
        if key.hasPrefix("sid ") { unit = key } else { said.append((unit, key, value)) }
      }
    }
    for (unit, key, value) in said where unit.hasPrefix("sid 0x") {
      guard let number = UInt8(unit.dropFirst(6), radix: 16) else { continue }
      let part = number == 0 || number == 255 ? "" : "unit \(number)"
      let field: FactField
      switch key {
      case "Device identification": field = .product
      case "Slave ID data": field = .description
      default: continue
      }
      if !part.isEmpty { voice.say(.unit, "\(number)", as: .modbus, part: part, service: port) }
      voice.say(field, Self.withoutEscapes(value), as: .modbus, part: part, service: port)
    }
    if let port { voice.say(.service, ObservedProtocol.modbus.name, service: port) }
  }

  /// nmap writes bytes that are no letters as `\x01`.
  private static func withoutEscapes(_ value: String) -> String? {
    PlainValue.cleaned(value.replacing(/\\x[0-9A-Fa-f]{2}/, with: " "))
  }

  private func tellDescription(_ voice: ScanVoice, _ port: ServicePort?) {
    guard let line = lines.first(where: { !$0.hasPrefix("System uptime") }) else { return }
    voice.say(.description, line, as: .snmp, service: port)
    if let port { voice.say(.service, ObservedProtocol.snmp.name, service: port) }
  }

  /// The name of the computer; never that of a user.
  private func tellNetBIOS(_ voice: ScanVoice) {
    let name =
      values.first { $0.key == "server_name" }?.value
      ?? lines.first.flatMap { line in
        line.firstMatch(of: /NetBIOS name: ([^,]+)/).map { String($0.1) }
      }
    if let name, !name.hasPrefix("<") { voice.say(.hostName, name, as: .nbns) }
    let address =
      values.first { $0.key == "address" }?.value
      ?? lines.first.flatMap { line in
        line.firstMatch(of: /NetBIOS MAC: ([0-9A-Fa-f:]{17})/).map { String($0.1) }
      }
    if let mac = address.flatMap({ MACAddress($0) }) { voice.bind(mac) }
  }

  private func tellDialects(_ voice: ScanVoice, _ port: ServicePort?) {
    let listed = values.isEmpty ? lines.filter { !$0.hasSuffix(":") } : values.map(\.value)
    for dialect in listed.prefix(16) {
      let bare = dialect.prefix { $0 != "[" && $0 != "(" }.replacing(":", with: ".")
      guard let name = PlainValue.cleaned(bare) else { continue }
      let isOldest = name.hasPrefix("NT LM")
      voice.say(.dialect, isOldest ? "SMB 1" : "SMB \(name)", as: .smb, service: port)
    }
  }

  private func tellVersions(_ voice: ScanVoice, _ port: ServicePort?) {
    let names =
      tables.filter { $0.count == 1 }.map { $0[0] } + lines.map { $0.replacing(":", with: "") }
    for name in Set(names) {
      guard let version = Self.protocols[name] else { continue }
      voice.say(.version, version, as: .tls, service: port)
    }
    if let port { voice.say(.service, ObservedProtocol.tls.name, service: port) }
  }

  private static let protocols = [
    "SSLv2": "SSL 2.0", "SSLv3": "SSL 3.0", "TLSv1.0": "TLS 1.0", "TLSv1.1": "TLS 1.1",
    "TLSv1.2": "TLS 1.2", "TLSv1.3": "TLS 1.3",
  ]

  private func tellVNC(_ voice: ScanVoice, _ port: ServicePort?) {
    for (key, value) in pairs where key == "Protocol version" {
      voice.say(.version, value, as: .vnc, service: port)
    }
    for entry in values where entry.key == "name" && !entry.path.isEmpty {
      voice.say(.securityPolicy, entry.value, as: .vnc, service: port)
    }
    if let port { voice.say(.service, ObservedProtocol.vnc.name, service: port) }
  }
}

// MARK: Scripts

extension ScanScript {
  /// How a script is read.
  fileprivate enum Kind {
    /// Keys that mean fields.
    case fields(ObservedProtocol, [String: FactField])
    case modbus
    case description
    case netBIOS
    case dialects
    case tlsVersions
    case vnc

    static let all: [String: Kind] = [
      "modbus-discover": .modbus, "snmp-sysdescr": .description, "nbstat": .netBIOS,
      "smb-protocols": .dialects, "ssl-enum-ciphers": .tlsVersions, "vnc-info": .vnc,
      "s7-info": .fields(
        .s7,
        [
          "Module": .orderCode, "Basic Hardware": .hardware, "Version": .firmware,
          "System Name": .name, "Module Type": .product, "Serial Number": .serial,
          "Plant Identification": .location,
        ]),
      "enip-info": .fields(
        .etherNetIP,
        [
          "type": .deviceType, "vendor": .vendor, "productName": .product,
          "serialNumber": .serial, "productCode": .productCode, "revision": .firmware,
          "deviceIp": .address,
        ]),
      "bacnet-info": .fields(
        .bacnet,
        [
          "Vendor ID": .vendorID, "Vendor Name": .vendor, "Object-identifier": .instance,
          "Firmware": .firmware, "Application Software": .software, "Object Name": .name,
          "Model Name": .product, "Description": .description, "Location": .location,
        ]),
      "fox-info": .fields(
        .fox,
        [
          "fox.version": .version, "hostName": .hostName, "hostAddress": .address,
          "app.name": .application, "app.version": .software, "os.name": .operatingSystem,
          "brandId": .vendor,
        ]),
      "omron-info": .fields(
        .fins, ["Controller Model": .product, "Controller Version": .firmware]),
      "pcworx-info": .fields(
        .scan,
        ["PLC Type": .product, "Model Number": .orderCode, "Firmware Version": .firmware]),
      "iec-identify": .fields(.iec104, ["ASDU address": .commonAddress]),
    ]
  }
}
