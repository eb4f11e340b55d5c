/// A host of a scan while its element is read.
struct ScannedHost {
  /// The most open ports of a host, and scripts about it or one of its ports.
  private static let mostPorts = 4096
  private static let mostScripts = 64

  var time: ObservedTime?
  var isUp = false
  /// Whether the answer came from the hardware address itself.
  var sawHardware = false
  private var ips: [IPAddress] = []
  private var mac: MACAddress?
  private var vendor: String?
  private var names: [(name: String, isGiven: Bool)] = []
  private var systems: [(name: String, accuracy: Int)] = []
  private var ports: [ScannedPort] = []
  private var scripts: [ScanScript] = []
  private var left = 0

  init(time: ObservedTime? = nil) { self.time = time }

  // MARK: What elements say

  mutating func take(address attributes: ScanAttributes) {
    guard let value = attributes[.addr] else { return }
    if attributes.isWord(.addrtype, "mac") {
      mac = MACAddress(value)
      vendor = attributes.text(.vendor)
    } else if let ip = IPAddress(value), ips.count < 16 {
      ips.append(ip)
    }
  }

  mutating func take(name attributes: ScanAttributes) {
    guard names.count < 16, let name = attributes.text(.name) else { return }
    names.append((name, attributes.isWord(.type, "user")))
  }

  mutating func take(system attributes: ScanAttributes) {
    guard let name = attributes.text(.name), let accuracy = attributes.number(.accuracy) else {
      return
    }
    if systems.isEmpty || accuracy > systems[0].accuracy { systems = [(name, accuracy)] }
  }

  mutating func take(port: ScannedPort) {
    guard ports.count < Self.mostPorts else {
      left += 1
      return
    }
    ports.append(port)
    ports[ports.count - 1].scripts = Array(port.scripts.prefix(Self.mostScripts))
  }

  mutating func take(script: ScanScript) {
    if scripts.count < Self.mostScripts { scripts.append(script) }
  }

  // MARK: Telling

  /// Tells of a host that answered.
  func tell(_ collector: ObservationCollector, at time: ObservedTime?) {
    guard isUp else { return }
    if left > 0 { collector.warn(.manyFacts, count: left) }
    for ip in ips where !ip.isGroup { tell(ip, collector, time) }
    guard let mac, !mac.isGroup, mac != .zero else { return }
    for ip in ips { collector.bind(mac, ip, sawHardware ? .scan : .frame, at: time) }
    let note = { (field: FactField, value: String, basis: FactBasis) in
      _ = collector.note(Fact(.mac(mac), field, value, basis: basis, said: .scan), at: time)
    }
    note(.address, mac.text, .tabled)
    if let vendor { note(.vendor, vendor, .guessed) }
  }

  private func tell(_ ip: IPAddress, _ collector: ObservationCollector, _ time: ObservedTime?) {
    let voice = ScanVoice(collector: collector, ip: ip, time: time)
    voice.say(.address, ip.text, basis: .tabled)
    for (name, isGiven) in names {
      voice.say(.name, name, basis: .guessed, as: isGiven ? .scan : .dns)
    }
    if let system = systems.first {
      voice.say(.operatingSystem, system.name, basis: system.accuracy >= 90 ? .derived : .guessed)
    }
    for port in ports { port.tell(voice) }
    for script in scripts { script.tell(voice, nil) }
  }
}

/// An open port of a scan.
struct ScannedPort {
  var isOpen = false
  var scripts: [ScanScript] = []
  private let port: ServicePort
  private var name: String?
  private var software: String?
  private var system: String?
  private var type: String?
  private var hostName: String?
  private var isTunnelled = false
  /// Whether the service answered; else it is guessed from the number of the port.
  private var isProbed = false
  private var platforms: [String] = []

