/// Logs of what Zeek knows of hosts: addresses, names, services, software.
enum ZeekHosts {
  static func knownHost(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let host = row.ip(.host) else { return false }
    voice.say(.address, host.text, about: host, as: .zeek, basis: .tabled)
    return true
  }

  static func knownService(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let host = row.ip(.host), let port = row.port(.portNumber) else { return false }
    let transport: Transport = row.isWord(.portProtocol, "udp") ? .udp : .tcp
    let names = row.elements(.service)
    for name in names.isEmpty ? ["open"] : names {
      let bytes = Array(name.utf8)
      let known = bytes.withUnsafeBytes { ZeekProtocols.find(ByteView($0)) }
      voice.offers(host, ServicePort(transport, port), known?.named.name ?? name)
    }
    return true
  }

  static func knownCertificate(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let host = row.ip(.host) else { return false }
    let service = row.port(.portNumber).map { ServicePort(.tcp, $0) }
    voice.say(
      .certificateName, row.text(.subject).flatMap(ZeekServices.commonName), about: host, as: .tls,
      service: service)
    return true
  }

  static func knownDevice(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let mac = row.mac(.mac) else { return false }
    let note = { (field: FactField, value: String) in
      _ = voice.collector.note(
        Fact(.mac(mac), field, value, basis: .tabled, said: .zeek), at: voice.time)
    }
    note(.address, mac.text)
    if let name = row.text(.dhcpHostName) { note(.hostName, name) }
    return true
  }

  // MARK: Software

  static func software(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let host = row.ip(.host), let type = row.text(.softwareType) else { return false }
    let number = [ZeekColumn.versionMajor, .versionMinor, .versionMinor2, .versionMinor3]
      .compactMap { row.count($0) }.map { "\($0)" }.joined(separator: ".")
    let parts = [row.text(.name), number, row.text(.versionAdditional)].compactMap(\.self)
    let version = row.text(.fullVersion) ?? parts.filter { !$0.isEmpty }.joined(separator: " ")
    let service = row.port(.hostPort).flatMap { port in
      port > 0 ? ServicePort(type == "DHCP::SERVER" ? .udp : .tcp, port) : nil
    }
    if type.hasPrefix("OS::") {
      voice.say(.operatingSystem, version, about: host, as: .zeek, basis: .derived)
    } else {
      voice.say(
        .software, version, about: host, as: said(type), basis: .stated, service: service)
    }
    return true
  }

  /// The protocol before the colons of a type such as `HTTP::SERVER`.
  private static func said(_ type: String) -> ObservedProtocol {
    let bytes = Array(type.utf8.prefix { $0 != UInt8(ascii: ":") })
    return bytes.withUnsafeBytes { ZeekProtocols.find(ByteView($0))?.named } ?? .zeek
  }

  // MARK: Addresses and names

  static func dhcp(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let mac = row.mac(.mac), !mac.isGroup, mac != .zero else {
      // A server's message that Zeek tied to no client.
      return row.has(.ts)
    }
    let note = { (field: FactField, value: String?, basis: FactBasis) in
      if let value {
        voice.collector.note(
          Fact(.mac(mac), field, value, basis: basis, said: .dhcp), at: voice.time)
      }
    }
    note(.hostName, row.text(.hostName) ?? row.text(.clientName), .stated)
    note(.domain, row.text(.domain), .tabled)
    note(.vendorClass, row.text(.clientSoftware), .stated)
    guard isConfirmed(row) else { return true }
    let given = row.ip(.assignedAddress) ?? row.ip(.assignedIP)
    let own = given.flatMap { $0.isNobody ? nil : $0 } ?? row.ip(.clientAddress)
    if let own, !own.isNobody {
      voice.collector.bind(mac, own, .dhcp, at: voice.time)
      note(.address, own.text, .tabled)
    }
    if let server = row.ip(.serverAddress) ?? row.ip(.responderHost) {
      voice.say(.role, "DHCP server", about: server, as: .dhcp)
    }
    return true
  }

  /// Whether a server confirmed the address: the older log has such rows only.
  private static func isConfirmed(_ row: LogRow) -> Bool {
    row.has(.messageTypes) ? row.elements(.messageTypes).contains("ACK") : row.has(.assignedIP)
  }

  /// Answers name addresses, which is weak; a host that answers a multicast question names itself.
  static func dns(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let asker = row.ip(.originHost), row.ip(.responderHost) != nil else { return false }
    guard let name = row.text(.query), !name.hasSuffix(".arpa") else { return true }
    for answer in row.elements(.answers) {
      guard let ip = IPAddress(answer) else { continue }
      if ip == asker, row.port(.responderPort) == 5353 {
        voice.say(.hostName, name, about: ip, as: .mdns)
      } else {
        voice.collector.hint(name, of: ip, at: voice.time)
      }
    }
    return true
  }
}
