/// Logs of services that are not industrial.
enum ZeekServices {
  static func tls(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let ends = ZeekEnds(row) else { return false }
    guard let version = row.text(.version).flatMap(tlsVersion) else { return true }
    let said = ObservedProtocol.tls
    voice.offers(ends.server, ends.service, said.name)
    voice.say(.version, version, about: ends.server, as: said, service: ends.service)
    voice.say(
      .certificateName, row.text(.subject).flatMap(commonName), about: ends.server, as: said,
      service: ends.service)
    return true
  }

  /// `TLSv12` as it is said of captures.
  private static func tlsVersion(_ name: String) -> String? {
    let known = [
      "SSLv2": "SSL 2.0", "SSLv3": "SSL 3.0", "TLSv10": "TLS 1.0", "TLSv11": "TLS 1.1",
      "TLSv12": "TLS 1.2", "TLSv13": "TLS 1.3", "DTLSv10": "DTLS 1.0", "DTLSv12": "DTLS 1.2",
      "DTLSv13": "DTLS 1.3",
    ]
    return known[name] ?? (name.hasPrefix("unknown") ? nil : name)
  }

  /// The common name of a distinguished name.
  static func commonName(_ subject: String) -> String? {
    subject.split(separator: ",").lazy.map { $0.drop { $0 == " " } }
      .first { $0.hasPrefix("CN=") }.map { String($0.dropFirst(3)) }
  }

  static func ssh(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let ends = ZeekEnds(row) else { return false }
    if let banner = row.text(.server) {
      voice.offers(ends.server, ends.service, ObservedProtocol.ssh.name)
      sshBanner(banner, ends.server, ends.service, voice)
    }
    if let banner = row.text(.client) { sshBanner(banner, ends.client, nil, voice) }
    return true
  }

  /// `SSH-2.0-OpenSSH_9.2`.
  private static func sshBanner(
    _ banner: String, _ ip: IPAddress, _ service: ServicePort?, _ voice: ZeekVoice
  ) {
    let parts = banner.split(separator: "-", maxSplits: 2)
    guard parts.count == 3, parts[0] == "SSH" else { return }
    voice.say(.version, "SSH \(parts[1])", about: ip, as: .ssh, service: service)
    voice.say(.software, String(parts[2]), about: ip, as: .ssh, service: service)
  }

  static func rdp(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let ends = ZeekEnds(row) else { return false }
    let names = [
      "RDP": "RDP security", "SSL": "TLS", "HYBRID": "CredSSP", "HYBRID_EX": "CredSSP",
    ]
    if let chosen = row.text(.securityProtocol) {
      voice.offers(ends.server, ends.service, ObservedProtocol.rdp.name)
      voice.say(
        .securityPolicy, names[chosen] ?? chosen, about: ends.server, as: .rdp,
        service: ends.service)
    }
    voice.say(.hostName, row.text(.rdpClientName), about: ends.client, as: .rdp)
    return true
  }

  /// The names of computers; never those of users.
  static func ntlm(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let ends = ZeekEnds(row) else { return false }
    let (server, service) = (ends.server, ends.service)
    voice.say(.challengeName, row.text(.netBIOSName), about: server, as: .ntlm, service: service)
    voice.say(.hostName, row.text(.dnsName), about: server, as: .ntlm, service: service)
    voice.say(.hostName, row.text(.ntlmHost), about: ends.client, as: .ntlm)
    voice.say(.domain, row.text(.ntlmDomain), about: ends.client, as: .ntlm)
    return true
  }

  static func smb(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let ends = ZeekEnds(row) else { return false }
    voice.offers(ends.server, ends.service, ObservedProtocol.smb.name)
    return true
  }

  static func snmp(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let ends = ZeekEnds(row, .udp) else { return false }
    let service = ServicePort(.udp, ends.service.port)
    let description = row.text(.displayString)
    guard description != nil || row.count(.responses) ?? 0 > 0 else { return true }
    let versions = ["1": "v1", "2c": "v2c", "2": "v2c", "3": "v3"]
    voice.offers(ends.server, service, ObservedProtocol.snmp.name)
    voice.say(
      .snmpVersion, row.text(.version).flatMap { versions[$0] }, about: ends.server, as: .snmp,
      service: service)
    voice.say(.description, description, about: ends.server, as: .snmp, service: service)
    return true
  }
}