  /// A port by its element; nil where that says no number.
  init?(_ attributes: ScanAttributes) {
    guard let number = attributes.number(.portid), let port = UInt16(exactly: number) else {
      return nil
    }
    let transports: [(StaticString, Transport)] = [("tcp", .tcp), ("udp", .udp), ("sctp", .sctp)]
    guard let found = transports.first(where: { attributes.isWord(.protocol, $0.0) }) else {
      return nil
    }
    self.port = ServicePort(found.1, port)
  }

  mutating func take(service attributes: ScanAttributes) {
    guard isOpen else { return }
    name = attributes.text(.name)
    isProbed = attributes.isWord(.method, "probed")
    let words = [attributes.text(.product), attributes.text(.version)].compactMap(\.self)
    software = words.isEmpty ? nil : words.joined(separator: " ")
    system = attributes.text(.ostype)
    type = attributes.text(.devicetype)
    hostName = attributes.text(.hostname)
    isTunnelled = attributes.isWord(.tunnel, "ssl")
  }

  mutating func take(platform: String) {
    if platforms.count < 8 { platforms.append(platform) }
  }

  /// Tells of the port and of what it said.
  func tell(_ voice: ScanVoice) {
    let basis: FactBasis = isProbed ? .stated : .guessed
    if let name, name != "unknown" {
      let known = ScanServices.names[name]?.name ?? name
      voice.say(.service, known, basis: basis, service: port)
    } else {
      voice.say(.service, "open", basis: .tabled, service: port)
    }
    if isTunnelled { voice.say(.service, ObservedProtocol.tls.name, service: port) }
    voice.say(.software, software, basis: basis, service: port)
    voice.say(.operatingSystem, system, basis: .derived, service: port)
    voice.say(.deviceType, type, basis: .derived, service: port)
    voice.say(.hostName, hostName, service: port)
    for platform in platforms { voice.say(.platform, platform, basis: .derived, service: port) }
    for script in scripts { script.tell(voice, port) }
  }
}

/// Says facts about a host of a scan.
struct ScanVoice {
  let collector: ObservationCollector
  let ip: IPAddress
  let time: ObservedTime?

  func say(
    _ field: FactField, _ value: String?, basis: FactBasis = .stated,
    as said: ObservedProtocol = .scan, part: String = "", service: ServicePort? = nil
  ) {
    guard let value else { return }
    collector.note(
      Fact(.ip(ip), field, value, basis: basis, said: said, part: part, service: service), at: time)
  }

  func bind(_ mac: MACAddress) { collector.bind(mac, ip, .table, at: time) }
}

/// The names that nmap gives services, as protocols.
enum ScanServices {
  static let names: [String: ObservedProtocol] = [
    "modbus": .modbus, "mbap": .modbus, "EtherNet-IP-2": .etherNetIP, "EtherNetIP-2": .etherNetIP,
    "EtherNet-IP-1": .etherNetIP, "EtherNetIP-1": .etherNetIP, "dnp": .dnp3, "dnp3": .dnp3,
    "bacnet": .bacnet, "fox": .fox, "niagara-fox": .fox, "iec-104": .iec104, "hart-ip": .hartIP,
    "opcua-tcp": .opcUA, "opc-ua": .opcUA, "omron": .fins, "fins": .fins, "mqtt": .mqtt,
    "ssh": .ssh, "telnet": .telnet, "ftp": .ftp, "ftp-data": .ftp, "tftp": .tftp, "http": .http,
    "http-alt": .http, "http-proxy": .http, "https": .tls, "ssl": .tls, "domain": .dns,
    "mdns": .mdns, "snmp": .snmp, "ntp": .ntp, "syslog": .syslog, "ms-wbt-server": .rdp,
    "vnc": .vnc, "microsoft-ds": .smb, "netbios-ssn": .nbss, "netbios-ns": .nbns, "msrpc": .dceRPC,
    "ldap": .ldap, "kerberos-sec": .kerberos, "radius": .radius, "smtp": .smtp, "pop3": .pop,
    "imap": .imap, "irc": .irc, "sip": .sip, "mysql": .mySQL, "postgresql": .postgreSQL,
    "upnp": .ssdp, "dhcps": .dhcp,
  ]
}
