/// A kind of log of Zeek that says who is there.
struct ZeekLog: Sendable {
  /// What stands in `#path`; with a star, what it begins with.
  let name: String
  /// Columns of which any tells that a log without a path is of this kind.
  let telling: [ZeekColumn]
  /// Whether its rows are about two ends; one that has none is not told by columns of one with ends.
  let hasEnds: Bool
  /// Takes a row; false where it lacks what every row of this kind has.
  let take: @Sendable (LogRow, ZeekVoice) -> Bool

  private init(
    _ name: String, _ telling: [ZeekColumn], hasEnds: Bool = true,
    take: @escaping @Sendable (LogRow, ZeekVoice) -> Bool
  ) {
    self.name = name
    self.telling = telling
    self.hasEnds = hasEnds
    self.take = take
  }

  private static let all: [ZeekLog] = [
    connections,
    ZeekLog("software", [.softwareType], hasEnds: false, take: ZeekHosts.software),
    ZeekLog("known_certs", [.subject], hasEnds: false, take: ZeekHosts.knownCertificate),
    ZeekLog("known_services", [.portNumber], hasEnds: false, take: ZeekHosts.knownService),
    ZeekLog("dns", [.queryType, .rejected, .responseCode], take: ZeekHosts.dns),
    ZeekLog(
      "dhcp", [.messageTypes, .leaseTime, .assignedIP, .assignedAddress], take: ZeekHosts.dhcp),
    ZeekLog("known_devices", [.dhcpHostName, .mac], hasEnds: false, take: ZeekHosts.knownDevice),
    ZeekLog("ssl", [.established, .tlsSign], take: ZeekServices.tls),
    ZeekLog("rdp", [.securityProtocol, .rdpSign], take: ZeekServices.rdp),
    ZeekLog("ntlm", [.netBIOSName, .dnsName, .ntlmDomain, .ntlmHost], take: ZeekServices.ntlm),
    ZeekLog("smb_mapping", [.shareType], take: ZeekServices.smb),
    ZeekLog("snmp", [.displayString, .responses, .snmpSign], take: ZeekServices.snmp),
    ZeekLog(
      "s7comm*",
      [.systemName, .moduleName, .plantName, .moduleSerial, .remoteControl, .s7Sign],
      take: ZeekIndustrial.s7),
    ZeekLog("cotp", [.transportSign], take: ZeekIndustrial.transport),
    ZeekLog(
      "cip*", [.productName, .vendorID, .socketAddress, .classID, .enipSign],
      take: ZeekIndustrial.cip),
    ZeekLog("enip*", [], take: ZeekIndustrial.cip),
    ZeekLog("bacnet*", [.bacnetSign, .pduService], take: ZeekIndustrial.bacnet),
    ZeekLog("modbus*", [.function], take: ZeekIndustrial.modbus),
    ZeekLog("dnp3*", [.functionRequest, .functionReply, .dnp3Sign], take: ZeekIndustrial.dnp3),
    ZeekLog("profinet*", [.profinetSign], take: ZeekIndustrial.profinet),
    ZeekLog(
      "opcua*", [.opcUASign, .endpoint, .securityPolicy, .channelPolicy, .tokenType, .tokenName],
      take: ZeekIndustrial.opcUA),
    ZeekLog("ssh", [.sshSign], take: ZeekServices.ssh),
    ZeekLog("known_hosts", [.host], hasEnds: false, take: ZeekHosts.knownHost),
  ]

  /// Connections are counted apart, since there are so many of them.
  private static let connections = ZeekLog(
    "conn", [.state, .missedBytes, .originIPBytes]
  ) { _, _ in false }

  /// Whether this is the log of connections.
  var isConnections: Bool { name == "conn" }

  /// The names of all, for people.
  static let names = all.map(\.name).sorted().joined(separator: ", ")

  /// The kind that a path names.
  static func named(_ path: String) -> ZeekLog? {
    all.first { log in
      log.name.hasSuffix("*") ? path.hasPrefix(log.name.dropLast()) : path == log.name
    }
  }

  /// The kind that columns tell.
  static func told(_ has: (ZeekColumn) -> Bool) -> ZeekLog? {
    all.first { log in
      log.telling.contains(where: has) && (log.hasEnds || !has(.originHost))
    }
  }
}

/// Says what a row of a log states.
struct ZeekVoice {
  let collector: ObservationCollector
  /// The time of the row.
  var time: ObservedTime?

  /// Notes a fact about an address that stands for a host.
  func say(
    _ field: FactField, _ value: String?, about ip: IPAddress, as said: ObservedProtocol,
    basis: FactBasis = .stated, part: String = "", service: ServicePort? = nil
  ) {
    guard let value, !ip.isNobody || ip.isLoopback, !ip.isGroup else { return }
    collector.note(
      Fact(.ip(ip), field, value, basis: basis, said: said, part: part, service: service),
      at: time)
  }

  /// Notes that a port offers a service: the log says so of its own finding.
  func offers(_ ip: IPAddress, _ service: ServicePort, _ name: String) {
    say(.service, name, about: ip, as: .zeek, basis: .tabled, service: service)
  }
}

/// Who talks in a row about two ends.
struct ZeekEnds {
  var client: IPAddress
  var server: IPAddress
  var service: ServicePort

  /// The ends of a row; nil where it has none. The port counts as TCP where the row does not say.
  init?(_ row: LogRow, _ transport: Transport = .tcp) {
    guard let client = row.ip(.originHost), let server = row.ip(.responderHost) else { return nil }
    self.client = client
    self.server = server
    service = ServicePort(
      row.isWord(.proto, "udp") ? .udp : transport, row.port(.responderPort) ?? 0)
  }

  /// Whoever sent the message of the row; nil where that is not said.
  func speaker(_ row: LogRow) -> IPAddress? {
    if let source = row.ip(.sourceHost) { return source }
    return row.truth(.isOrigin).map { $0 ? client : server }
  }
}
