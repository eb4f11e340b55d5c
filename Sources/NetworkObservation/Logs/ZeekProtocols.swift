/// The names that Zeek's analyzers have, as protocols.
enum ZeekProtocols {
  struct Named: Sendable {
    var named: ObservedProtocol
    var protection: FlowProtection
  }

  /// The protocol of a name in any case; nil for one that is not known.
  static func find(_ name: ByteView) -> Named? {
    if let known = table.find(name) { return known }
    let lower = name.prefix(64).bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let bare = lower.starts(with: "spicy_".utf8) ? Array(lower.dropFirst(6)) : lower
    return bare.withUnsafeBytes { table.find(ByteView($0)) }
  }

  private static let table = NameTable<Named>(
    entries(.clear, clear) + entries(.encrypted, encrypted) + entries(.unknown, open))

  private static func entries(
    _ protection: FlowProtection, _ names: [(String, ObservedProtocol)]
  ) -> [([UInt8], Named)] {
    names.map { (Array($0.0.utf8), Named(named: $0.1, protection: protection)) }
  }

  private static let encrypted: [(String, ObservedProtocol)] = [
    ("ssl", .tls), ("tls", .tls), ("dtls", .tls), ("ssh", .ssh), ("quic", .quic),
    ("openvpn", .openVPN), ("openvpn_tcp", .openVPN), ("openvpn_udp", .openVPN),
    ("wireguard", .wireGuard), ("ipsec", .ipsec), ("ipsec_udp", .ipsec),
  ]

  private static let clear: [(String, ObservedProtocol)] = [
    ("http", .http), ("ftp", .ftp), ("ftp-data", .ftp), ("smtp", .smtp), ("pop3", .pop),
    ("imap", .imap), ("irc", .irc), ("telnet", .telnet), ("syslog", .syslog), ("tftp", .tftp),
    ("modbus", .modbus), ("modbus_tcp", .modbus), ("s7comm", .s7), ("enip", .etherNetIP),
    ("cip", .cip), ("bacnet", .bacnet), ("dnp3", .dnp3), ("dnp3_tcp", .dnp3),
    ("dnp3_udp", .dnp3), ("iec104", .iec104), ("omron_fins", .fins),
    ("omron_fins_tcp", .fins), ("omron_fins_udp", .fins), ("hart_ip", .hartIP),
    ("hart_ip_tcp", .hartIP), ("hart_ip_udp", .hartIP), ("ge_srtp", .geSRTP),
    ("genisys", .genisys), ("genisys_tcp", .genisys), ("synchrophasor", .synchrophasor),
    ("synchrophasor_tcp", .synchrophasor), ("synchrophasor_udp", .synchrophasor),
  ]

  private static let open: [(String, ObservedProtocol)] = [
    ("dns", .dns), ("dhcp", .dhcp), ("ntp", .ntp), ("snmp", .snmp), ("smb", .smb),
    ("ntlm", .ntlm), ("dce_rpc", .dceRPC), ("rdp", .rdp), ("rdpeudp", .rdp), ("rfb", .vnc),
    ("krb", .kerberos), ("krb_tcp", .kerberos), ("krb_udp", .kerberos), ("ldap", .ldap),
    ("ldap_tcp", .ldap), ("ldap_udp", .ldap), ("radius", .radius), ("mqtt", .mqtt),
    ("sip", .sip), ("xmpp", .xmpp), ("socks", .socks), ("stun", .stun), ("mysql", .mySQL),
    ("postgresql", .postgreSQL), ("netbios-ssn", .nbss), ("s7comm-plus", .s7Plus),
    ("s7comm_plus", .s7Plus), ("opcua-binary", .opcUA), ("opcua_binary", .opcUA),
    ("profinet", .profinetCM), ("profinet_io_cm", .profinetCM), ("profinet_dce_rpc", .profinetCM),
    ("vxlan", .vxlan), ("geneve", .geneve),
  ]
}
